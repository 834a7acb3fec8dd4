import { type Day, dayText, type FactRecord } from '@peiyu/core'
import { pinyinKey } from '../adapters/pinyin.js'
import type { Write } from '../db/write.js'
import type { DemoFirm } from './firm.js'

/** Morning of a day in Beijing, as an instant of the real clock: when what was recorded on it was recorded. */
const instantOf = (day: Day): string => `${dayText(day)}T01:30:00.000Z`

/** Makes an id that sorts by an instant. */
export type NewId = (at: string) => string

const dayOrNone = (day: Day | undefined): string | null => (day === undefined ? null : dayText(day))

function factWrite({ fact, value, year, from, until, standing, source, recordedOn }: FactRecord, of: Of): Write {
  const recordedAt = instantOf(recordedOn)
  const said = { fact, value, year: year ?? null, from: dayOrNone(from), until: dayOrNone(until), standing, source }
  const row = { id: of.newId(recordedAt), recordedAt, enterpriseId: of.id, ...said }
  return { insert: 'facts', row: { ...row, by: null, importId: null, withdrawnAt: null } }
}

interface Of {
  readonly id: string
  readonly newId: NewId
}

/** A firm as it stands in the registry, and from when it has stood there: as long as anything is known of it. */
function registered(firm: DemoFirm): { readonly at: string; readonly formerNames: readonly string[] } {
  const formerNames = firm.events.flatMap(event => (event.kind === 'renamed' ? [event.from] : []))
  return { at: instantOf(firm.facts[0]?.recordedOn ?? firm.registeredOn), formerNames }
}

/** A firm with its history, as writes; its own row comes first. */
export function writesOf(firm: DemoFirm, newId: NewId): { readonly id: string; readonly writes: readonly Write[] } {
  const { at, formerNames } = registered(firm)
  const id = newId(at)
  const { creditCode, name, town } = firm
  const registry = { registeredOn: dayText(firm.registeredOn), status: 'active', formerNames, importId: null }
  const enterprise = { id, recordedAt: at, creditCode, name, nameKey: pinyinKey(name), town, ...registry }
  const events = firm.events.map(({ kind, on, from, to }): Write => {
    const recordedAt = instantOf(on)
    const row = { kind, on: dayText(on), before: from, after: to, others: [], reason: '' }
    return { insert: 'enterpriseEvents', row: { id: newId(recordedAt), recordedAt, enterpriseId: id, ...row } }
  })
  const memberships = firm.memberships.map(({ from, recordedOn, pledge, ...place }): Write => {
    const recordedAt = instantOf(recordedOn)
    const row = { ...place, pledge: pledge ?? null, from: dayText(from), until: null, importId: null }
    return { insert: 'memberships', row: { id: newId(recordedAt), recordedAt, enterpriseId: id, ...row } }
  })
  const facts = firm.facts.map(record => factWrite(record, { id, newId }))
  return { id, writes: [{ insert: 'enterprises', row: enterprise }, ...events, ...facts, ...memberships] }
}
