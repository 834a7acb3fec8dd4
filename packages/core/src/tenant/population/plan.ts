import type { Day } from '../../base/dates.js'

/** From the one to the other, both included, in whole steps: fen, days, pieces; ratios in hundredths of a percent. */
export interface Spread {
  readonly low: number
  readonly high: number
}

/** What is chosen how often, in hundredths of a percent; what is left of 10,000 is nothing of all this. */
export type Mix = readonly { readonly is: string; readonly share: number }[]

/** What a number is counted in, and how people write it. */
export interface Measured {
  readonly in: 'money' | 'whole' | 'ratio' | 'date'
  /** Written behind a count: `人`. */
  readonly unit: string
}

/** A part of a list's record: always the same, or a number or day in between. */
export type FieldPlan = string | { readonly between: Spread; readonly measured: Measured }

/** How a fact comes about. */
export type Way =
  | { readonly kind: 'mix'; readonly of: Mix; readonly since?: Spread }
  | { readonly kind: 'spread'; readonly between: Spread; readonly grows?: Spread; readonly measured: Measured }
  | { readonly kind: 'part'; readonly of: string; readonly share: Spread; readonly measured: Measured }
  | { readonly kind: 'per'; readonly of: string; readonly each: Spread; readonly measured: Measured }
  | {
      readonly kind: 'records'
      readonly records: readonly { readonly share: number; readonly fields: Readonly<Record<string, FieldPlan>> }[]
    }

/** A fact of the firms of a kind. */
export interface FactPlan {
  /** As it is recorded: its id, or `program/id` where only a program declares it. */
  readonly fact: string
  readonly way: Way
  /** Of which years; a state has none. */
  readonly years?: Spread
  readonly known: number
  readonly verified: number
  /** Whose finding it is; nothing of what the firm says itself. */
  readonly found?: string
  /** Who confirms what the firm says; nothing where nobody does. */
  readonly verifiedBy?: string
}

/** Who of a kind is in a program, and as what. */
export interface MembershipPlan {
  readonly program: string
  readonly tier: Mix
  readonly track: Mix
  readonly driver: Mix
  /** The lead department by class; `''` where the class names none. */
  readonly lead: Readonly<Record<string, string>>
  readonly pledge: Mix
  readonly baseYear?: number
  readonly since: Spread
  /** How facts come about for those who are in it, instead of as for all of the kind. */
  readonly facts: readonly FactPlan[]
}

/** Firms that are alike. */
export interface KindPlan {
  readonly id: string
  readonly share: number
  readonly industries: readonly string[]
  readonly forms: Mix
  readonly registered: Spread
  readonly facts: readonly FactPlan[]
  readonly memberships: readonly MembershipPlan[]
}

export interface EventPlan {
  readonly share: number
  readonly between: Spread
}

export interface UserPlan {
  readonly login: string
  readonly name: string
  readonly role: string
  readonly organization?: string | undefined
  /** The kind of firm that an enterprise's user belongs to. */
  readonly firm?: string | undefined
}

/** How a demonstration is populated with invented firms, and who signs in (演示数据). */
export interface PopulationPlan {
  readonly tenant: string
  readonly day: Day
  readonly seed: string
  readonly firms: number
  readonly districtCode: string
  readonly places: Mix
  readonly towns: Mix
  readonly corrected: number
  readonly kinds: readonly KindPlan[]
  readonly renamed?: EventPlan
  readonly moved?: EventPlan
  readonly users: readonly UserPlan[]
}
