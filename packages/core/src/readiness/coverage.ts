import { type Day, parseDay } from '../base/dates.js'
import { normalName } from '../language/read/words.js'
import { lastFreshDay } from '../measures/auto-award.js'
import { freshFor } from '../tenant/compile/payment/auto-award.js'
import type { DeclaredFact } from '../tenant/declare/registry.js'
import type { Situation } from '../tenant/situation/situation.js'
import type { CoverageResult } from './contract.js'
import type { Need } from './needs.js'

/** How a firm's data stand, as far as coverage asks. */
export type Covered = Pick<Situation, 'given' | 'records'>

/** How one fact of one firm stands; what is not asked of it is as good as met. */
interface Stands {
  readonly known: boolean
  readonly verified: boolean
  readonly fresh: boolean
}

interface Counted {
  readonly fact: DeclaredFact
  readonly fresh: ReturnType<typeof freshFor>
  known: number
  verified: number
  stillFresh: number
}

/** What is given under a fact's id or name. */
function found<T>(of: Readonly<Record<string, T>> | undefined, { symbol: { id, name } }: DeclaredFact): T | undefined {
  if (!of) return undefined
  return of[id] ?? of[name] ?? of[normalName(name)]
}

/** Counts, firm by firm, how far the data reach that measures hang on. What is asked of each claim no firm has yet. */
export class Coverage {
  readonly #facts: readonly Counted[]
  readonly #measures: readonly { readonly id: string; readonly needs: readonly Need[]; suffices: number }[]
  #firms = 0

  constructor(
    measures: readonly { readonly id: string; readonly needs: readonly Need[] }[],
    readonly on: Day,
  ) {
    const all = measures.flatMap(({ needs }) => needs.flatMap(({ fact }) => fact ?? []))
    const firms = new Map(all.filter(({ symbol }) => symbol.owner === 'firm').map(fact => [fact.symbol.slot, fact]))
    this.#facts = [...firms.values()].map(fact => ({
      fact,
      fresh: freshFor(fact.fresh),
      known: 0,
      verified: 0,
      stillFresh: 0,
    }))
    this.#measures = measures.map(({ id, needs }) => ({ id, needs, suffices: 0 }))
  }

  #standsOf({ fact, fresh }: Counted, { given, records }: Covered): Stands {
    const record = found(records, fact)
    const since = record?.['on'] === undefined ? undefined : parseDay(record['on'])
    return {
      known: found(given, fact) !== undefined,
      verified: fact.verifiedBy === undefined || record?.['standing'] === 'verified',
      fresh: !fresh || (since !== undefined && this.on <= lastFreshDay(fresh, since)),
    }
  }

  /** Takes one more firm into account. */
  add(firm: Covered): void {
    this.#firms++
    const good = new Set<number>()
    for (const counted of this.#facts) {
      const { known, verified, fresh } = this.#standsOf(counted, firm)
      if (!known) continue
      counted.known++
      if (verified) counted.verified++
      if (fresh) counted.stillFresh++
      if (verified && fresh) good.add(counted.fact.symbol.slot)
    }
    const isMet = ({ fact }: Need): boolean =>
      fact?.symbol.owner !== 'firm' || fact.presumed !== undefined || good.has(fact.symbol.slot)
    for (const measure of this.#measures) if (measure.needs.every(isMet)) measure.suffices++
  }

  result(): CoverageResult {
    return {
      firms: this.#firms,
      facts: this.#facts.map(({ fact: { symbol, verifiedBy }, fresh, known, verified, stillFresh }) => ({
        id: symbol.id,
        name: symbol.name,
        known,
        verified: verifiedBy === undefined ? null : verified,
        fresh: fresh ? stillFresh : null,
      })),
      measures: this.#measures.map(({ id, suffices }) => ({ id, suffices })),
    }
  }
}
