import { parseDay } from '../../../base/dates.js'
import type { Because, Words } from '../../../language/explain/because.js'
import { show } from '../../../language/explain/show.js'
import type { Frame } from '../../../language/values/frame.js'
import type { Type } from '../../../language/values/type.js'
import { type Missing, missingOf, union, type Value } from '../../../language/values/value.js'
import {
  type AutoAward,
  type Counts,
  dataSuffice,
  judgeFact,
  type JudgedFact,
  type Recorded,
} from '../../../measures/auto-award.js'
import type { Symbol } from '../../../language/values/symbol.js'
import { factStandings } from '../../../facts/record.js'
import type { Situation } from '../../situation/situation.js'
import type { MeasureStatus } from '../contract.js'
import type { AutoAwardResult } from './contract.js'

function recordedOf({ records = {} }: Situation, { id, name }: Symbol): Recorded {
  const found = records[id] ?? records[name]
  const standing = factStandings.find(one => one === found?.['standing'])
  const on = found?.['on'] === undefined ? undefined : parseDay(found['on'])
  return { ...(standing ? { standing } : {}), ...(on === undefined ? {} : { on }) }
}

/** Whether the measure itself is due. */
function dueOf(measure: MeasureStatus): AutoAwardResult['status'] {
  if (measure === 'not-due' || measure === 'would-be' || measure === 'case-by-case') return 'no'
  return measure === 'due' ? 'yes' : 'unknown'
}

/** The measure must be due, and the data that decide must be good enough. */
function statusOf(measure: MeasureStatus, facts: readonly JudgedFact[]): AutoAwardResult['status'] {
  const both = [dueOf(measure), dataSuffice(facts)]
  return both.includes('no') ? 'no' : both.includes('unknown') ? 'unknown' : 'yes'
}

const exact = (status: AutoAwardResult['status']): string =>
  status === 'unknown' ? 'unknown' : String(status === 'yes')

const dueWords: Readonly<Record<AutoAwardResult['status'], Words>> = {
  yes: { zh: '措施本身应得', en: 'the measure itself is due' },
  no: { zh: '措施本身不应得', en: 'the measure itself is not due' },
  unknown: { zh: '措施本身是否应得未知', en: 'whether the measure itself is due is not known' },
}

const dueStep = (status: AutoAwardResult['status']): Because => ({
  op: 'due',
  says: dueWords[status],
  value: exact(status),
  of: [],
})

const outcomes: Readonly<Record<AutoAwardResult['status'], Words>> = {
  yes: { zh: '可以免申即享，待企业确认', en: 'awarded without a claim, once the firm confirms' },
  no: { zh: '不能免申即享', en: 'not awarded without a claim' },
  unknown: { zh: '能否免申即享未知', en: 'whether it is awarded without a claim is not known' },
}
const verifiedWords: Readonly<Record<Counts, Words>> = {
  yes: { zh: '已核实', en: 'verified' },
  no: { zh: '只是填报，未核实', en: 'declared only' },
  unknown: { zh: '是否核实不明', en: 'whether verified is not known' },
  'not-asked': { zh: '不须核实', en: 'needs no verification' },
}
const freshWords: Readonly<Record<Counts, Words>> = {
  yes: { zh: '在时效之内', en: 'fresh' },
  no: { zh: '已过时效', en: 'out of date' },
  unknown: { zh: '何时的数据不明', en: 'of which day is not known' },
  'not-asked': { zh: '没有时效要求', en: 'does not grow old' },
}

const wordsFor = (value: Value, type: Type): Words => ({ zh: show(value, type, 'zh'), en: show(value, type, 'en') })

function factStep({ fact, known, verified, fresh }: JudgedFact): Because {
  const bad = verified === 'no' || fresh === 'no'
  const open = !known || verified === 'unknown' || fresh === 'unknown'
  const words = (zh: boolean) => {
    const parts = [
      known ? (zh ? '已知' : 'known') : zh ? '未知' : 'unknown',
      ...[verifiedWords[verified], freshWords[fresh]].map(w => (zh ? w.zh : w.en)),
    ]
    return parts.join(zh ? '、' : ', ')
  }
  const { symbol } = fact
  return {
    op: 'deciding-fact',
    says: { zh: `${symbol.name}：${words(true)}`, en: `${symbol.en ?? symbol.id}: ${words(false)}` },
    value: bad ? 'false' : open ? 'unknown' : 'true',
    of: [],
  }
}

/** From when the time runs; not known while the reading that decides it is open. */
function startOf(
  { from }: AutoAward,
  frame: Frame,
): { says: string | null; missing: readonly Missing[]; readings: string[] } {
  if (from === undefined || typeof from === 'string') return { says: from ?? null, missing: [], readings: [] }
  const value = from.run(frame)
  const says = value.kind === 'word' ? show(value, from.type, 'zh') : null
  return { says, missing: missingOf(value), readings: from.symbol ? [from.symbol.id] : [] }
}

/** Whether a measure is awarded without a claim on this day: is it due, and are the data that decide confirmed and fresh. */
export function autoAwardResult(
  auto: AutoAward,
  frame: Frame,
  { situation, on, status: measure }: { situation: Situation; on: number; status: MeasureStatus },
): AutoAwardResult {
  const own = frame.apart()
  const facts = auto.decidedBy.map(fact => judgeFact(fact, own, { recorded: recordedOf(situation, fact.symbol), on }))
  const status = statusOf(measure, facts)
  const within = auto.within?.run(own)
  const start = startOf(auto, own)
  // What is known, and neither confirmed nor dated, waits for whoever confirms it.
  const lacking = facts.flatMap(({ fact: { symbol }, known, verified, fresh }): Missing[] => {
    if (!known) return [{ kind: symbol.missing, id: symbol.id }]
    return verified === 'unknown' || fresh === 'unknown' ? [{ kind: 'finding', id: symbol.id }] : []
  })
  return {
    status,
    clause: auto.basis.text,
    facts: facts.map(({ fact, known, verified, fresh }) => ({
      id: fact.symbol.id,
      name: fact.symbol.name,
      known,
      verified,
      verifiedBy: fact.verifiedBy ?? null,
      fresh,
    })),
    confirm: auto.confirm,
    within: auto.within && within?.kind === 'number' ? wordsFor(within, auto.within.type) : null,
    from: start.says,
    missing: union(union(lacking, within ? missingOf(within) : []), start.missing),
    readings: start.readings,
    because: {
      op: 'auto-award',
      says: outcomes[status],
      value: exact(status),
      clause: auto.basis.text,
      of: [...facts.map(factStep), dueStep(dueOf(measure))],
    },
  }
}
