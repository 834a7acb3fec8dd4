import type { FactPlan, FieldPlan } from '@peiyu/core/family'
import { type Dice, diceFor } from './dice.js'
import { rounded, written } from './written.js'

const whole = 10_000

/** No firm has more, however long it grows: a thousandth of what a number can hold. */
const most = Math.floor(Number.MAX_SAFE_INTEGER / 1000)

/** A part of a number, in hundredths of a percent, without leaving the whole numbers. */
const partOf = (value: number, share: number): number =>
  Math.floor(value / whole) * share + Math.floor(((value % whole) * share) / whole)

/** The figures of one firm. Each is found when it is first asked for, and parts follow from their wholes. */
export class Figures {
  readonly #found = new Map<string, number | undefined>()
  readonly #plans: ReadonlyMap<string, FactPlan>

  constructor(
    private readonly firm: readonly (string | number)[],
    plans: readonly FactPlan[],
  ) {
    this.#plans = new Map(plans.map(plan => [plan.fact, plan]))
  }

  /** A state as it is written; lists as the JSON of their records. */
  state(plan: FactPlan): string | undefined {
    const { way } = plan
    if (way.kind === 'mix') return this.#dice(plan.fact).of(way.of)
    if (way.kind === 'records') return this.#records(plan.fact, way.records)
    const value = this.#number(plan, 0)
    return value === undefined ? undefined : written(value, way.measured)
  }

  /** A yearly fact as it is written, or as a firm wrote it that said too much by so many hundredths of a percent. */
  year(plan: FactPlan, year: number, slip = 0): string | undefined {
    const { way } = plan
    if (way.kind === 'mix') return this.#dice(plan.fact, year).of(way.of)
    if (way.kind === 'records') return this.#records(plan.fact, way.records)
    const value = this.#number(plan, year)
    if (value === undefined) return undefined
    const said = way.measured.in === 'money' ? rounded(value + partOf(value, slip), way.measured) : value
    return written(said, way.measured)
  }

  #dice(...question: readonly (string | number)[]): Dice {
    return diceFor(...this.firm, ...question)
  }

  #number(plan: FactPlan, year: number): number | undefined {
    const key = `${plan.fact}/${year}`
    if (!this.#found.has(key)) this.#found.set(key, this.#compute(plan, year))
    return this.#found.get(key)
  }

  #compute(plan: FactPlan, year: number): number | undefined {
    const { way, fact } = plan
    if (way.kind === 'spread') return this.#grown(plan, year)
    if (way.kind !== 'part' && way.kind !== 'per') return undefined
    const other = this.#plans.get(way.of)
    const of = other && this.#number(other, other.years ? year : 0)
    if (of === undefined) return undefined
    if (way.kind === 'per') return Math.max(1, Math.floor(of / this.#dice(fact).within(way.each)))
    // A loss is borne whole: no tax is paid of it.
    if (of < 0) return of
    // A firm's share stays near its own from year to year, and within what the plan allows.
    const share = Math.floor((this.#dice(fact).within(way.share) * 2 + this.#dice(fact, year).within(way.share)) / 3)
    return rounded(partOf(of, share), way.measured)
  }

  /** A number that begins somewhere and grows from year to year, faster or slower as the firm does. */
  #grown(plan: FactPlan, year: number): number | undefined {
    const { way, fact, years } = plan
    if (way.kind !== 'spread') return undefined
    const { between, grows, measured } = way
    const dice = this.#dice(fact)
    const isWide = between.low > 0 && between.high >= between.low * 8
    const first = rounded(isWide ? dice.small(between) : dice.within(between), measured)
    if (!grows || !years || year <= years.low) return first
    const before = this.#number(plan, year - 1) ?? first
    const trend = dice.within(grows)
    const growth = Math.floor((trend + this.#dice(fact, year).within(grows)) / 2)
    return rounded(Math.min(before + partOf(before, growth), most), measured)
  }

  #records(fact: string, records: readonly { share: number; fields: Readonly<Record<string, FieldPlan>> }[]): string {
    const had = records.flatMap(({ share, fields }, i) => {
      const dice = this.#dice(fact, i)
      if (!dice.chance(share)) return []
      const texts = Object.entries(fields).map(([id, field]) => [
        id,
        typeof field === 'string' ? field : written(dice.within(field.between), field.measured),
      ])
      return [Object.fromEntries(texts) as Record<string, string>]
    })
    return JSON.stringify(had)
  }
}
