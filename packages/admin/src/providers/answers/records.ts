/** What every record has. */
export interface Kept {
  readonly id: string
  readonly version: number
  readonly recordedAt: string
}

export interface Enterprise extends Kept {
  readonly creditCode: string
  readonly name: string
  readonly town: string
  readonly registeredOn: string | null
  readonly status: string
  readonly formerNames: readonly string[]
  /** Its listed facts, in lists. */
  readonly facts?: Readonly<Record<string, string>>
}

export interface Fact extends Kept {
  readonly enterpriseId: string
  readonly fact: string
  readonly year: number | null
  readonly from: string | null
  readonly until: string | null
  readonly value: string
  readonly standing: 'declared' | 'verified'
  readonly source: string
  readonly withdrawnAt: string | null
}

export interface Membership extends Kept {
  readonly enterpriseId: string
  readonly program: string
  readonly tier: string
  readonly track: string
  readonly driver: string
  readonly lead: string
  readonly pledge: {
    readonly years: number
    readonly start: number
    readonly end: number
    readonly baseYear: number
  } | null
  readonly from: string
  readonly until: string | null
}

export interface View extends Kept {
  readonly noun: string
  readonly name: string
  readonly query: Readonly<Record<string, string>>
  readonly columns: readonly string[]
}

export interface Job extends Kept {
  readonly kind: string
  readonly subjectId: string
  readonly state: string
  readonly done: number
  readonly total: number | null
  readonly code: string
}

export interface Version extends Kept {
  readonly hash: string
  readonly from: string | null
  readonly state: string
  readonly proposedBy: string
  readonly publishedBy: string
  readonly note: string
}
