import { measureForceWords, type MeasureResult, type MeasureStatus, termsOf } from '@peiyu/core'
import type { Measure } from '../tenants.js'
import { amountWords, rangeWords } from '../words/amounts.js'
import { giftRank } from '../words/gifts.js'
import type { MissingView, Names } from '../words/names.js'
import { type Badge, giftWords, measureBadges } from '../words/status.js'
import { stepView, type StepView } from './because.js'
import { plainClause } from './clauses.js'
import { measureHref } from './places.js'
import { readingWords } from './rule.js'

/** What one measure could give this firm, and why. */
export interface EntitlementView {
  readonly status: MeasureStatus
  readonly name: string
  readonly href: string
  readonly clause: string
  readonly id: string
  readonly gift: string
  readonly giftRank: number
  readonly badge: Badge
  /** The amount in words; empty where there is none. */
  readonly amount: string
  readonly hasAmount: boolean
  /** What the amount is called: 应得, 最多 … */
  readonly label: string
  readonly payee: string
  readonly isForOthers: boolean
  readonly notes: readonly string[]
  readonly hasNotes: boolean
  readonly asks: readonly string[]
  readonly hasAsks: boolean
  /** Where in the form they are filled in; empty where the form does not ask them. */
  readonly form: string
  readonly missing: readonly MissingView[]
  readonly hasMissing: boolean
  readonly readings: readonly string[]
  readonly hasReadings: boolean
  readonly because: StepView
}

const refusalNames: Readonly<Record<string, string>> = { for: '适用对象不符', window: '不在支持的年度内' }

function amountOf(result: MeasureResult): { label: string; amount: string } {
  const { status, unit, ceiling, atLeast, atMost } = result
  const range = rangeWords(result, unit)
  if (range !== null && status !== 'not-due')
    return { label: status === 'due' && atLeast === atMost ? '应得' : '可得', amount: range }
  if (ceiling !== null && status !== 'not-due') return { label: '最多', amount: amountWords(ceiling, unit) }
  return { label: '', amount: '' }
}

/** What counts for a parameter until somebody sets it. */
function untilWords({ program }: Names, measure: Measure | undefined, id: string): string {
  const found = measure && termsOf(program, measure).parameters.find(({ declared }) => declared.symbol.id === id)
  return found?.until === undefined ? '' : `，定出以前按“${found.until}”算`
}

const limitName = (measure: Measure | undefined, limit: string): string =>
  measure?.limits.find(({ id }) => id === limit)?.name ?? limit

/** Who bears how much, once all of it is known; who pays is no matter of the firm's while it is not. */
function fundingNotes({ funding, unit }: MeasureResult): string[] {
  const parts = (funding?.parts ?? []).map(part => ({ name: part.name, amount: rangeWords(part, unit) }))
  if (!funding || parts.some(({ amount }) => amount === null)) return []
  return [`由${parts.map(({ name, amount }) => `${name}承担 ${amount}`).join('，')}（${plainClause(funding.clause)}）`]
}

function notesOf(names: Names, measure: Measure | undefined, result: MeasureResult): string[] {
  const { refusals, approvals, conditions, boundBy, pending, atLeast, atMost, status } = result
  const limit = measure && termsOf(names.program, measure).limits.find(({ id }) => id === boundBy)
  const force = measureForceWords(result.force)
  const isRange = atLeast !== atMost && status !== 'not-due'
  return [
    ...refusals.map(({ id, name, clause }) => `${refusalNames[id] ?? `不满足：${name}`}（${plainClause(clause)}）`),
    ...(status === 'not-due' && refusals.length === 0 ? ['按所填数据，这项的金额是 0，或以前已经得满。'] : []),
    ...(limit ? [`受限额约束：${limit.scope}${limit.says}（${plainClause(limit.clause)}）`] : []),
    ...approvals.map(
      ({ limit: id, by, clause }) =>
        `超出“${limitName(measure, id)}”的部分，须由${names.organizations(by)}批准（${plainClause(clause)}）`,
    ),
    ...fundingNotes(result),
    ...conditions
      .filter(({ binds, status: stands }) => !binds && stands === 'fail')
      .map(({ name, clause }) => `参考：${name}，没有做到，不影响结果（${plainClause(clause)}）`),
    ...(force && status !== 'not-due' ? [force.zh] : []),
    ...(isRange ? ['具体数额由审核单位在范围内核定'] : []),
    ...pending.map(id => `“${names.parameter(id)}”还没有定${untilWords(names, measure, id)}`),
  ]
}

export function entitlementView(names: Names, result: MeasureResult, claims: ReadonlySet<string>): EntitlementView {
  const measure = names.program.measures.get(result.id)
  const { tenant, program } = names
  const { label, amount } = amountOf(result)
  const notes = notesOf(names, measure, result)
  const readings = readingWords(names, result.readings)
  const asks = result.asks.map(id => names.fact(id))
  return {
    status: result.status,
    name: result.name,
    href: measureHref(tenant.shape.id, program.program.id, result.id),
    clause: plainClause(result.clause),
    id: `e-${result.id}`,
    gift: giftWords[result.gives] ?? result.gives,
    giftRank: giftRank(result.gives),
    badge: measureBadges[result.status],
    label,
    amount,
    hasAmount: amount !== '',
    payee: result.to === 'firm' ? '' : names.fact(result.to),
    isForOthers: result.to !== 'firm',
    notes,
    hasNotes: notes.length > 0,
    asks,
    hasAsks: asks.length > 0,
    form: claims.has(result.id) ? `#in-g-${result.id}` : '',
    missing: result.missing.map(missing => names.missing(missing)),
    hasMissing: result.missing.length > 0,
    readings,
    hasReadings: readings.length > 0,
    because: stepView(result.because),
  }
}
