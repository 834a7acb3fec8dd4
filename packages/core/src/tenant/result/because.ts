import type { RoundingStep } from '../../base/money.js'
import { add, compare, type Rational } from '../../base/rational.js'
import type { Because, Words } from '../../language/explain/because.js'
import { explain } from '../../language/explain/explain.js'
import { exactNumber, showNumber } from '../../language/explain/show.js'
import type { Dimension } from '../../language/values/type.js'
import type { Frame } from '../../language/values/frame.js'
import { beyondWords, limitWords } from './limit-words.js'
import type { Outcome, Paid, PaidBoth } from '../../measures/entitlement.js'
import type { Measure } from '../../measures/measure.js'
import type { LimitRoom } from '../../measures/settle.js'
import { upliftsOf } from '../../measures/uplift.js'

const dimensionOf = (measure: Measure): Dimension =>
  measure.dimension ?? (measure.gives === 'places' ? 'unit:个' : 'plain')

/** Both ends of a value as machines and people read them. */
function ends(measure: Measure, low: Rational, high: Rational): { value: string; zh: string; en: string } {
  const dimension = dimensionOf(measure)
  const one = compare(low, high) === 0
  const join = (show: (value: Rational) => string, sign: string) =>
    one ? show(low) : `${show(low)}${sign}${show(high)}`
  return {
    value: join(value => exactNumber(value, dimension), '..'),
    zh: join(value => showNumber(value, dimension, 'zh'), '至'),
    en: join(value => showNumber(value, dimension, 'en'), ' to '),
  }
}

interface StepParts {
  readonly op: string
  readonly says: (shown: { zh: string; en: string }) => Words
  readonly of?: readonly Because[]
  readonly clause?: string
}

function step(measure: Measure, [low, high]: readonly [Rational, Rational], parts: StepParts): Because {
  const shown = ends(measure, low, high)
  return {
    op: parts.op,
    says: parts.says(shown),
    value: shown.value,
    ...(parts.clause ? { clause: parts.clause } : {}),
    of: parts.of ?? [],
  }
}

/** Why this measure is, or is not, for this firm: its conditions one by one. */
function conditionSteps(measure: Measure, frame: Frame): Because[] {
  const own = measure.for ? [{ ...explain(measure.for, frame), clause: measure.basis.text }] : []
  const required = measure.requires.map(requirement => {
    const because = explain(requirement.needs, frame)
    const says = { zh: `${requirement.name}——${because.says.zh}`, en: `${requirement.id}: ${because.says.en}` }
    return { ...because, says, clause: requirement.basis.text }
  })
  return [...own, ...required]
}

/** A bare share says that it is one. */
const rateStep = (because: Because): Because =>
  /^\d/.test(because.says.zh)
    ? { ...because, says: { zh: `比例 ${because.says.zh}`, en: `rate: ${because.says.en}` } }
    : because

function rawSteps(measure: Measure, frame: Frame): Because[] {
  const { amount } = measure
  if (!amount) return []
  return amount.kind === 'rate'
    ? [explain(amount.base, frame), rateStep(explain(amount.rate, frame))]
    : [explain(amount.value, frame)]
}

function upliftSteps(measure: Measure, frame: Frame): Because[] {
  return upliftsOf(measure, frame).map(uplift => ({
    op: 'uplift',
    says: { zh: `按${uplift.basis.text}上浮`, en: `raised under ${uplift.basis.text}` },
    value: 'true',
    clause: uplift.basis.text,
    of: [],
  }))
}

const stepWords: Readonly<Record<RoundingStep, string>> = {
  分: '0.01 yuan',
  角: '0.1 yuan',
  元: '1 yuan',
  百元: '100 yuan',
  千元: '1,000 yuan',
  万元: '10,000 yuan',
}

/** What a line is about, where it is one of several: `合同 B`. */
function thingWords(measure: Measure, things: ReadonlyMap<string, string | undefined>): Words {
  const fields = measure.each?.fields ?? []
  const own = fields.flatMap(({ id, name }) => {
    const value = things.get(id)
    return value === undefined ? [] : [{ id, name, value }]
  })
  return {
    zh: own.map(({ name, value }) => ` ${name} ${value}`).join('、'),
    en: own.map(({ id, value }) => `, ${id} ${value}`).join(''),
  }
}

/** Money is rounded to a step, places to whole ones; an area stays as it is. */
function roundingSteps({ gives, rounding }: Measure): Because[] {
  if (gives === 'area') return []
  const says =
    gives === 'places'
      ? { zh: '取整数', en: 'rounded to whole ones' }
      : { zh: `取整到${rounding.to}`, en: `rounded to ${stepWords[rounding.to]}` }
  return [{ op: 'rounding', says, value: `${rounding.to} ${rounding.by}`, of: [] }]
}

/** What a limit leaves of a line. One that is passed holds nothing back: its step is no room, and says what is needed. */
function roomStep(measure: Measure, { low, high }: PaidBoth, [least, most]: readonly [LimitRoom, LimitRoom]): Because {
  const { limit } = most
  const { frame } = high.line
  const [passed, always] = [high, low].map(end => end.passed.find(one => one.limit === limit))
  // A ceiling that is a plain figure needs no explanation; one that is computed does.
  const bound = limit.bound.value.op === 'literal' ? [] : [explain(limit.bound.value, frame)]
  const needs =
    passed && limit.beyond ? [{ ...explain(limit.beyond.needs, frame), clause: limit.beyond.basis.text }] : []
  return step(measure, [least.room, passed && !always ? add(most.room, passed.by) : most.room], {
    op: always ? 'beyond' : 'room',
    says: shown => (passed ? beyondWords(limit, shown) : limitWords(limit, shown)),
    clause: limit.basis.text,
    of: [...bound, ...needs],
  })
}

function lineStep(measure: Measure, { low, high }: PaidBoth): Because {
  const { line } = high
  const named = thingWords(measure, line.things)
  const raw = step(measure, [low.raw, high.raw], {
    op: 'raw',
    says: shown => ({ zh: `按标准计算 ${shown.zh}`, en: `by the standard: ${shown.en}` }),
    of: [...rawSteps(measure, line.frame), ...upliftSteps(measure, line.frame)],
  })
  const paid = step(measure, [low.paid, high.paid], {
    op: 'paid',
    says: shown => ({ zh: `同一事项已付 ${shown.zh}`, en: `already paid: ${shown.en}` }),
  })
  const rooms = high.rooms.map((at, i) => roomStep(measure, { low, high }, [low.rooms[i] ?? at, at]))
  const parts = [raw, ...(paid.value === '0' ? [] : [paid]), ...rooms, ...roundingSteps(measure)]
  return step(measure, [low.amount, high.amount], {
    op: high.outside ? 'outside' : 'line',
    says: shown => ({ zh: `${line.year}年${named.zh} ${shown.zh}`, en: `${line.year}${named.en}: ${shown.en}` }),
    of: high.outside ? [] : parts,
  })
}

function paidSteps(measure: Measure, paid: Paid): Because[] {
  const lines = paid.lines.map(line => lineStep(measure, line))
  const taken = paid.taken.map(({ low, high }) =>
    step(measure, [low.amount, high.amount], {
      op: 'taken',
      says: shown => ({ zh: `${high.year}年抵扣 ${shown.zh}`, en: `set off for ${high.year}: ${shown.en}` }),
    }),
  )
  return [...lines, ...taken]
}

/** An uplift of measures of which there are none: said where somebody would look for its effect. */
export const notModelled = (because: Because): Because => ({
  ...because,
  of: [
    ...because.of,
    {
      op: 'idle',
      says: { zh: '还没有这类措施写进配置，暂时没有可上浮的', en: 'no measure of this kind is modelled yet' },
      value: '',
      of: [],
    },
  ],
})

const outcomeWords: Readonly<Record<Exclude<Outcome['kind'], 'paid'>, Words>> = {
  refused: { zh: '不符合条件', en: 'a condition is not met' },
  'case-by-case': { zh: '一事一议，由人决定', en: 'decided case by case' },
  granted: { zh: '符合条件', en: 'the conditions are met' },
  unknown: { zh: '尚不能计算', en: 'cannot be computed yet' },
}

/** The whole explanation of one claim: conditions, then lines with their limits, then set-offs. */
export function explainClaim(measure: Measure, frame: Frame, outcome: Outcome): Because {
  const conditions = conditionSteps(measure, frame)
  const clause = measure.basis.text
  if (outcome.kind === 'paid') {
    const says: StepParts['says'] = shown => ({
      zh: `${measure.name} ${shown.zh}`,
      en: `${measure.en ?? measure.id}: ${shown.en}`,
    })
    return step(measure, [outcome.low, outcome.high], {
      op: 'claim',
      says,
      clause,
      of: [...conditions, ...paidSteps(measure, outcome)],
    })
  }
  const words = outcomeWords[outcome.kind]
  const more = outcome.kind === 'unknown' ? rawSteps(measure, frame) : []
  return {
    op: outcome.kind,
    says: { zh: `${measure.name}：${words.zh}`, en: `${measure.en ?? measure.id}: ${words.en}` },
    value: outcome.kind === 'granted' ? 'true' : 'unknown',
    clause,
    ...(outcome.kind === 'unknown' ? { missing: outcome.missing } : {}),
    of: [...conditions, ...more],
  }
}
