/** A small seeded generator (mulberry32): the same enterprises on every machine. */
export function random(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  const below = n => Math.floor(next() * n)
  return {
    next,
    normal,
    below,
    chance: share => next() < share,
    /** A place in `weights`, each as likely as its weight. */
    weighted: weights => {
      let left = next() * weights.reduce((a, b) => a + b)
      return Math.max(
        0,
        weights.findIndex(weight => (left -= weight) < 0),
      )
    },
  }
}
