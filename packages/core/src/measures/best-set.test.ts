import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bestSet, provenUpTo, type Rivals, worthOf } from './best-set.js'

/** Things in a ring, each excluding the next: no two beside one another can be had. */
const ring = (worth: readonly number[]): Rivals => ({
  worth: worth.map(BigInt),
  of: worth.map((_, i) => new Set([(i + 1) % worth.length, (i + worth.length - 1) % worth.length])),
})

/** The most that a row of them is worth, step by step; of a ring the better of the rows without the first or the last. */
function mostInRow(worth: readonly number[]): number {
  const [most] = worth.reduce<readonly [number, number]>(
    ([best, before], one) => [Math.max(best, before + one), best],
    [0, 0],
  )
  return most
}
const mostInRing = (worth: readonly number[]): number =>
  Math.max(mostInRow(worth.slice(1)), mostInRow(worth.slice(0, -1)))

const among = (worth: readonly number[]): number[] => worth.map((_, i) => i)
const worths = (minLength: number, maxLength: number) =>
  fc.array(fc.integer({ min: 1, max: 30 }), { minLength, maxLength })

const isAllowed = ({ of }: Rivals, chosen: ReadonlySet<number>): boolean =>
  [...chosen].every(i => ![...chosen].some(k => of[i]?.has(k)))

describe('the best set of things that exclude one another', () => {
  test('is the best of all up to twenty, as an arithmetic of its own finds it', () => {
    fc.assert(
      fc.property(worths(4, provenUpTo), worth => {
        const { chosen, proven } = bestSet(ring(worth), among(worth))
        expect(isAllowed(ring(worth), chosen)).toBe(true)
        expect([Number(worthOf(ring(worth), chosen)), proven]).toEqual([mostInRing(worth), true])
      }),
      { numRuns: 300 },
    )
  })

  test('of more than twenty is allowed, never above what is possible, no step betters it, and it is not proven', () => {
    fc.assert(
      fc.property(worths(provenUpTo + 1, 60), worth => {
        const rivals = ring(worth)
        const { chosen, proven } = bestSet(rivals, among(worth))
        const found = worthOf(rivals, chosen)
        expect([isAllowed(rivals, chosen), proven]).toEqual([true, false])
        expect(Number(found)).toBeLessThanOrEqual(mostInRing(worth))
        for (const one of among(worth)) {
          const swapped = [...[...chosen].filter(other => !rivals.of[one]?.has(other) && other !== one), one]
          expect(worthOf(rivals, swapped)).toBeLessThanOrEqual(found)
        }
      }),
      { numRuns: 100 },
    )
  })

  test('of more than twenty gives up one for two that are worth more', () => {
    const worth = Array.from({ length: 4 }, () => [6, 5, 2, 7, 2, 5]).flat()
    const { chosen } = bestSet(ring(worth), among(worth))
    expect([Number(worthOf(ring(worth), chosen)), mostInRing(worth)]).toEqual([68, 68])
  })

  test('counts only what hangs together: many small groups are each searched to the end', () => {
    const worth = Array.from({ length: 60 }, (_, i) => BigInt(i % 7))
    const of = worth.map((_, i) => new Set([i % 2 === 0 ? i + 1 : i - 1]))
    const { chosen, proven } = bestSet(
      { worth, of },
      worth.map((_, i) => i),
    )
    const pairs = worth.flatMap((one, i) =>
      i % 2 === 0 ? [one > (worth[i + 1] ?? 0n) ? one : (worth[i + 1] ?? 0n)] : [],
    )
    expect([worthOf({ worth, of }, chosen), proven]).toEqual([pairs.reduce((a, b) => a + b), true])
  })
})
