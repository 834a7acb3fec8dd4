import { assess } from '@peiyu/core'
import { asked } from './config.mjs'
import { cells, facts, levels, outputs, width } from './layout.mjs'

/** Whole digits: a double of yuan would change the largest. */
function yuan(fen) {
  const digits = String(Math.abs(fen)).padStart(3, '0')
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

function textOf({ kind, options }, value) {
  if (options) return options[value]
  if (kind === 'truth') return value === 1 ? 'true' : 'false'
  return kind === 'money' ? yuan(value) : String(value)
}

/** A row as a situation: what is known of a firm, as text. */
export function situationOf(rows, i) {
  const at = i * width
  const situation = { on: '2017-06-30', year: String(asked.year), given: {}, pledge: {} }
  for (const [j, fact] of facts.entries()) {
    const value = rows[at + j]
    if (Number.isNaN(value)) continue
    const text = textOf(fact, value)
    if (fact.fact === 'tier') situation.tier = text
    else if (fact.fact === 'pledge.years') situation.pledge.years = text
    else if (fact.year === undefined) situation.given[fact.fact] = text
    else (situation.given[fact.fact] ??= {})[fact.year] = text
  }
  return situation
}

/** Everything about one firm from the general engine, with its explanations. */
export function assessSituation({ tenant, program }, situation) {
  const answer = assess(tenant, program, { situation, today: asked.on })
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
  return answer.result
}

const verdicts = { pass: 1, fail: 0, unknown: NaN }
const numberOf = amount => (typeof amount === 'string' ? Number(amount.replace('.', '')) : amount)

/** The least and the most in fen or places; NaN when unknown, 0 when refused. */
export function rangeOf({ status, atLeast, atMost }) {
  if (status === 'unknown' || status === 'open') return [NaN, NaN]
  return atLeast === null ? [0, 0] : [numberOf(atLeast), numberOf(atMost)]
}

/** An assessment as the cells that the hand-written code writes. */
export function cellsOf({ eligibility, liaison, quotas, measures }) {
  const out = new Float64Array(cells)
  const ranges = new Map([...quotas, ...measures].map(result => [result.id, rangeOf(result)]))
  for (const { kind, id, cell } of outputs) {
    if (kind === 'rule') out[cell] = verdicts[eligibility.rules.find(rule => rule.id === id).status]
    else if (kind === 'level') out[cell] = liaison.level === null ? NaN : levels.indexOf(liaison.level)
    else out.set(ranges.get(id), cell)
  }
  return out
}
