import * as z from 'zod'
import { compare, parseDecimal } from '../base/rational.js'
import type { Missing } from '../language/values/value.js'
import { fillPaper, may, must, type Paper, rows } from './paper.js'
import { type Amount, amountOnPaper, type Heading, headingOf } from './wording.js'

const data = z.object({
  issuer: must('核定单位'),
  program: must('计划'),
  day: must('核定日期'),
  number: may('文号'),
  firm: must('企业'),
  measure: must('措施'),
  clause: must('依据'),
  outcome: must('核定结果'),
  amount: must('核定金额'),
  computed: may('按规则应得'),
  reason: may('裁量理由'),
  lines: rows('逐项', { year: must('年份'), amount: must('金额') }),
  refusals: rows('不符合的条件', { name: must('条件'), clause: must('依据') }),
  officer: must('承办人'),
  second: must('复核人'),
})

/** The decision on a claim: how much, why, or why not, and who decided it (兑现核定书). */
export const claimPaper: Paper<typeof data> = { id: 'claim-decision', zh: '兑现核定书', en: 'claim decision', data }

/** A claim as it was computed, and what the officers decided. */
export interface DecisionGiven {
  readonly heading: Heading
  readonly firm?: string
  readonly result: Amount & {
    readonly name: string
    readonly clause: string
    readonly status: string
    readonly missing: readonly Missing[]
    readonly refusals: readonly { readonly name: string; readonly clause: string }[]
    readonly lines: readonly (Omit<Amount, 'unit'> & { readonly year: number })[]
  }
  /** The amount within the range, and why; a single amount needs no choice. */
  readonly decided?: { readonly amount: string; readonly reason?: string }
  readonly officer?: string
  readonly second?: string
}

/** A choice stays within what the rules allow; outside of it nothing is decided. */
function isWithin(amount: string, { atLeast, atMost }: Amount): boolean {
  const [chosen, least, most] = [amount, atLeast, atMost].map(text => parseDecimal(String(text)))
  return Boolean(chosen && least && most && compare(chosen, least) >= 0 && compare(chosen, most) <= 0)
}

/** What is awarded: the officer's choice, else the amount where the rules give just one. */
function awarded({ result, decided }: DecisionGiven): string | null {
  if (result.refusals.length > 0) return '0元'
  if (decided) {
    const { amount } = decided
    return isWithin(amount, result) ? amountOnPaper({ atLeast: amount, atMost: amount, unit: result.unit }) : null
  }
  return result.status === 'due' && result.atLeast === result.atMost ? amountOnPaper(result) : null
}

function outcomeOf({ result }: DecisionGiven, amount: string | null): string | null {
  if (result.refusals.length > 0 || result.status === 'not-due') return '不予核定'
  return amount === null ? null : '予以核定'
}

/**
 * The decision on a claim, filled from the answer of `claim` and what the officers decided (兑现核定书).
 *
 * The amount is the officer's choice where it lies within the range, else the amount where the rules give just one;
 * a refusal makes it 0元. Otherwise it is null, among the lacks, and says what it waits for.
 */
export function claimDocument(given: DecisionGiven) {
  const { heading, firm, result, decided, officer, second } = given
  const { unit, missing } = result
  const amount = awarded(given)
  const computed = amountOnPaper(result)
  const filled = {
    ...headingOf(heading),
    firm: firm ?? null,
    measure: result.name,
    clause: result.clause,
    outcome: outcomeOf(given, amount),
    amount,
    ...(computed === null ? {} : { computed }),
    ...(decided?.reason === undefined ? {} : { reason: decided.reason }),
    lines: result.lines.map(line => ({ year: `${line.year}年`, amount: amountOnPaper({ ...line, unit }) })),
    refusals: result.refusals.map(({ name, clause }) => ({ name, clause })),
    officer: officer ?? null,
    second: second ?? null,
  }
  return fillPaper(claimPaper, filled, { amount: missing, outcome: missing })
}
