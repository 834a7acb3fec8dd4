import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { add, compare, multiply, type Rational, rational, subtract } from '../../base/rational.js'
import { absolute, compared, larger, minus, opposite, over, plus, smaller, times } from './interval.js'
import { between, exactly, type Value } from './value.js'

const numbers = fc.tuple(fc.bigInt(-200n, 200n), fc.bigInt(1n, 9n)).map(([n, d]) => rational(n, d))

/** A range and a value in it. */
const ranges = fc.tuple(numbers, numbers, fc.integer({ min: 0, max: 8 })).map(([a, b, step]) => {
  const [low, high] = compare(a, b) <= 0 ? [a, b] : [b, a]
  const inside = add(low, multiply(subtract(high, low), rational(BigInt(step), 8n)))
  return { range: between(low, high), point: exactly(inside) }
})

function holds(range: Value, point: Value): boolean {
  if (range.kind === 'unknown') return true
  if (range.kind === 'truth') return point.kind === 'truth' && point.is === range.is
  if (range.kind !== 'number' || point.kind !== 'number') return false
  const within = (value: Rational) => compare(range.low, value) <= 0 && compare(value, range.high) <= 0
  return within(point.low) && within(point.high)
}

const binary = { plus, minus, times, over, smaller, larger }
const comparisons = ['==', '!=', '<', '<=', '>', '>='] as const

describe('a range', () => {
  it.each(Object.entries(binary))('%s of ranges holds what it gives for any values in them', (_, operation) => {
    fc.assert(
      fc.property(ranges, ranges, (a, b) => holds(operation(a.range, b.range), operation(a.point, b.point))),
      { numRuns: 1_000 },
    )
  })

  it.each(comparisons)('compared by %s is known only when all of its values agree', operator => {
    fc.assert(
      fc.property(ranges, ranges, (a, b) =>
        holds(compared(operator, a.range, b.range), compared(operator, a.point, b.point)),
      ),
      { numRuns: 1_000 },
    )
  })

  it('without its sign, or with the other, holds what its values give', () => {
    fc.assert(
      fc.property(ranges, ({ range, point }) => {
        expect(holds(absolute(range), absolute(point))).toBe(true)
        expect(holds(opposite(range), opposite(point))).toBe(true)
      }),
    )
  })
})
