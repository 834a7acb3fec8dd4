import { nearest } from '../../base/nearest.js'
import { numberOf } from '../../language/values/type.js'
import type { LedgerKey } from '../../language/values/frame.js'
import { exactly, type Missing, missingOf, unknown, union, type Value } from '../../language/values/value.js'
import { keyOf, type Ledger, type LedgerEntry, totalOf } from '../../measures/ledger.js'
import type { CompiledProgram } from '../compile/program.js'
import { readDatum } from './datum.js'
import type { ReadLedger, Situation, SituationProblem } from './situation.js'

const own = new Set(['measure', 'year', 'amount', 'firm', 'payee'])

/** Reads ledger entries; amounts are in the unit of their measure. */
export function readLedger(program: CompiledProgram, situation: Situation): ReadLedger {
  const problems: SituationProblem[] = []
  const entries = (situation.ledger ?? []).flatMap((entry, i): LedgerEntry[] => {
    const measure = entry['measure'] ?? ''
    const known = program.measures.get(measure)
    if (!known) {
      const suggestion = nearest(measure, program.measures.keys()) ?? ''
      const params = { found: measure, suggestion }
      problems.push({ code: 'situation/unknown-measure', path: ['ledger', i, 'measure'], params })
      return []
    }
    const amount = readDatum(entry['amount'] ?? '', numberOf(known.dimension ?? 'plain'))
    if ('bad' in amount || amount.value.kind !== 'number') {
      problems.push({
        code: 'situation/not-a-value',
        path: ['ledger', i, 'amount'],
        params: { found: entry['amount'] ?? '', expected: '金额', expectedEn: 'money' },
      })
      return []
    }
    const things = new Map(
      Object.entries(entry).flatMap(([key, value]) =>
        own.has(key) || value === undefined ? [] : [[key, value] as const],
      ),
    )
    return [
      {
        measure,
        amount: amount.value.low,
        ...(entry['year'] === undefined ? {} : { year: Number(entry['year']) }),
        ...(entry['firm'] === undefined ? {} : { firm: entry['firm'] }),
        ...(entry['payee'] === undefined ? {} : { payee: entry['payee'] }),
        things,
      },
    ]
  })
  return { entries, problems }
}

const textOf = (value: Value): string | undefined => {
  if (value.kind === 'word') return value.is
  return value.kind === 'number' ? `${value.low.n / value.low.d}` : undefined
}

/** What the ledger holds for a measure under the same keys. An unknown key leaves the sum unknown. */
export function awardedFrom(ledger: Ledger, measure: string, keys: readonly LedgerKey[]): Value {
  const missing: readonly Missing[] = union(
    ...keys.map(key => (key.value.kind === 'unknown' ? missingOf(key.value) : [])),
  )
  if (missing.length > 0) return unknown(...missing)
  const named = keys.map(
    ({ key, value }) => [key, key === 'firm' ? 'this' : key === 'tenant' ? 'tenant' : textOf(value)] as const,
  )
  return exactly(
    totalOf(
      ledger.filter(entry => entry.measure === measure && named.every(([key, value]) => keyOf(entry, key) === value)),
    ),
  )
}
