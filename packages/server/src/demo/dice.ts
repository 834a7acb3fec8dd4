import type { Mix, Spread } from '@peiyu/core/family'

/** What is thrown for one question about one firm; the same text gives the same throws on every machine. */
export interface Dice {
  /** One of so many, from 0. */
  below(count: number): number
  /** Whether something that happens in so many of 10,000 cases happens. */
  chance(share: number): boolean
  /** What a mix gives; nothing where its shares leave room for nothing. */
  of(mix: Mix): string | undefined
  /** In a spread, its middle more often than its ends. */
  within(spread: Spread): number
  /** In a spread, small ones far more often than large ones, as firms are. */
  small(spread: Spread): number
}

const whole = 10_000

/** FNV-1a over UTF-16 units. */
function hash(text: string): number {
  let state = 0x811c9dc5
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193)
  return state >>> 0
}

/** Dice of their own for every question, so that a new question leaves the answers to all others as they were. */
export function diceFor(...question: readonly (string | number)[]): Dice {
  let state = hash(question.join('/'))
  // mulberry32, and only arithmetic that is the same everywhere: no powers, no logarithms.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (count: number): number => Math.floor(next() * count)
  const at = ({ low, high }: Spread, share: number): number =>
    Math.min(high, low + Math.floor((high - low + 1) * share))
  return {
    below,
    chance: share => below(whole) < share,
    of(mix) {
      let left = below(whole)
      return mix.find(({ share }) => (left -= share) < 0)?.is
    },
    within: spread => at(spread, (next() + next()) / 2),
    small(spread) {
      const share = next()
      return at(spread, share * share * share)
    },
  }
}
