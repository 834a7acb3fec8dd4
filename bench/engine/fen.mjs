/** Exact arithmetic on integer fen: BigInt only where a product leaves the safe range. NaN (missing) stays NaN. */
const largest = Number.MAX_SAFE_INTEGER

/** `fen` (not negative) times n / d, rounded half-up once. */
export function shareOf(fen, n, d) {
  const doubled = 2 * fen * n + d
  return doubled > largest ? largeShare(fen, n, d) : Math.floor(doubled / (2 * d))
}

function largeShare(fen, n, d) {
  return Number((2n * BigInt(fen) * BigInt(n) + BigInt(d)) / BigInt(2 * d))
}

/** a × m compared with b × n: negative, 0, positive, or NaN. Four numbers, since an object a firm costs more than the sum. */
export function compareProducts(a, m, b, n) {
  const left = a * m
  const right = b * n
  if (Math.abs(left) <= largest && Math.abs(right) <= largest) return left - right
  if (Number.isNaN(left) || Number.isNaN(right)) return NaN
  return Number(BigInt(a) * BigInt(m) - BigInt(b) * BigInt(n))
}
