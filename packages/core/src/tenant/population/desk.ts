import { type Day, dayOf, dayText } from '../../base/dates.js'
import { errorAt, type Issue, type IssueParams } from '../../base/issue.js'
import { nearest } from '../../base/nearest.js'
import { multiply, rational } from '../../base/rational.js'
import { numberOf, type Type, typeName } from '../../language/values/type.js'
import type { TenantCompileCode } from '../compile/codes.js'
import type { Path } from '../read/plain.js'
import type { ReadSection } from '../read/section.js'
import { readDatum } from '../situation/datum.js'
import type { Mix, Spread } from './plan.js'

/** All of it, in hundredths of a percent. */
export const whole = 10_000

const ratio = numberOf('ratio')
const year = numberOf('year')
const date = numberOf('date')

/** How many years a history may have: enough for any chart. */
const mostYears = 30
const nothing: Spread = { low: 0, high: 0 }

/** Ratios are kept in hundredths of a percent, all else in whole steps of its own. */
const scaleOf = (type: Type): bigint => (type.kind === 'number' && type.dimension === 'ratio' ? BigInt(whole) : 1n)

/** Reads the values of a plan, and gathers what is wrong with them, each at its place. */
export class PlanDesk {
  readonly issues: Issue[] = []

  constructor(
    private readonly read: ReadSection<unknown>,
    /** The day on which the demonstration stands: what has happened, happened before it. */
    private readonly day: Day = Infinity,
  ) {}

  error(code: TenantCompileCode, path: Path, params: IssueParams = {}): void {
    this.issues.push(errorAt(code, this.read.placeOf(path), params))
  }

  /** A key that means nothing among these names. */
  strange(code: TenantCompileCode, path: Path, found: string, names: readonly string[]): void {
    const params = { found, suggestion: nearest(found, names) ?? '', options: names.slice(0, 20).join('、') }
    const isKey = path.at(-1) === found
    this.issues.push(errorAt(code, isKey ? this.read.keyPlaceOf(path) : this.read.placeOf(path), params))
  }

  /** A value that must be one of its type's; says so where it is not. */
  value(path: Path, text: string, type: Type): void {
    const datum = readDatum(text, type)
    if ('bad' in datum) this.issues.push(errorAt(datum.bad.code, this.read.placeOf(path), datum.bad.params))
  }

  /** `2000万..20亿`, or one value, by the type of what it is of. */
  spread(path: Path, text: string, type: Type): Spread {
    const [from = '', to] = text.split('..').map(end => end.trim())
    const low = this.#steps(path, from, type)
    const high = to === undefined ? low : this.#steps(path, to, type)
    if (low === undefined || high === undefined) return nothing
    if (low > high) this.error('tenant/population-upside-down', path, { found: text })
    return { low, high }
  }

  #steps(path: Path, text: string, type: Type): number | undefined {
    const datum = readDatum(text, type)
    if ('bad' in datum) {
      this.issues.push(errorAt(datum.bad.code, this.read.placeOf(path), datum.bad.params))
      return undefined
    }
    const { value } = datum
    const steps = value.kind === 'number' ? multiply(value.low, rational(scaleOf(type))) : undefined
    if (steps && steps.n % steps.d === 0n) return Number(steps.n / steps.d)
    const params = { found: text, expected: typeName(type, 'zh'), expectedEn: typeName(type, 'en') }
    this.issues.push(errorAt('situation/not-a-value', this.read.placeOf(path), params))
    return undefined
  }

  /** From which year to which. */
  years(path: Path, text: string): Spread {
    const years = this.spread(path, text, year)
    if (years.high - years.low >= mostYears)
      this.error('tenant/population-years', path, { found: text, most: mostYears })
    if (dayOf(years.high, 1, 1) > this.day) this.#later(path, text)
    return years
  }

  /** Days on which something happened. */
  past(path: Path, text: string): Spread {
    const days = this.spread(path, text, date)
    if (days.high > this.day) this.#later(path, text)
    return days
  }

  #later(path: Path, found: string): void {
    this.error('tenant/population-later', path, { found, limit: dayText(this.day) })
  }

  share(path: Path, text: string | undefined, otherwise: number): number {
    if (text === undefined) return otherwise
    const { low, high } = this.spread(path, text, ratio)
    if (low !== high || low < 0 || low > whole) this.error('tenant/population-share', path, { found: text })
    return low
  }

  /** Shares of several; one text is all of it. */
  mix(path: Path, said: string | Readonly<Record<string, string>> | undefined): Mix {
    if (said === undefined) return []
    if (typeof said === 'string') return [{ is: said, share: whole }]
    const mix = Object.entries(said).map(([is, share]) => ({ is, share: this.share([...path, is], share, 0) }))
    const sum = mix.reduce((total, { share }) => total + share, 0)
    if (sum > whole) this.error('tenant/population-over', path, { found: `${sum / 100}%` })
    return mix
  }

  /** A mix of which every part has one of these names. */
  named(path: Path, said: string | Readonly<Record<string, string>> | undefined, names: Iterable<string>): Mix {
    const [mix, all] = [this.mix(path, said), [...names]]
    for (const { is } of mix)
      if (!all.includes(is))
        this.strange('tenant/population-unknown', typeof said === 'string' ? path : [...path, is], is, all)
    return mix
  }
}
