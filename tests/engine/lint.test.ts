import { evaluate, parseDay } from '@peiyu/core'
import { lint } from '@peiyu/core/family'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aTenant, claimed, folderOf, type Made, yuan } from './a-tenant.js'

const day = parseDay('2018-11-21') ?? 0

/** What a rule of lint says of a folder, by the text that its places stand at. */
function doubted(files: ReadonlyMap<string, string>, code: string): number[] {
  const { tenant, doubts, issues } = lint(files, day)
  if (!tenant) throw new Error(JSON.stringify(issues))
  return doubts.filter(doubt => doubt.code === code).map(({ at }) => at?.line ?? 0)
}

/** `id`, `clause`, `gives` before a measure's own text, then its first four lines and `limits:`. */
const linesAbove = 3 + 5 + 1

/** What a claim is about: a project, a year, or a list of projects. */
const forms = {
  project: 'facts: { cost: { money: 费用 }, project: { project: 项目 } }\nabout: project\n',
  year: 'facts: { cost: { money: 费用 }, project: { project: 项目 } }\nabout: year\n',
  each: 'facts: { projects: { list: 项目清单, of: { project: { project: 项目 }, cost: { money: 费用 } } } }\neach: projects\n',
} as const
type Form = keyof typeof forms

interface Paid {
  readonly year: string
  readonly first: Readonly<Record<'project' | 'cost', string>>
  readonly second: Readonly<Record<'project' | 'cost', string>>
}

/** What is paid, line by line, for claims of one firm that come one after the other. */
function paidFor(made: Made, form: Form, claims: readonly Paid[]): unknown[] {
  const ledger: Record<string, string>[] = []
  return claims.map(({ year, first, second }) => {
    const records = form === 'each' ? [first, second] : [first]
    const given = form === 'each' ? { projects: records } : first
    const amounts = claimed(made, 'grant', { year, given, ledger }).lines.map(({ amount }) => amount)
    for (const [i, { project }] of records.entries())
      if (Number(amounts[i]) > 0) ledger.push({ measure: 'grant', year, project, amount: `${String(amounts[i])}元` })
    return amounts
  })
}

describe('a limit of which it is said that it never binds', () => {
  const key = fc.subarray(['firm', 'project', 'year'], { minLength: 1 }).filter(keys => keys.join() !== 'year')
  const amount = fc.integer({ min: 1, max: 12 }).map(hundred => hundred * 100_00)
  const max = fc.record({ per: fc.oneof(key, fc.constant(['line'])), kind: fc.constant('max'), is: amount })
  const count = fc.record({
    per: key,
    kind: fc.constantFrom('count', 'years'),
    is: fc.integer({ min: 1, max: 3 }),
  })
  const limit = fc.oneof({ weight: 3, arbitrary: max }, { weight: 1, arbitrary: count })
  const record = fc.record({
    project: fc.constantFrom('P1', 'P2', 'P3'),
    cost: fc.integer({ min: 0, max: 2_000 * 100 }).map(yuan),
  })
  const paid = fc
    .record({ year: fc.constantFrom('2017', '2018', '2019'), first: record, second: record })
    .filter(({ first, second }) => first.project !== second.project)

  test.each(['project', 'year', 'each'] as const)(
    'may be left out, whatever is claimed one after the other (%s)',
    form => {
      let said = 0
      fc.assert(
        fc.property(
          fc.array(limit, { minLength: 1, maxLength: 4 }),
          fc.array(paid, { minLength: 1, maxLength: 5 }),
          (limits, claims) => {
            const head = `${forms[form]}base: min(cost, 1000元)\nrate: 50%\n`
            const lines = limits.map(({ per, kind, is }, i) => {
              const bound = kind === 'max' ? `${yuan(is)}元` : String(is)
              return `  - { id: l${i}, per: [${per.join(', ')}], ${kind}: ${bound} }\n`
            })
            const grant = (kept: readonly string[]) => ({
              grant: kept.length > 0 ? `${head}limits:\n${kept.join('')}` : head,
            })
            const idle = doubted(folderOf(grant(lines)), 'lint/limit-never-binds').map(line => line - linesAbove)
            if (idle.length === 0) return
            said += idle.length
            const kept = lines.filter((_, i) => !idle.includes(i))
            expect(paidFor(aTenant(grant(lines)), form, claims)).toEqual(paidFor(aTenant(grant(kept)), form, claims))
          },
        ),
        { numRuns: 80, seed: 4 },
      )
      expect(said).toBeGreaterThan(10)
    },
    60_000,
  )
})

describe('a condition', () => {
  const bound = fc.integer({ min: 0, max: 6 })
  const compared = fc
    .tuple(
      fc.constantFrom('a', 'b', 'a - b', 'min(a, b)', 'a * 2'),
      fc.constantFrom('<', '<=', '>', '>=', '==', '!='),
      bound,
    )
    .map(([left, operator, right]) => `${left} ${operator} ${right}家`)
  const { condition } = fc.letrec<{ condition: string }>(tie => ({
    condition: fc.oneof(
      { maxDepth: 3 },
      compared,
      fc.constantFrom('kind == one', 'kind != two', 'kind in [one, three]', 'flag'),
      fc
        .tuple(tie('condition'), fc.constantFrom('and', 'or'), tie('condition'))
        .map(([l, o, r]) => `(${l}) ${o} (${r})`),
      tie('condition').map(one => `not (${one})`),
      fc
        .tuple(tie('condition'), tie('condition'), tie('condition'))
        .map(([c, t, e]) => `(if ${c} then ${t} else ${e})`),
    ),
  }))
  const facts = `facts:
  a: { count: 甲数, unit: 家 }
  b: { count: 乙数, unit: 家 }
  kind: { enum: 种类, of: { one: 一, two: 二, three: 三 } }
  flag: { yes-no: 标记 }
`
  const firm = fc.record({
    a: fc.integer({ min: 0, max: 7 }).map(String),
    b: fc.integer({ min: 0, max: 7 }).map(String),
    kind: fc.constantFrom('one', 'two', 'three'),
    flag: fc.constantFrom('是', '否'),
  })
  const firms = fc.array(firm, { minLength: 12, maxLength: 12 })

  test('of which it is said that it is always so, or never, is so of every firm', () => {
    let said = 0
    fc.assert(
      fc.property(condition, firms, (needs, all) => {
        const text = `${facts}requires:\n  - { id: it, needs: "${needs}" }\nfixed: 1元\n`
        if (doubted(folderOf({ grant: text }), 'lint/constant-condition').length === 0) return
        said++
        const made = aTenant({ grant: text })
        const outcomes = new Set(all.map(given => claimed(made, 'grant', { given }).refusals.length))
        expect(outcomes.size).toBe(1)
      }),
      { numRuns: 300, seed: 4 },
    )
    expect(said).toBeGreaterThan(6)
  }, 60_000)

  test('of a list of which it is said that it never has its turn, is never taken', () => {
    let said = 0
    fc.assert(
      fc.property(fc.array(condition, { minLength: 2, maxLength: 4 }), firms, (whens, all) => {
        const verdicts = whens.map((when, i) => `  - { id: v${i}, clause: 一, when: "${when}", gives: keep }`)
        const text = `clause: 一\n${facts}verdicts:\n${verdicts.join('\n')}\n`
        const files = { 'programs/plan/evaluation.yaml': text }
        const firstLine = 1 + facts.split('\n').length + 1
        const never = doubted(folderOf({}, files), 'lint/unreachable-rule').map(line => `v${line - firstLine}`)
        if (never.length === 0) return
        said += never.length
        const { tenant, program } = aTenant({}, files)
        for (const given of all) {
          const answer = evaluate(tenant, program, { situation: { on: '2018-11-21', given }, today: day })
          if (!answer?.ok) throw new Error(JSON.stringify(answer))
          expect(never).not.toContain(answer.result.verdict)
        }
      }),
      { numRuns: 150, seed: 4 },
    )
    expect(said).toBeGreaterThan(15)
  }, 60_000)
})
