/** Chance that is the same each time: mulberry32 from a seed. */
export function chanceFrom(seed: number) {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  /** A whole number of these, both included. */
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return { between }
}
