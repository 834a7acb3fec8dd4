import type { CellIssue } from './mapping.js'

/** What a row says of the enterprise itself. */
export interface ImportedEnterprise {
  readonly name?: string
  /** Id of a town or park. */
  readonly town?: string
  readonly registeredOn?: string
}

/** What a row says of one fact, as text that the language reads. */
export interface ImportedFact {
  readonly fact: string
  readonly year?: number
  readonly value: string
  readonly cell: string
}

/** What a row says of the enterprise's place in a program. */
export interface ImportedMembership {
  readonly program: string
  readonly tier?: string
  readonly track?: string
  readonly driver?: string
  readonly lead?: string
  readonly pledge?: Readonly<Partial<Record<'years' | 'start' | 'end' | 'baseYear', number>>>
  readonly from?: string
  readonly until?: string
}

/** A row as it was read; one with issues is not imported, others may be (导入的一行). */
export interface ImportedRow {
  readonly row: number
  /** Nothing when it could not be read. */
  readonly creditCode?: string
  readonly enterprise?: ImportedEnterprise
  readonly facts: readonly ImportedFact[]
  readonly membership?: ImportedMembership
  readonly issues: readonly CellIssue[]
}
