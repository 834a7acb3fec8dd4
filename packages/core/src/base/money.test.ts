import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chineseMoney, fen, isFen, roundingSteps, toFen, yuanText } from './money.js'
import { parseDecimal, rational, reduce } from './rational.js'

const amounts = fc.maxSafeInteger()

describe('money', () => {
  it('is whole fen within the safe integers', () => {
    const max = BigInt(Number.MAX_SAFE_INTEGER)
    expect([isFen(max), isFen(-max), isFen(max + 1n), isFen(-max - 1n)]).toEqual([true, true, false, false])
    expect(toFen(rational(max + 1n))).toBeUndefined()
    expect(toFen(rational(max * 2n + 1n, 2n))).toBeUndefined()
    expect(toFen(rational(max * 2n - 1n, 2n))).toBe(Number.MAX_SAFE_INTEGER)
  })

  it('stays what it is when it is whole', () => {
    fc.assert(
      fc.property(amounts, amount => {
        expect(toFen(fen(amount))).toBe(amount)
      }),
    )
  })

  it('is rounded once, half-up to the fen, or as the measure says', () => {
    expect(toFen(rational(1, 2))).toBe(1)
    expect(toFen(rational(-1, 2))).toBe(-1)
    expect(toFen(rational(-1, 3))).toBe(0)
    expect(toFen(rational(123_456_789), '元')).toBe(123_456_800)
    expect(toFen(rational(150_000_000), '万元')).toBe(150_000_000)
    expect(toFen(rational(150_499_999), '万元')).toBe(150_000_000)
    expect(toFen(rational(150_500_000), '万元')).toBe(151_000_000)
    expect(toFen(rational(199), '元', 'down')).toBe(100)
    expect(toFen(rational(101), '元', 'up')).toBe(200)
  })

  it('lands on a multiple of its step', () => {
    const steps = fc.constantFrom('分', '角', '元', '百元', '千元', '万元')
    fc.assert(
      fc.property(
        fc.integer({ min: -(10 ** 14), max: 10 ** 14 }),
        fc.integer({ min: 1, max: 999 }),
        steps,
        (n, d, step) => {
          const rounded = toFen(rational(n, d), step)
          expect(BigInt(rounded ?? 1) % roundingSteps[step]).toBe(0n)
        },
      ),
    )
  })

  it('is written in yuan with two decimals and read back exactly', () => {
    expect([123_456_789, 5, -5, 0, -100].map(yuanText)).toEqual(['1234567.89', '0.05', '-0.05', '0.00', '-1.00'])
    fc.assert(
      fc.property(amounts, amount => {
        expect(yuanText(amount)).toMatch(/^-?(0|[1-9]\d*)\.\d\d$/)
        expect(reduce(parseDecimal(yuanText(amount)) ?? rational(0))).toEqual(reduce(rational(amount, 100)))
      }),
    )
  })

  it('is said in the unit in which an official reads it', () => {
    const said: [number, string][] = [
      [0, '0元'],
      [1, '0.01元'],
      [500, '5元'],
      [999_999, '9999.99元'],
      [1_000_000, '1万元'],
      [1_200_000, '1.2万元'],
      [300_000_000, '300万元'],
      [-300_000_000, '-300万元'],
      [9_999_999_999, '9999.999999万元'],
      [10_000_000_000, '1亿元'],
      [500_000_000_000, '50亿元'],
      [Number.MAX_SAFE_INTEGER, '900719.9254740991亿元'],
    ]
    for (const [amount, text] of said) expect(chineseMoney(fen(amount))).toBe(text)
  })

  it('is said without loss', () => {
    const sizes = { 亿元: 10_000_000_000, 万元: 1_000_000, 元: 100 }
    fc.assert(
      fc.property(amounts, amount => {
        const [, digits = '', unit = ''] = /^(-?[\d.]+)(亿元|万元|元)$/.exec(chineseMoney(fen(amount))) ?? []
        const size = Object.entries(sizes).find(([name]) => name === unit)?.[1] ?? 0
        const read = parseDecimal(digits) ?? rational(0)
        expect(reduce({ n: read.n * BigInt(size), d: read.d })).toEqual(fen(amount))
      }),
    )
  })
})
