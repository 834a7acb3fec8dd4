import { claim, parseDay, type Situation } from '@peiyu/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { all } from '../skip.js'
import { aTenant, claimed, type Made, yuan } from './a-tenant.js'

const today = parseDay('2018-11-21') ?? 0
const runs = all ? 100_000 : 5_000

const { tenant, program } = aTenant({
  loan: [
    'about: year',
    'facts:',
    '  loans:',
    '    list: 贷款',
    '    of: { loan: { contract: 合同 }, interest: { money: 利息 } }',
    'each: loans',
    'base: interest',
    'rate: 30%',
    'limits:',
    '  - { id: one-loan, per: loan, max: 7万 }',
    '  - { id: firm-year, per: [firm, year], max: 10万 }',
    '  - { id: two-years, per: loan, years: 2 }',
  ].join('\n'),
  chosen: [
    'about: year',
    'facts: { spent: { money: 花费 } }',
    'discretion: { part: 5%..8% }',
    'amount: min(spent * part, 50万)',
  ].join('\n'),
})

interface Loan {
  readonly id: string
  readonly fen: number
}

const loan: fc.Arbitrary<Loan> = fc.record({
  id: fc.constantFrom('A', 'B', 'C', 'D'),
  fen: fc.integer({ min: 0, max: 50_000_00 }),
})
const loans = fc.uniqueArray(loan, { selector: one => one.id, minLength: 1, maxLength: 4 })
const entry = fc.record({
  id: fc.constantFrom('A', 'B', 'C', 'E'),
  year: fc.constantFrom(2016, 2017, 2018),
  fen: fc.integer({ min: 0, max: 8_000_000 }),
})
const ledgers = fc.array(entry, { maxLength: 4 })

const situation = (
  asked: readonly Loan[],
  ledger: readonly { id: string; year: number; fen: number }[],
): Situation => ({
  on: '2018-11-21',
  year: '2018',
  given: { loans: asked.map(one => ({ loan: one.id, interest: yuan(one.fen) })) },
  ledger: ledger.map(one => ({ measure: 'loan', year: String(one.year), loan: one.id, amount: yuan(one.fen) })),
})

function paid(asked: readonly Loan[], ledger: readonly { id: string; year: number; fen: number }[] = []) {
  const answer = claim(tenant, program, { measure: 'loan', situation: situation(asked, ledger), today })
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
  const fenOf = (text: unknown) => Math.round(Number(text) * 100)
  return {
    total: fenOf(answer.result.atMost),
    lines: answer.result.lines.map(line => ({ id: line.thing['loan'] ?? '', fen: fenOf(line.amount) })),
  }
}

/** Three tenths of an amount of fen, halves up. */
const threeTenths = (fen: number): number => Math.floor((fen * 3 + 5) / 10)
const sumOf = (all: readonly { readonly fen: number }[]): number => all.reduce((sum, one) => sum + one.fen, 0)
const holds = (property: fc.IProperty<never> | ReturnType<typeof fc.property>, times: number) =>
  fc.assert(property, { numRuns: times })

describe('amounts', () => {
  test('no fen is lost, however a claim is split and in whatever order its lines stand', () => {
    holds(
      fc.property(loans, fc.nat(), (asked, seed) => {
        const wanted = asked.map(one => Math.min(threeTenths(one.fen), 7_000_000))
        const expected = Math.min(
          wanted.reduce((sum, fen) => sum + fen, 0),
          10_000_000,
        )
        const turned = asked.map((_, i) => asked[(i + seed) % asked.length] ?? { id: '', fen: 0 })
        expect(paid(turned).total).toBe(expected)
        // One after the other, each finding the ones before in the ledger.
        const ledger: { id: string; year: number; fen: number }[] = []
        for (const one of turned) ledger.push({ id: one.id, year: 2018, fen: paid([one], ledger).total })
        expect(sumOf(ledger)).toBe(expected)
      }),
      runs,
    )
  }, 600_000)

  test('no limit is ever passed, whatever the ledger holds', () => {
    holds(
      fc.property(loans, ledgers, (asked, ledger) => {
        const { total, lines } = paid(asked, ledger)
        const before = (of: (one: { id: string; year: number; fen: number }) => boolean) => sumOf(ledger.filter(of))
        if (total > 0) expect(total + before(one => one.year === 2018)).toBeLessThanOrEqual(10_000_000)
        for (const line of lines) {
          if (line.fen > 0) expect(line.fen + before(one => one.id === line.id)).toBeLessThanOrEqual(7_000_000)
          const years = new Set(
            ledger.filter(one => one.id === line.id && one.fen > 0 && one.year !== 2018).map(one => one.year),
          )
          if (years.size >= 2) expect(line.fen).toBe(0)
        }
      }),
      runs / 5,
    )
  }, 600_000)

  test('the same line is never paid twice', () => {
    holds(
      fc.property(loans, asked => {
        const first = paid(asked)
        const ledger = first.lines.map(line => ({ id: line.id, year: 2018, fen: line.fen }))
        const second = paid(asked, ledger)
        const wanted = asked.map(one => Math.min(threeTenths(one.fen), 7_000_000)).reduce((sum, fen) => sum + fen, 0)
        expect(first.total + second.total).toBe(Math.min(wanted, 10_000_000))
      }),
      runs / 5,
    )
  }, 600_000)

  test('more in the ledger never gives more money', () => {
    holds(
      fc.property(loans, ledgers, entry, (asked, ledger, more) => {
        expect(paid(asked, [...ledger, more]).total).toBeLessThanOrEqual(paid(asked, ledger).total)
      }),
      runs / 5,
    )
  }, 600_000)
})

describe('ranges', () => {
  test('a range holds every value that an officer may choose', () => {
    holds(
      fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), fc.integer({ min: 0, max: 300 }), (fen, tenths) => {
        const chosen = { part: `${5 + tenths / 100}%` }
        const ask = (decided: Readonly<Record<string, string>>) => {
          const answer = claim(tenant, program, {
            measure: 'chosen',
            situation: { given: { spent: yuan(fen) }, decided },
            today,
          })
          if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
          return answer.result
        }
        const [open, fixed] = [ask({}), ask(chosen)]
        expect(fixed.atLeast).toBe(fixed.atMost)
        expect(Number(fixed.atMost)).toBeGreaterThanOrEqual(Number(open.atLeast))
        expect(Number(fixed.atMost)).toBeLessThanOrEqual(Number(open.atMost))
      }),
      runs / 10,
    )
  })

  test('the least is never above the most, also where a count of lines leaves room at one end only', () => {
    const made = aTenant({
      once: [
        'facts:',
        '  jobs: { list: 项目, of: { project: { project: 项目 }, cost: { money: 费用 }, chosen: { yes-no: 由承办人定 } } }',
        'discretion: { part: 0%..10% }',
        'each: jobs',
        'amount: if chosen then cost * part else cost * 50%',
        'limits: [{ id: one, per: firm, count: 1 }]',
        '',
      ].join('\n'),
    })
    const jobs = [
      { project: 'A', cost: '100万', chosen: '是' },
      { project: 'B', cost: '100万', chosen: '否' },
    ]
    const { atLeast, atMost } = claimed(made, 'once', { given: { jobs } })
    expect([atLeast, atMost]).toEqual(['100000.00', '500000.00'])
  })

  test('an officer may not choose outside the range', () => {
    const answer = claim(tenant, program, {
      measure: 'chosen',
      situation: { given: { spent: '100' }, decided: { part: '8.01%' } },
      today,
    })
    expect(answer).toMatchObject({
      ok: false,
      problems: [{ code: 'situation/outside-range', path: ['decided', 'part'], params: { expected: '5%–8%' } }],
    })
  })

  test('a range that pulls an amount both ways is a mistake of the config', () => {
    const twice = (): Made =>
      aTenant({
        twice: 'facts: { spent: { money: 花费 } }\ndiscretion: { part: 5%..8% }\namount: spent * part * (100% - part)',
      })
    expect(twice).toThrow('language/not-monotone')
  })
})
