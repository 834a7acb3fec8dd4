import type { Tenant } from '@peiyu/core'
import type { Membership } from '@peiyu/core/client'
import { type CellIssue, type ImportedMembership, placeProblems } from '@peiyu/core/family'
import type { KnownFirm } from '../db/imports.js'
import type { ReadRow } from './read-rows.js'
import { wholePledge } from './whole-pledge.js'

export type Place = Pick<Membership, 'program' | 'tier' | 'track' | 'driver' | 'lead' | 'pledge' | 'from' | 'until'>

/** What a row comes to beside the registry; with issues nothing of it is imported. */
export interface Judged {
  readonly read: ReadRow
  readonly firm: KnownFirm | undefined
  /** The registry knows the firm by another name, which stays. */
  readonly isOtherName: boolean
  readonly place: Place | undefined
  readonly issues: readonly CellIssue[]
}

function placeOf(said: ImportedMembership, policy: Tenant): Place | string {
  const { program, tier = '', track = '', driver = '', lead = '', from, until = null } = said
  if (from === undefined) return 'imports/lacks-from'
  const base = policy.programs.get(program)?.program.baseYear
  const pledge = said.pledge ? wholePledge(said.pledge, base) : null
  return pledge === undefined ? 'imports/partial-pledge' : { program, tier, track, driver, lead, pledge, from, until }
}

/** Looks at a row beside what the registry knows: new firms want a name, places in programs a first day. */
export function judge(read: ReadRow, firm: KnownFirm | undefined, policy: Tenant): Judged {
  const { row } = read
  const name = row.enterprise?.name
  const at = String(row.row)
  const issues: CellIssue[] = [...row.issues]
  if (!firm && name === undefined) issues.push({ cell: at, code: 'imports/lacks-name', params: {} })
  const found = row.membership && placeOf(row.membership, policy)
  if (typeof found === 'string') issues.push({ cell: at, code: found, params: {} })
  const place = typeof found === 'string' ? undefined : found
  if (place) issues.push(...placeProblems(policy, place).map(({ code, params }) => ({ cell: at, code, params })))
  return { read, firm, isOtherName: firm !== undefined && name !== undefined && name !== firm.name, place, issues }
}
