import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Rational, rational } from '../base/rational.js'
import { bestChoice, type Choice } from './choice.js'
import type { RuleInForce, StackedClaim, StackingRule } from './stacking.js'

interface Made {
  readonly program: 'a' | 'b' | 'c'
  readonly project: number
  readonly contract: number
  readonly low: number
  readonly more: number
}

interface MadeRule {
  readonly home: 'a' | 'b'
  readonly per: 'project' | 'contract'
  readonly withAll: boolean
  readonly pays: 'highest' | 'sum'
}

const someClaim = fc.record({
  program: fc.constantFrom<Made['program']>('a', 'b', 'c'),
  project: fc.integer({ min: 1, max: 3 }),
  contract: fc.integer({ min: 1, max: 3 }),
  low: fc.integer({ min: 0, max: 9 }),
  more: fc.integer({ min: 0, max: 4 }),
})
const someRule = fc.record({
  home: fc.constantFrom<MadeRule['home']>('a', 'b'),
  per: fc.constantFrom<MadeRule['per']>('project', 'contract'),
  withAll: fc.boolean(),
  pays: fc.constantFrom<MadeRule['pays']>('highest', 'highest', 'sum'),
})
const some = (most: number) =>
  fc.tuple(fc.array(someClaim, { maxLength: most }), fc.array(someRule, { minLength: 1, maxLength: 3 }))

const claimFrom = ({ program, project, contract, low, more }: Made, i: number): StackedClaim => ({
  address: `t/${program}/m${i}`,
  things: new Map([
    ['project', `P${project}`],
    ['contract', `C${contract}`],
  ]),
  amount: { low: rational(low), high: rational(low + more) },
  paid: rational(0),
})

const rule = ({ per, withAll, pays }: MadeRule, i: number): StackingRule => ({
  id: `r${i}`,
  name: `r${i}`,
  basis: { text: '一', standing: 'in-force' },
  per,
  with: withAll ? ['t/*/*'] : [],
  unmentioned: new Set(),
  pays,
  force: 'must',
})
const inForce = (made: MadeRule, i: number): RuleInForce => ({
  rule: rule(made, i),
  home: `t/${made.home}`,
  missing: [],
  taken: () => undefined,
})

const chosen = (claims: readonly Made[], rules: readonly MadeRule[]): Choice =>
  bestChoice(claims.map(claimFrom), rules.map(inForce))

/** The words of the rule, read once more: of each program's rules the first that is about both says whether both are paid. */
function exclude(a: Made, b: Made, rules: readonly MadeRule[]): boolean {
  return ['a', 'b'].some(home => {
    const first = rules.find(
      one =>
        one.home === home &&
        (a.program === home || b.program === home) &&
        (one.withAll || (a.program === home && b.program === home)) &&
        a[one.per] === b[one.per],
    )
    return first?.pays === 'highest'
  })
}

type Order = readonly [low: number, high: number, fewer: number]

const isAfter = (a: Order, b: Order): boolean => {
  const i = a.findIndex((value, k) => value !== b[k])
  return i !== -1 && (a[i] ?? 0) > (b[i] ?? 0)
}

/** Every subset that is allowed, as masks. */
function allowed(claims: readonly Made[], rules: readonly MadeRule[]): number[] {
  const against = claims.map((a, i) =>
    claims.reduce((mask, b, k) => (k !== i && exclude(a, b, rules) ? mask | (1 << k) : mask), 0),
  )
  const masks = Array.from({ length: 1 << claims.length }, (_, mask) => mask)
  return masks.filter(mask => claims.every((_, i) => !(mask & (1 << i)) || !(mask & (against[i] ?? 0))))
}

const orderOf = (claims: readonly Made[], mask: number): Order => {
  const own = claims.filter((_, i) => mask & (1 << i))
  const low = own.reduce((sum, one) => sum + one.low, 0)
  return [low, own.reduce((sum, one) => sum + one.low + one.more, 0), -own.length]
}

const keptMask = ({ claims }: Choice): number =>
  claims.reduce((mask, { isKept }, i) => (isKept ? mask | (1 << i) : mask), 0)
const number = ({ n, d }: Rational): number => Number(n) / Number(d)

/** Claims that nothing excludes are kept also when they come to nothing; that adds none. */
const counted = (claims: readonly Made[], mask: number): number =>
  claims.reduce((sum, { low, more }, i) => (low + more === 0 ? sum & ~(1 << i) : sum), mask)

describe('the best choice among claims', () => {
  test('is allowed, and none of all that are allowed comes before it', () => {
    fc.assert(
      fc.property(some(11), ([claims, rules]) => {
        const mask = keptMask(chosen(claims, rules))
        const all = allowed(claims, rules)
        expect(all).toContain(mask)
        const own = orderOf(claims, counted(claims, mask))
        expect(all.filter(other => isAfter(orderOf(claims, other), own))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('is worth the same in whatever order claims are named', () => {
    const shuffled = some(10).chain(([claims, rules]) =>
      fc.tuple(
        fc.constant(claims),
        fc.constant(rules),
        fc.shuffledSubarray(claims, { minLength: claims.length, maxLength: claims.length }),
      ),
    )
    fc.assert(
      fc.property(shuffled, ([claims, rules, other]) => {
        const [a, b] = [chosen(claims, rules), chosen(other, rules)]
        const worth = (made: readonly Made[], choice: Choice) => orderOf(made, counted(made, keptMask(choice)))
        expect(worth(other, b)).toEqual(worth(claims, a))
        expect([b.total, b.missing.length > 0]).toEqual([a.total, a.missing.length > 0])
      }),
      { numRuns: 200 },
    )
  })

  test('is said to be open exactly where another may turn out better, and its ends hold all that may come out', () => {
    fc.assert(
      fc.property(some(6), ([claims, rules]) => {
        const choice = chosen(claims, rules)
        const all = allowed(claims, rules)
        const mask = keptMask(choice)
        const corners = allowed(claims, []).map(high =>
          claims.map(({ low, more }, i) => low + (high & (1 << i) ? more : 0)),
        )
        const worth = (values: readonly number[], own: number) =>
          values.reduce((sum, value, i) => sum + (own & (1 << i) ? value : 0), 0)
        const bests = corners.map(values => Math.max(...all.map(own => worth(values, own))))
        const mayBeBetter = corners.some((values, k) => (bests[k] ?? 0) > worth(values, mask))
        expect(choice.missing.length > 0).toBe(mayBeBetter)
        if (!choice.total.high) throw new Error('no upper end')
        expect([number(choice.total.low), number(choice.total.high)]).toEqual([Math.min(...bests), Math.max(...bests)])
      }),
      { numRuns: 300 },
    )
  })
})
