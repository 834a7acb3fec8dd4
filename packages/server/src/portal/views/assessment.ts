import type { Assessment, MeasureStatus, RuleResult } from '@peiyu/core'
import type { Names } from '../words/names.js'
import { type Badge, eligibilityBadges, measureBadges, standingWords } from '../words/status.js'
import { stepView } from './because.js'
import { plainClause } from './clauses.js'
import { type EntitlementView, entitlementView } from './entitlement.js'
import { readingWords, ruleView } from './rule.js'
import { trackViews } from './tracks.js'

const order: readonly MeasureStatus[] = ['due', 'would-be', 'open', 'case-by-case', 'unknown', 'not-due']

const leads: Readonly<Record<MeasureStatus, string>> = {
  due: '按所填数据，已经符合条件。',
  'would-be': '条件符合，但条款尚未生效、已过期，或只是探索。',
  open: '可以申请；金额要看申报时的数据，把它们填上就能算。',
  'case-by-case': '由主管部门逐案研究决定。',
  unknown: '还缺数据或文件还没有定，下面写明缺什么、由谁提供。',
  'not-due': '按所填数据不符合，原因如下。',
}

interface Section extends Badge {
  readonly id: string
  readonly lead: string
  readonly count: number
  readonly measures: readonly EntitlementView[]
}

/** Sums first, then by what is given, within each as the document has it. */
const byUse = (a: EntitlementView, b: EntitlementView): number =>
  Number(b.hasAmount) - Number(a.hasAmount) || a.giftRank - b.giftRank

/** Measures side by side that stand alike. */
function sections(all: readonly EntitlementView[]): Section[] {
  return order.flatMap(status => {
    const measures = all.filter(view => view.status === status).sort(byUse)
    return measures.length > 0
      ? [{ ...measureBadges[status], id: `s-${status}`, lead: leads[status], count: measures.length, measures }]
      : []
  })
}

function liaisonView(names: Names, { liaison }: Assessment): object {
  if (!liaison) return { hasLiaison: false }
  const readings = readingWords(names, liaison.readings)
  const missing = liaison.missing.map(one => names.missing(one))
  const isUncovered = liaison.missing.some(({ kind }) => kind === 'row')
  return {
    hasLiaison: true,
    liaison: {
      name: liaison.name ?? (isUncovered ? '没有对应的挂点层级' : '还不能判断'),
      isKnown: liaison.name !== null,
      uncovered: isUncovered ? (names.program.liaison?.is.uncovered ?? '') : '',
      clause: plainClause(liaison.clause),
      missing: isUncovered ? [] : missing,
      readings,
      hasReadings: readings.length > 0,
      because: stepView(liaison.because),
    },
  }
}

const inChinese = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** A program whose document lets nobody in and keeps nobody out. */
const noRules: Badge = { word: '文件没有写整个计划的申报条件，看各项措施的条件', sign: '－', tone: 'quiet' }

const unissued = (standing: Assessment['standing']): string =>
  standing === 'in-force' || standing === 'expired' ? '' : (standingWords[standing] ?? standing)

/** The whole result of the calculator. */
export function assessmentView(names: Names, result: Assessment, claims: ReadonlySet<string>): object {
  const rules = [...result.eligibility.rules].sort(byUrgency).map(rule => ruleView(names, rule))
  const direct = result.direct.map(rule => ruleView(names, rule))
  const measures = [...result.measures, ...result.quotas].map(one => entitlementView(names, one, claims))
  const failing = result.eligibility.rules.filter(({ status, binds }) => binds && status === 'fail').length
  const unknown = result.eligibility.rules.filter(({ status, binds }) => binds && status === 'unknown').length
  const parts = sections(measures)
  const reckoned = parts.flatMap(part => part.measures).filter(({ hasAmount }) => hasAmount)
  return {
    on: inChinese(result.on),
    year: result.year,
    ended: result.ended,
    isExpired: result.standing === 'expired' && !result.ended,
    unissued: unissued(result.standing),
    configVersion: result.configVersion,
    eligibility: {
      ...(rules.length === 0 ? noRules : eligibilityBadges[result.eligibility.status]),
      failing,
      unknown,
      hasFailing: failing > 0,
      hasUnknown: unknown > 0,
    },
    rules,
    hasRules: rules.length > 0,
    ruleCount: rules.length,
    direct: direct.map((rule, i) => ({ ...rule, name: `直接纳入${tierName(names, result.direct[i]?.id)}` })),
    hasDirect: direct.length > 0,
    tracks: trackViews(names, result),
    hasTracks: trackViews(names, result).length > 0,
    ...liaisonView(names, result),
    sections: parts,
    counts: parts,
    reckoned,
    hasReckoned: reckoned.length > 0,
    reckonedCount: reckoned.length,
  }
}

const urgency: readonly RuleResult['status'][] = ['fail', 'relaxed', 'unknown', 'pass']

/** What refuses comes first, then what is missing; within each as the document has it. */
const byUrgency = (a: RuleResult, b: RuleResult): number =>
  Number(b.binds) - Number(a.binds) || urgency.indexOf(a.status) - urgency.indexOf(b.status)

function tierName(names: Names, route: string | undefined): string {
  const found = names.program.selection?.direct.find(({ id }) => id === route)
  return (found && names.program.program.tiers.get(found.tier)?.name) ?? ''
}
