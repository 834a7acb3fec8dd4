import { type Assessment, assess, compileBatch, parseDay, type Situation } from '@peiyu/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { all } from '../skip.js'
import { aTenant } from './a-tenant.js'
import { tenants } from './tenants.js'

const on = parseDay('2018-11-21') ?? 0
const firms = all ? 5_000 : 600

interface ColumnLike {
  readonly fact: string
  readonly year?: number
  readonly kind: string
  readonly options?: readonly string[]
}

const edges = [0, 1, 2_000_000_00, 2_000_000_000, 1_999_999_999, 20_000_000_000, 100_000_000_000, 9_007_199_254_740_991]

/** A figure: a round one, an edge of some rule, an odd one, or none. */
function figure({ fact, kind, options }: ColumnLike): fc.Arbitrary<number> {
  if (kind === 'truth') return fc.constantFrom(0, 1, NaN)
  if (kind === 'option')
    return fc.oneof(
      { weight: 9, arbitrary: fc.nat((options?.length ?? 1) - 1) },
      { weight: 1, arbitrary: fc.constant(NaN) },
    )
  if (fact === 'pledge.years') return fc.constantFrom(3, 5)
  const places = fc.integer({ min: 0, max: 20 })
  const money = fc.oneof(
    fc.constantFrom(...edges),
    fc.integer({ min: 0, max: 3_000_000_000 }),
    fc.integer({ min: fact === 'profit' ? -1_000_000 : 0, max: 400_000_000_000 }),
    fc.constant(NaN),
  )
  return fact === 'existing-places' ? places : money
}

/** What a figure is in a facts file. */
function textOf(column: ColumnLike & { type: { kind: string; dimension?: string } }, value: number): string {
  if (column.kind === 'truth') return value === 1 ? '是' : '否'
  if (column.kind === 'option') return column.options?.[value] ?? ''
  if (column.type.dimension !== 'money') return String(value)
  const [sign, fen] = [value < 0 ? '-' : '', BigInt(Math.abs(value))]
  return `${sign}${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`
}

function situationOf(
  columns: readonly (ColumnLike & { type: { kind: string; dimension?: string } })[],
  row: readonly number[],
): Situation {
  const given: Record<string, string | Record<string, string>> = {}
  const pledge: Record<string, string> = {}
  let tier: string | undefined
  for (const [i, column] of columns.entries()) {
    const value = row[i] ?? NaN
    if (Number.isNaN(value)) continue
    const text = textOf(column, value)
    const [thing = '', part] = column.fact.split('.')
    if (column.fact === 'tier') tier = text
    else if (thing === 'pledge' && part) pledge[part] = text
    else if (part) given[thing] = { ...(typeof given[thing] === 'object' ? given[thing] : {}), [part]: text }
    else if (column.year !== undefined)
      given[thing] = { ...(typeof given[thing] === 'object' ? given[thing] : {}), [column.year]: text }
    else given[thing] = text
  }
  return { on: '2018-11-21', given, pledge, ...(tier === undefined ? {} : { tier }) }
}

const yuan = (fen: number): string => `${BigInt(fen) / 100n}.${String(BigInt(fen) % 100n).padStart(2, '0')}`

/** Where the batch knows an answer, the general engine must know the same. */
function differences(
  result: Assessment,
  outputs: readonly { kind: string; id: string }[],
  at: (output: number) => number,
): string[] {
  return outputs.flatMap(({ kind, id }, i) => {
    const value = at(i)
    if (Number.isNaN(value)) return []
    if (kind === 'rule') {
      const status = result.eligibility.rules.find(rule => rule.id === id)?.status
      const agrees = value === 1 ? status === 'pass' : status === 'fail' || status === 'relaxed' || status === 'unknown'
      return agrees ? [] : [`${id}: batch ${value}, general ${status}`]
    }
    if (kind === 'level') return result.liaison?.level ? [] : [`level: batch ${value}, general unknown`]
    const general = [...result.measures, ...result.quotas].find(measure => measure.id === id)
    const most = outputs[i - 1]?.id === id
    const found = most ? general?.atMost : general?.atLeast
    const expected = general?.unit === 'places' ? value : yuan(value)
    const nothing = value === 0 && (general?.refusals.length ?? 0) > 0
    return nothing || found === expected ? [] : [`${id}: batch ${expected}, general ${found} (${general?.status})`]
  })
}

describe.each(tenants())('$name', ({ tenant }) => {
  test.each([...tenant.programs.keys()])(
    'the batch knows only what the general engine knows: %s',
    id => {
      const program = tenant.programs.get(id)
      if (!program) throw new Error(id)
      const batch = compileBatch(program, { on, year: 2018 })
      const rows = fc.sample(fc.tuple(...batch.columns.map(figure)), { numRuns: firms, seed: 20170210 })
      const population = batch.columns.map((_, c) => Float64Array.from(rows, row => row[c] ?? NaN))
      const out = batch.outputs.map(() => new Float64Array(firms))
      batch.run(population, out)
      let known = 0
      for (const [firm, row] of rows.entries()) {
        const answer = assess(tenant, program, { situation: situationOf(batch.columns, row), today: on })
        if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
        expect(differences(answer.result, batch.outputs, output => out[output]?.[firm] ?? NaN)).toEqual([])
        known += out.filter(values => !Number.isNaN(values[firm] ?? NaN)).length
      }
      // Where every amount is an officer's to decide, all firms are asked of the general engine.
      if (batch.outputs.some(({ fast }) => fast)) expect(known).toBeGreaterThan(firms * 5)
    },
    600_000,
  )

  test('what a run keeps is what it answered', () => {
    const [program] = [...tenant.programs.values()]
    if (!program) return
    const batch = compileBatch(program, { on, year: 2018 })
    const rows = fc.sample(fc.tuple(...batch.columns.map(figure)), { numRuns: 1_500, seed: 1 })
    const population = batch.columns.map((_, c) => Float64Array.from(rows, row => row[c] ?? NaN))
    const [plain, other] = [0, 1].map(() => batch.outputs.map(() => new Float64Array(1_500)))
    batch.run(population, plain ?? [])
    const kept = batch.keep(population, other ?? [])
    expect(other).toEqual(plain)
    for (const reason of batch.reasons)
      for (const firm of [0, 1_023, 1_024, 1_499]) expect(kept.at(firm, reason.cell)).toBeTypeOf('number')
    expect(batch.reasons.length).toBeGreaterThan(0)
  })
})

test('a figure that no double holds exactly is left to the general engine', () => {
  const { program } = aTenant({
    bonus: 'facts: { share: { ratio: 占比 }, cost: { money: 费用 } }\namount: cost * share\n',
  })
  const batch = compileBatch(program, { on, year: 2018 })
  const firmOf = (share: number, cost: number) => {
    const given: Readonly<Record<string, number>> = { share, cost }
    const out = batch.outputs.map(() => new Float64Array(1))
    batch.run(
      batch.columns.map(({ fact }) => Float64Array.of(given[fact] ?? NaN)),
      out,
    )
    return out.map(([value]) => value)
  }
  expect(firmOf(1, 500)).toEqual([500, 500])
  expect(firmOf(0.05, 500)).toEqual([NaN, NaN])
  expect(firmOf(1, 2 ** 53)).toEqual([NaN, NaN])
})

test('a population with the wrong number of columns is refused', () => {
  const [first] = tenants()
  const program = first && [...first.tenant.programs.values()][0]
  expect(program && (() => compileBatch(program, { on, year: 2018 }).run([], []))).toThrow(/columns/)
})
