import type { RuleResult, Way } from '@peiyu/core'
import type { Names, MissingView } from '../words/names.js'
import { type Badge, ruleBadges } from '../words/status.js'
import { stepView, type StepView } from './because.js'
import { plainClause } from './clauses.js'

/** A rule with its verdict, and the shortest way to pass it. */
export interface RuleView {
  readonly name: string
  readonly clause: string
  readonly badge: Badge
  readonly binds: boolean
  readonly way: readonly LeafView[]
  readonly hasWay: boolean
  readonly ways: number
  readonly hasOtherWays: boolean
  readonly missing: readonly MissingView[]
  readonly hasMissing: boolean
  readonly readings: readonly string[]
  readonly hasReadings: boolean
  readonly because: StepView
}

export interface LeafView {
  readonly says: string
  readonly distance: string
  readonly isPast: boolean
}

const leafOf = ({ because, changeable, known }: Way['leaves'][number]): LeafView => ({
  says: because.says.zh.replace(/：(不满足|未知)$/, known ? '' : '（还不知道）'),
  distance: because.distance?.zh ?? '',
  isPast: !changeable && known,
})

/** The readings that an answer took, in words. */
export const readingWords = (names: Names, ids: readonly string[]): string[] =>
  ids.flatMap(id => {
    const reading = names.reading(id)
    if (!reading) return []
    const taken = reading.default === undefined ? '尚未明确' : (reading.options.get(reading.default) ?? reading.default)
    return [`${reading.asks}：${taken}`]
  })

export function ruleView(names: Names, rule: RuleResult): RuleView {
  const [way] = rule.ways
  // A condition that fails for sure is told also while it is open whether it may be relaxed.
  const fails = rule.status !== 'unknown' || way?.leaves.some(({ known }) => known) === true
  const shown = fails ? (way?.leaves ?? []) : []
  const readings = readingWords(names, rule.readings)
  return {
    name: rule.name,
    clause: plainClause(rule.clause),
    badge: ruleBadges[rule.status],
    binds: rule.binds,
    way: shown.map(leafOf),
    hasWay: shown.length > 0,
    ways: rule.ways.length - 1,
    hasOtherWays: shown.length > 0 && rule.ways.length > 1,
    missing: rule.missing.map(missing => names.missing(missing)),
    hasMissing: rule.missing.length > 0,
    readings,
    hasReadings: readings.length > 0,
    because: stepView(rule.because),
  }
}
