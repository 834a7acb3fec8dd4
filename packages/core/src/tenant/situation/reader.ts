import { parseDay } from '../../base/dates.js'
import { nearest } from '../../base/nearest.js'
import { mostRecords } from '../../language/functions/records.js'
import type { Symbol } from '../../language/values/symbol.js'
import type { Type } from '../../language/values/type.js'
import { unknown, type Value } from '../../language/values/value.js'
import { readDatum } from './datum.js'
import type { DatedValue, GivenRecord, GivenValue, Situation, SituationProblem } from './situation.js'

/** A situation while it is read into slots. */
export interface Reader {
  readonly situation: Situation
  readonly problems: SituationProblem[]
  readonly slots: (Value | undefined)[]
  readonly symbols: Symbol[]
  readonly validOn: Symbol
}

/** A value, or several in the course of time. */
export type RichValue = Value | { readonly kind: 'dated'; readonly spans: readonly DatedValue[] }

/** What was given under a symbol's id or Chinese name; a part of a thing stands inside it (`project: { investment }`). */
export function pick(given: Readonly<Record<string, GivenValue>> | undefined, symbol: Symbol): GivenValue | undefined {
  if (!given) return undefined
  const own = own_(given, symbol.id) ?? own_(given, symbol.name)
  if (own !== undefined || !symbol.id.includes('.')) return own
  const [thing = ''] = symbol.id.split('.')
  const inside = own_(given, thing)
  if (inside === undefined || !isMap(inside)) return undefined
  const [id = '', name = ''] = partNames(symbol)
  return own_(inside, id) ?? own_(inside, name)
}

/** What a part of a thing is called inside it: `investment` and 投资额 of `project.investment`. */
export const partNames = (symbol: Symbol): readonly string[] =>
  [symbol.id, symbol.name].map(text => text.slice(text.indexOf('.') + 1))

/** The keys under which the file gives it, so that a problem is found where it stands. */
function keysOf(given: Readonly<Record<string, unknown>> | undefined, { id, name }: Symbol): string[] {
  const used = [id, name].find(key => given && Object.hasOwn(given, key))
  if (used !== undefined) return [used]
  const [thing = '', part] = id.split('.')
  const inside = given?.[thing]
  const named = name.slice(name.indexOf('.') + 1)
  const isNamed = typeof inside === 'object' && inside !== null && Object.hasOwn(inside, named)
  return part === undefined ? [id] : [thing, isNamed ? named : part]
}

const own_ = <T>(of: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(of, key) ? of[key] : undefined

interface Slot {
  readonly symbol: Symbol
  readonly valueType: Type
}

const isMap = (given: GivenValue): given is GivenRecord => typeof given === 'object' && !Array.isArray(given)

/** Reads what was given for one fact or parameter. */
export function readGiven(
  reader: Reader,
  { symbol, valueType }: Slot,
  given: GivenValue,
  root: 'given' | 'parameters' = 'given',
): RichValue | undefined {
  const path = [root, ...keysOf(reader.situation[root], symbol)]
  if (symbol.type.kind === 'list') {
    const records = Array.isArray(given) ? given : recordsIn(given)
    return records ? readList(reader, symbol, records, path) : wrongShape(reader, path, 'situation/needs-list')
  }
  if (symbol.type.kind === 'series')
    return isMap(given)
      ? readYears(reader, { symbol, valueType }, given, path)
      : wrongShape(reader, path, 'situation/needs-years')
  if (isMap(given)) {
    const id = symbol.type.kind === 'thing' ? given['id'] : undefined
    if (typeof id === 'string') return one(reader, id, { type: valueType, path })
    if (symbol.type.kind === 'thing') return undefined
    return root === 'parameters'
      ? readSpans(reader, { symbol, valueType }, given, path)
      : wrongShape(reader, path, 'situation/needs-one')
  }
  return typeof given === 'string'
    ? one(reader, given, { type: valueType, path })
    : wrongShape(reader, path, 'situation/needs-one')
}

type Records = readonly (string | GivenRecord)[]

/** A list that was kept as text, as one value of a history of facts: the JSON of its records. */
function recordsIn(given: GivenValue): Records | undefined {
  if (typeof given !== 'string') return undefined
  try {
    const read: unknown = JSON.parse(given)
    return Array.isArray(read) && read.every(isRecord) ? read : undefined
  } catch {
    return undefined
  }
}

const isRecord = (found: unknown): found is Records[number] =>
  typeof found === 'string' ||
  (typeof found === 'object' &&
    found !== null &&
    !Array.isArray(found) &&
    Object.values(found).every(part => typeof part === 'string'))

type WrongShape = 'situation/needs-list' | 'situation/needs-years' | 'situation/needs-one'

function wrongShape(reader: Reader, path: SituationProblem['path'], code: WrongShape): undefined {
  reader.problems.push({ code, path, params: { found: String(path.at(-1) ?? '') } })
  return undefined
}

interface Typed {
  readonly type: Type
  readonly path: SituationProblem['path']
}

function one(reader: Reader, text: string, { type, path }: Typed): Value | undefined {
  const read = readDatum(text, type)
  if ('value' in read) return read.value
  reader.problems.push({ ...read.bad, path })
  return undefined
}

/** One value where nothing deeper may stand: what is more than one value is never passed over in silence. */
const single = (reader: Reader, given: GivenRecord[string], typed: Typed): Value | undefined =>
  typeof given === 'string' ? one(reader, given, typed) : wrongShape(reader, typed.path, 'situation/needs-one')

function readYears(reader: Reader, { valueType }: Slot, given: GivenRecord, path: SituationProblem['path']): Value {
  const at = new Map<number, Value>()
  for (const [key, text] of Object.entries(given)) {
    const year = Number(key)
    if (!Number.isInteger(year) || year < 1900 || year > 2999) {
      reader.problems.push({ code: 'situation/bad-year', path: [...path, key], params: { found: key } })
      continue
    }
    const value = single(reader, text, { type: valueType, path: [...path, key] })
    if (value) at.set(year, value)
  }
  return { kind: 'series', at }
}

function readSpans(reader: Reader, { valueType }: Slot, given: GivenRecord, path: SituationProblem['path']): RichValue {
  const spans: DatedValue[] = []
  for (const [key, text] of Object.entries(given)) {
    const [first = '', last = ''] = key.split('..').map(part => part.trim())
    const [from, until] = [parseDay(first), parseDay(last)]
    if ((first !== '' && from === undefined) || (last !== '' && until === undefined) || !key.includes('..')) {
      reader.problems.push({ code: 'situation/bad-span', path: [...path, key], params: { found: key } })
      continue
    }
    const value = single(reader, text, { type: valueType, path: [...path, key] })
    if (value) spans.push({ value, ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) })
  }
  return { kind: 'dated', spans }
}

/** Records of a list; a field that a record does not give is missing there, by the record's position. */
function readList(
  reader: Reader,
  symbol: Symbol,
  given: readonly (string | GivenRecord)[],
  path: SituationProblem['path'],
): Value {
  const fields = symbol.fields ?? []
  if (given.length > mostRecords) {
    reader.problems.push({ code: 'situation/too-many', path, params: { found: given.length, limit: mostRecords } })
    return unknown()
  }
  const records = given.map((record, line) => {
    const values = new Map<number, Value>(
      fields.map(field => [field.slot, unknown({ kind: field.missing, id: field.id, line })]),
    )
    const [first] = fields
    if (typeof record === 'string') {
      const value = first ? one(reader, record, { type: first.type, path: [...path, line] }) : undefined
      if (first && value) values.set(first.slot, value)
      return values
    }
    for (const [key, text] of Object.entries(record)) {
      const field = fields.find(f => f.id === key || f.name === key)
      if (!field) unknownField(reader, fields, { key, path: [...path, line, key] })
      else {
        const value = single(reader, text, { type: field.type, path: [...path, line, key] })
        if (value) values.set(field.slot, value)
      }
    }
    return values
  })
  refuseTwice(reader, { fields, records }, path)
  return { kind: 'list', records }
}

/** Records that name the same things are the same line: entered twice, it would be paid twice. */
function refuseTwice(
  reader: Reader,
  { fields, records }: { fields: readonly Symbol[]; records: readonly ReadonlyMap<number, Value>[] },
  path: SituationProblem['path'],
): void {
  const things = fields.filter(field => field.type.kind === 'thing')
  const seen = new Map<string, number>()
  for (const [line, record] of records.entries()) {
    const named = things
      .map(field => record.get(field.slot))
      .flatMap(value => (value?.kind === 'word' ? [value.is] : []))
    if (things.length === 0 || named.length < things.length) continue
    const key = JSON.stringify(named)
    const first = seen.get(key)
    if (first === undefined) seen.set(key, line)
    else
      reader.problems.push({
        code: 'situation/twice',
        path: [...path, line],
        params: { found: named.join('、'), line: first + 1 },
      })
  }
}

function unknownField(
  reader: Reader,
  fields: readonly Symbol[],
  { key, path }: { key: string; path: SituationProblem['path'] },
): void {
  const suggestion =
    nearest(
      key,
      fields.flatMap(field => [field.id, field.name]),
    ) ?? ''
  reader.problems.push({ code: 'situation/unknown-name', path, params: { found: key, suggestion } })
}
