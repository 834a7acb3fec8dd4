import { nearest } from '../../base/nearest.js'
import { numberOf } from '../../language/values/type.js'
import type { LedgerKey } from '../../language/values/frame.js'
import { exactly, type Missing, missingOf, unknown, union, type Value } from '../../language/values/value.js'
import { keyOf, type Ledger, type LedgerEntry, totalOf } from '../../measures/ledger.js'
import type { Measure } from '../../measures/measure.js'
import type { CompiledProgram } from '../compile/program.js'
import { readDatum } from './datum.js'
import type { ReadLedger, Situation, SituationProblem } from './situation.js'

const own = new Set(['measure', 'year', 'amount', 'firm', 'payee'])

type Given = NonNullable<Situation['ledger']>[number]

/** A measure by its id or its Chinese name. */
const measureNamed = (program: CompiledProgram, name: string): Measure | undefined =>
  program.measures.get(name) ?? [...program.measures.values()].find(measure => measure.name === name)

/** Reads ledger entries; amounts are in the unit of their measure. A slip of the pen must not pass for "not paid yet". */
export function readLedger(program: CompiledProgram, situation: Situation): ReadLedger {
  const problems: SituationProblem[] = []
  const entries = (situation.ledger ?? []).flatMap((entry, i): LedgerEntry[] => {
    const path = ['ledger', i] as const
    const measure = measureNamed(program, entry['measure'] ?? '')
    if (!measure) {
      const found = entry['measure'] ?? ''
      const params = { found, suggestion: nearest(found, program.measures.keys()) ?? '' }
      problems.push({ code: 'situation/unknown-measure', path: [...path, 'measure'], params })
      return []
    }
    const amount = readDatum(entry['amount'] ?? '', numberOf(measure.dimension ?? 'plain'))
    if ('bad' in amount || amount.value.kind !== 'number') {
      problems.push({
        code: 'situation/not-a-value',
        path: [...path, 'amount'],
        params: { found: entry['amount'] ?? '', expected: '金额', expectedEn: 'money' },
      })
      return []
    }
    const year = entry['year']
    if (year !== undefined && !/^[12]\d{3}$/.test(year))
      problems.push({ code: 'situation/bad-year', path: [...path, 'year'], params: { found: year } })
    const things = thingsIn(program, entry, (found, names) =>
      problems.push({
        code: 'situation/unknown-name',
        path: [...path, found],
        params: { found, suggestion: nearest(found, names) ?? '' },
      }),
    )
    const payee = entry['payee'] ?? things.get(measure.to)
    return [
      {
        measure: measure.id,
        amount: amount.value.low,
        ...(year === undefined ? {} : { year: Number(year) }),
        ...(entry['firm'] === undefined ? {} : { firm: entry['firm'] }),
        ...(payee === undefined ? {} : { payee }),
        things,
      },
    ]
  })
  return { entries, problems }
}

/** What else an entry names, by the ids of the facts and fields that it names. */
function thingsIn(
  program: CompiledProgram,
  entry: Given,
  complain: (found: string, names: readonly string[]) => void,
): Map<string, string> {
  const { symbols } = program.registry.slots
  const things = new Map<string, string>()
  for (const [key, value] of Object.entries(entry)) {
    if (own.has(key) || value === undefined) continue
    const symbol = symbols.find(({ id }) => id === key) ?? symbols.find(({ name }) => name === key)
    if (symbol) things.set(symbol.id, value.trim())
    else
      complain(
        key,
        symbols.filter(({ type }) => type.kind === 'thing').map(({ id }) => id),
      )
  }
  return things
}

const textOf = (value: Value): string | undefined => {
  if (value.kind === 'word') return value.is
  return value.kind === 'number' ? `${value.low.n / value.low.d}` : undefined
}

/** Keys that are no facts; asked by its payee, the firm itself is meant. */
const plainKeys: ReadonlyMap<string, string> = new Map([
  ['firm', 'this'],
  ['payee', 'this'],
  ['tenant', 'tenant'],
])

/** What the ledger holds for a measure under the same keys. An unknown key leaves the sum unknown. */
export function awardedFrom(ledger: Ledger, measure: string, keys: readonly LedgerKey[]): Value {
  const missing: readonly Missing[] = union(
    ...keys.map(key => (key.value.kind === 'unknown' ? missingOf(key.value) : [])),
  )
  if (missing.length > 0) return unknown(...missing)
  const named = keys.map(({ key, value }) => [key, plainKeys.get(key) ?? textOf(value)] as const)
  return exactly(
    totalOf(
      ledger.filter(entry => entry.measure === measure && named.every(([key, value]) => keyOf(entry, key) === value)),
    ),
  )
}
