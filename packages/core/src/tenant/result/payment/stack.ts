import type { Day } from '../../../base/dates.js'
import { yuanText } from '../../../base/money.js'
import { compare, type Rational, roundTo, zero } from '../../../base/rational.js'
import { nearest } from '../../../base/nearest.js'
import type { Because } from '../../../language/explain/because.js'
import { showNumber } from '../../../language/explain/show.js'
import { numberOf } from '../../../language/values/type.js'
import { between, union } from '../../../language/values/value.js'
import { type Due, type Settled, stackClaims, type StackedClaim, totalDue } from '../../../measures/stacking.js'
import type { CompiledProgram } from '../../compile/program.js'
import { wholeAddress } from '../../compile/payment/stacking.js'
import type { Tenant } from '../../compile/tenant.js'
import { readDatum } from '../../situation/datum.js'
import type { Situation, SituationProblem } from '../../situation/situation.js'
import { restsOn } from '../measure-result.js'
import { type Answered, ask, distinct, frameFor } from '../question.js'
import { unknownNames } from '../unknown-names.js'
import type { DueResult, StackedResult, StackingResult } from './stacking-contract.js'

/** A claim as it is written: which measure, how much, what was paid for it, and the things that it is about. */
export type WrittenClaim = Readonly<Record<string, string | undefined>>

const yuan = (value: Rational): string => yuanText(roundTo(value))

const dueResult = ({ low, high, returns }: Due): DueResult => ({
  atLeast: yuan(low),
  atMost: high === undefined ? null : yuan(high),
  returns: yuan(returns),
})

const money = numberOf('money')

interface Reading {
  readonly index: number
  readonly problems: SituationProblem[]
}

function amountIn(text: string | undefined, key: string, { index, problems }: Reading): StackedClaim['amount'] {
  if (text === undefined) return undefined
  const read = readDatum(text, money)
  if ('value' in read && read.value.kind === 'number') return read.value
  if ('bad' in read) problems.push({ ...read.bad, path: ['claims', index, key] })
  return undefined
}

/** The measure of a claim by its address; within the program also by its name. */
function addressOf(
  { tenant, program }: { tenant: Tenant; program: CompiledProgram },
  found: string,
  reading: Reading,
): string {
  const measures = [...program.measures.values()]
  const named = measures.find(({ id, name }) => id === found || name === found)
  const home = { tenant: tenant.shape.id, program: program.program.id }
  const whole = wholeAddress(named?.id ?? found, home)
  const isOwn = whole.startsWith(`${home.tenant}/${home.program}/`)
  if (isOwn && !named && !program.measures.has(whole.split('/')[2] ?? '')) {
    const suggestion = nearest(found, [...program.measures.keys()]) ?? ''
    const path = ['claims', reading.index, 'measure']
    reading.problems.push({ code: 'situation/unknown-measure', path, params: { found, suggestion } })
  }
  return whole
}

function claimFrom(
  place: { tenant: Tenant; program: CompiledProgram },
  written: WrittenClaim,
  reading: Reading,
): StackedClaim {
  const { measure = '', amount, paid, ...things } = written
  return {
    address: addressOf(place, measure, reading),
    things: new Map(Object.entries(things).flatMap(([key, id]) => (id === undefined ? [] : [[key, id] as const]))),
    amount: amountIn(amount, 'amount', reading),
    paid: amountIn(paid, 'paid', reading)?.high ?? zero,
  }
}

function dueWords({ low, high, returns }: Due): Because['says'] {
  const show = (language: 'zh' | 'en') => {
    if (high === undefined) return language === 'zh' ? '金额未知' : 'amount unknown'
    const least = showNumber(low, 'money', language)
    const most = showNumber(high, 'money', language)
    const sign = language === 'zh' ? '至' : ' to '
    return compare(low, high) === 0 ? least : `${least}${sign}${most}`
  }
  const back = compare(returns, zero) > 0
  return {
    zh: show('zh') + (back ? `，退回${showNumber(returns, 'money', 'zh')}` : ''),
    en: show('en') + (back ? `, returns ${showNumber(returns, 'money', 'en')}` : ''),
  }
}

const rangeText = (low: Rational, high: Rational | undefined): string =>
  high === undefined ? 'unknown' : compare(low, high) === 0 ? yuan(low) : `${yuan(low)}..${yuan(high)}`

/** Why all claims come to what they come to together. */
function totalBecause(total: Due, isKnown: boolean, claims: readonly StackedResult[]): Because {
  const words = dueWords(total)
  return {
    op: 'stacking',
    says: { zh: `合计 ${words.zh}`, en: `together ${words.en}` },
    value: isKnown ? rangeText(total.low, total.high) : 'unknown',
    of: claims.map(({ because }) => because),
  }
}

/** Why a claim comes to what it comes to: the rule that found it beside another, or that it stands for itself. */
function becauseOf({ claim, status, due, rule }: Settled, written: string): Because {
  const words = dueWords(due)
  const why = rule
    ? rule.pays === 'sum'
      ? { zh: '可以合计', en: 'may add up' }
      : { zh: '同一事项只付最高的一项', en: 'of one and the same thing only the highest is paid' }
    : { zh: '没有与同一事项的其他措施重叠', en: 'no other claim is about the same thing' }
  const asked = dueWords({ low: claim.amount?.low ?? zero, high: claim.amount?.high, returns: zero })
  const steps: Because[] = [
    {
      op: 'claimed',
      says: { zh: `按本措施 ${asked.zh}`, en: `by itself ${asked.en}` },
      value: rangeText(claim.amount?.low ?? zero, claim.amount?.high),
      of: [],
    },
    ...(compare(claim.paid, zero) > 0
      ? [
          {
            op: 'already-paid',
            says: {
              zh: `已付 ${showNumber(claim.paid, 'money', 'zh')}`,
              en: `already paid ${showNumber(claim.paid, 'money', 'en')}`,
            },
            value: yuan(claim.paid),
            of: [],
          },
        ]
      : []),
  ]
  return {
    op: 'stacked',
    says: { zh: `${written}：${words.zh}（${why.zh}）`, en: `${claim.address}: ${words.en} (${why.en})` },
    value: status === 'unknown' ? 'unknown' : rangeText(due.low, due.high),
    ...(rule ? { clause: rule.basis.text } : {}),
    of: steps,
  }
}

function stackedResult(settled: Settled, written: string, readings: readonly string[]): StackedResult {
  const { claim, status, due, rule, options, missing } = settled
  const set = rule?.alreadyPaid?.type
  const names = set?.kind === 'option' ? set.set.options : new Map<string, string>()
  return {
    measure: claim.address,
    status,
    ...dueResult(due),
    rule: rule?.id ?? null,
    clause: rule?.basis.text ?? '',
    options: [...options].map(([option, one]) => ({ option, name: names.get(option) ?? option, ...dueResult(one) })),
    missing,
    readings: readings.filter(id => id === rule?.alreadyPaid?.id),
    because: becauseOf(settled, written),
  }
}

/**
 * What several claims of one firm come to together (叠加): rules of the program say of which only the highest is paid.
 *
 * Amounts are given as each measure gives them by itself. Which is the highest is not known where ranges overlap or an
 * amount is missing; the ends hold all that may come out.
 */
export function stack(
  tenant: Tenant,
  program: CompiledProgram,
  { claims, situation, today }: { claims: readonly WrittenClaim[]; situation: Situation; today: Day },
): Answered<StackingResult> {
  const { question, problems } = ask(tenant, program, { situation, today })
  const { frame, pending, problems: unfilled } = frameFor(question, [])
  const misread: SituationProblem[] = []
  const read = claims.map((claim, index) => claimFrom({ tenant, program }, claim, { index, problems: misread }))
  const all = [...problems, ...unfilled, ...unknownNames(program, situation), ...misread]
  if (all.length > 0) return { ok: false, problems: distinct(all) }
  const settled = stackClaims(read, program.stacking, {
    home: `${tenant.shape.id}/${program.program.id}`,
    taken: reading => {
      const value = frame.read(reading.slot)
      frame.touched.add(reading.slot)
      return value.kind === 'word' ? value.is : undefined
    },
  })
  const total = totalDue(settled)
  const missing = union(...settled.map(one => one.missing))
  const written = (i: number): string => claims[i]?.['measure'] ?? ''
  const { readings } = restsOn(frame, pending)
  const results = settled.map((one, i) => stackedResult(one, written(i), readings))
  const isKnown = missing.length === 0
  return {
    ok: true,
    result: {
      ...question.stamp,
      status: isKnown ? 'known' : 'unknown',
      clause: [...new Set(results.flatMap(({ clause }) => (clause === '' ? [] : [clause])))].join('、'),
      ...dueResult(total),
      claims: results,
      missing,
      readings,
      because: totalBecause(total, isKnown, results),
    },
  }
}

/** A range of money as results have it. */
export const spanText = ({ atLeast, atMost }: DueResult): string =>
  atLeast === atMost ? atLeast : `${atLeast}..${atMost ?? 'unknown'}`

/** What is expected, in the same form: `3000000.00`, or both ends of a range. */
export function spanOf(text: string): string {
  const read = readDatum(text, money)
  if (!('value' in read) || read.value.kind !== 'number') return `？${text}`
  const { low, high } = between(read.value.low, read.value.high)
  return rangeText(low, high)
}
