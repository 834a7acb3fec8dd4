import { dayText } from '../../base/dates.js'
import { weaker } from '../../base/standing.js'
import type { Because } from '../../language/explain/because.js'
import { explain } from '../../language/explain/explain.js'
import type { Frame } from '../../language/values/frame.js'
import { compared } from '../../language/values/interval.js'
import { missingOf, union, type Value, yes } from '../../language/values/value.js'
import type { Equivalence } from '../../programs/equivalence.js'
import type { EquivalenceResult } from './contract.js'
import { type Question, restsOn } from './measure-result.js'
import { frameFor } from './question.js'

const words = {
  holds: { zh: '视同', en: 'counts as it' },
  'would-hold': { zh: '如生效则视同', en: 'would count as it' },
  no: { zh: '不视同', en: 'does not count as it' },
  unknown: { zh: '未知', en: 'unknown' },
} as const

/** A firm is meant and the day has come; what is not in force holds for nobody, and would hold for those who are meant. */
function statusOf(held: Value, begun: Value, isInForce: boolean): EquivalenceResult['status'] {
  if (held.kind === 'truth' && !held.is) return 'no'
  if (begun.kind === 'truth' && !begun.is) return 'no'
  if (held.kind !== 'truth') return 'unknown'
  if (!isInForce) return 'would-hold'
  return begun.kind === 'truth' ? 'holds' : 'unknown'
}

function fromBecause(from: Equivalence['from'], begun: Value, frame: Frame): Because[] {
  if (!from) return []
  const says = { zh: '从何日起实行', en: 'from which day on' }
  const value = begun.kind === 'truth' ? String(begun.is) : 'unknown'
  return [{ op: 'begun', says, value, of: [explain(from, frame)] }]
}

function resultOf(question: Question, one: Equivalence): EquivalenceResult {
  const { frame, pending } = frameFor(question, [])
  const own = frame.apart()
  const [held, start] = [one.held.run(own), one.from?.run(own)]
  const begun = start ? compared('>=', own.read(question.program.context.on.slot), start) : yes
  const standing = weaker(one.basis.standing, question.stamp.standing)
  const status = statusOf(held, begun, standing === 'in-force')
  const { tenant, program, tier } = one.countsAs
  const says = { zh: `${one.name}：${words[status].zh}`, en: `${one.id}: ${words[status].en}` }
  return {
    id: one.id,
    name: one.name,
    clause: one.basis.text,
    standing,
    status,
    tier: one.tier,
    countsAs: `${tenant}/${program}/${tier}`,
    for: one.scopes,
    from: start?.kind === 'number' ? dayText(Number(start.low.n / start.low.d)) : null,
    missing: status === 'no' ? [] : union(missingOf(held), missingOf(begun)),
    readings: restsOn(own, pending).readings,
    because: {
      op: 'equivalence',
      says,
      value: status,
      clause: one.basis.text,
      of: [explain(one.held, own), ...fromBecause(one.from, begun, own)],
    },
  }
}

/** What the firm's place in this program counts as in others (视同), whether or not it holds one. */
export const equivalenceResults = (question: Question): EquivalenceResult[] =>
  question.program.equivalences.map(one => resultOf(question, one))
