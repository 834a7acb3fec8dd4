import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  add,
  compare,
  decimalText,
  divide,
  exactText,
  greatest,
  least,
  multiply,
  negate,
  parseDecimal,
  type Rational,
  rational,
  reduce,
  roundTo,
  sign,
  subtract,
  zero,
} from './rational.js'

const tops = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n })
const bottoms = fc.bigInt({ min: 1n, max: 10n ** 15n })
const numbers = fc.tuple(tops, bottoms).map(([n, d]) => rational(n, d))
const same = (a: Rational, b: Rational) => expect(reduce(a)).toEqual(reduce(b))

describe('an exact number', () => {
  it('keeps the laws of arithmetic', () => {
    fc.assert(
      fc.property(numbers, numbers, numbers, (a, b, c) => {
        same(add(a, b), add(b, a))
        same(add(add(a, b), c), add(a, add(b, c)))
        same(multiply(multiply(a, b), c), multiply(a, multiply(b, c)))
        same(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)))
        same(add(subtract(a, b), b), a)
        same(add(a, negate(a)), zero)
        if (b.n !== 0n) same(multiply(divide(a, b), b), a)
      }),
    )
  })

  it('always has a denominator above 0', () => {
    expect(rational(1, -3)).toEqual({ n: -1n, d: 3n })
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        for (const value of [add(a, b), multiply(a, b), reduce(a), ...(b.n === 0n ? [] : [divide(a, b)])])
          expect(value.d > 0n).toBe(true)
      }),
    )
  })

  it('is made of integers only: no double, no lost digit, no denominator 0', () => {
    for (const value of [0.5, Number.NaN, Infinity, 2 ** 53, -(2 ** 53)])
      expect(() => rational(value)).toThrow(RangeError)
    expect(() => rational(1, 0)).toThrow(RangeError)
    expect(rational(Number.MAX_SAFE_INTEGER)).toEqual({ n: 9_007_199_254_740_991n, d: 1n })
    same(add(rational(1, 10), rational(2, 10)), rational(3, 10))
  })

  it('is ordered as its difference is signed', () => {
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        expect(compare(a, b)).toBe(sign(subtract(a, b)))
        expect(compare(least(a, b), greatest(a, b))).toBeLessThanOrEqual(0)
        same(add(least(a, b), greatest(a, b)), add(a, b))
      }),
    )
  })
})

describe('rounding', () => {
  const steps = fc.constantFrom(1n, 10n, 100n, 10_000n, 1_000_000n)

  it('half-up goes away from zero at the half', () => {
    const halves = [rational(5, 2), rational(-5, 2), rational(249, 100), rational(-249, 100)]
    expect(halves.map(value => roundTo(value))).toEqual([3n, -3n, 2n, -2n])
    expect(roundTo(rational(50), 100n)).toBe(100n)
    expect(roundTo(rational(-50), 100n)).toBe(-100n)
    expect(roundTo(rational(4_999, 100), 100n)).toBe(0n)
  })

  it('down goes towards zero, up away from it', () => {
    const values = [rational(1, 3), rational(-1, 3), rational(2)]
    expect(values.map(value => roundTo(value, 1n, 'down'))).toEqual([0n, 0n, 2n])
    expect(values.map(value => roundTo(value, 1n, 'up'))).toEqual([1n, -1n, 2n])
  })

  it('gives the nearest multiple, and treats a number and its negative alike', () => {
    fc.assert(
      fc.property(numbers, steps, (a, step) => {
        const [near, down, up] = [roundTo(a, step), roundTo(a, step, 'down'), roundTo(a, step, 'up')]
        for (const value of [near, down, up]) expect(value % step).toBe(0n)
        expect(roundTo(negate(a), step)).toBe(-near)
        const off = subtract(rational(near), a)
        expect(compare(multiply(rational(2), sign(off) < 0 ? negate(off) : off), rational(step))).toBeLessThanOrEqual(0)
        expect([down, up]).toContain(near)
        expect(roundTo(rational(near), step)).toBe(near)
      }),
    )
  })
})

describe('digits', () => {
  it('are read back as they were written', () => {
    fc.assert(
      fc.property(tops, fc.nat(12), (value, places) => {
        const text = decimalText(value, places)
        expect(text).toMatch(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/)
        same(parseDecimal(text) ?? rational(-1), rational(value, 10n ** BigInt(places)))
      }),
    )
  })

  it('are exact where they end, else a fraction', () => {
    expect(exactText(rational(1, 3))).toBe('1/3')
    expect(exactText(rational(-2, 6))).toBe('-1/3')
    expect(exactText(rational(-1, 8))).toBe('-0.125')
    expect(exactText(rational(1200, 100))).toBe('12')
    expect(exactText(rational(1n, 10n ** 13n))).toBe('1/10000000000000')
    expect(exactText(zero)).toBe('0')
  })

  it('do not pass through a double', () => {
    same(parseDecimal('9007199254740993.0000000001') ?? zero, rational(90_071_992_547_409_930_000_000_001n, 10n ** 10n))
    same(parseDecimal('0.1') ?? zero, rational(1, 10))
  })

  it.each(['', '-', '.5', '5.', '1e3', '1,000', '+1', ' 1', '1\n', '１', '0x10', '--1', 'NaN', '1.2.3'])(
    '%j are none',
    text => {
      expect(parseDecimal(text)).toBeUndefined()
    },
  )
})
