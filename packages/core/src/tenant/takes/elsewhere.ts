import type { Directory } from '../../organization/directory.js'
import type { ClauseDesk } from '../declare/clauses.js'

/** Whose a part of a section is that was taken over from another tenant, and what its words mean there. */
export interface Elsewhere {
  /** `tenant/program/measure`. */
  readonly address: string
  /** What the tenant is called. */
  readonly name: string
  /** The clause of the measure there, as cited there. */
  readonly clause: string
  readonly clauses: ClauseDesk
  readonly directory: Directory | undefined
}
