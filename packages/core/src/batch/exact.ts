const most = Number.MAX_SAFE_INTEGER

/** An integer, or NaN when it may not be exact. */
export const safe = (value: number): number => (Math.abs(value) <= most ? value : NaN)

// Figures of firms are as good as random, so a branch on them is guessed wrong half of the time. These have none.

/** The number, or 0 below it. Exact: twice a number is as exact as the number. */
export const positive = (value: number): number => (value + Math.abs(value)) / 2

/** The number up to a ceiling; NaN stays NaN, and a number above the ceiling needs not be exact. */
export function upTo(value: number, top: number): number {
  const above = Number(value >= top)
  return above * top + (1 - above) * value
}

function gcd(a: number, b: number): number {
  let [x, y] = [a, b]
  while (y !== 0) [x, y] = [y, x % y]
  return x
}

/** The least common multiple of two denominators; NaN when it leaves the safe range. */
export const common = (a: number, b: number): number => safe((a / gcd(a, b)) * b)
