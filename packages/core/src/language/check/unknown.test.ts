import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, rational } from '../../base/rational.js'
import { Frame } from '../values/frame.js'
import { Scope, Slots } from '../values/symbol.js'
import { numberOf, truth } from '../values/type.js'
import { exactly, missingOf, truthOf, unknown, type Value } from '../values/value.js'
import { check } from './check.js'

const slots = new Slots()
const scope = new Scope()
const own = { kind: 'fact', owner: 'firm', missing: 'fact' } as const
for (const id of ['a', 'b', 'c']) scope.addSymbol(slots.add({ ...own, id, name: id, type: numberOf('money') }))
for (const id of ['p', 'q']) scope.addSymbol(slots.add({ ...own, id, name: id, type: truth }))

const amounts = ['a', 'b', 'c', '1万元', '0元', '-2万元']

/** Amounts and conditions over three amounts and two truths. */
const { amount, condition } = fc.letrec<{ amount: string; condition: string }>(tie => ({
  amount: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(...amounts),
    fc.tuple(tie('amount'), fc.constantFrom('+', '-'), tie('amount')).map(([x, sign, y]) => `(${x} ${sign} ${y})`),
    fc.tuple(fc.constantFrom('min', 'max'), tie('amount'), tie('amount')).map(([f, x, y]) => `${f}(${x}, ${y})`),
    fc.tuple(tie('amount'), fc.constantFrom('50%', '-10%', '200%')).map(([x, rate]) => `${x} * ${rate}`),
    tie('amount').map(x => `abs(${x})`),
    fc.tuple(tie('condition'), tie('amount'), tie('amount')).map(([p, x, y]) => `(if ${p} then ${x} else ${y})`),
  ),
  condition: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('p', 'q', 'true', 'false'),
    fc
      .tuple(tie('amount'), fc.constantFrom('==', '!=', '<', '<=', '>', '>='), tie('amount'))
      .map(([x, sign, y]) => `(${x} ${sign} ${y})`),
    fc
      .tuple(tie('condition'), fc.constantFrom('and', 'or'), tie('condition'))
      .map(([x, sign, y]) => `(${x} ${sign} ${y})`),
    tie('condition').map(x => `(not ${x})`),
  ),
}))

const fen = fc.bigInt(-300n, 300n).map(n => exactly(rational(n * 10_000n)))
const facts = fc.tuple(fen, fen, fen, fc.boolean().map(truthOf), fc.boolean().map(truthOf))
const world = { symbols: slots.symbols, awarded: () => unknown() }

/** Whether a value that some facts left open agrees with what came out once they were known. */
function agrees(open: Value, known: Value): boolean {
  if (open.kind === 'unknown') return open.missing.length > 0
  if (open.kind === 'truth') return known.kind === 'truth' && known.is === open.is
  if (open.kind !== 'number' || known.kind !== 'number') return false
  if (missingOf(open).length === 0 && compare(open.low, open.high) !== 0) return false
  return compare(open.low, known.low) <= 0 && compare(known.high, open.high) <= 0
}

describe('what is not known', () => {
  it.each([
    ['amount', amount],
    ['condition', condition],
  ] as const)('never turns into an %s that the missing facts could change', (_, expressions) => {
    const property = fc.property(
      expressions,
      facts,
      fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
      (text, all, has) => {
        const { expr, mistakes } = check(text, scope)
        expect(mistakes, text).toEqual([])
        const known = expr.run(new Frame(world, [...all]))
        const open = expr.run(
          new Frame(
            world,
            all.map((value, i) => (has[i] === true ? value : undefined)),
          ),
        )
        expect(agrees(open, known), text).toBe(true)
        expect(missingOf(known), text).toEqual([])
      },
    )
    fc.assert(property, { numRuns: 3_000 })
  })
})
