import { exactText, type Rational, rational, type Rounding, roundTo } from './rational.js'

/** Money in fen: a safe integer (金额，以分计). No double ever holds yuan. */
export type Fen = number

const maxFen = BigInt(Number.MAX_SAFE_INTEGER)

/** True when `fen` can be kept as an integer of JavaScript without loss. */
export const isFen = (fen: bigint): boolean => fen <= maxFen && fen >= -maxFen

/** What an amount is rounded to (元 = 100 分). */
export const roundingSteps = { 分: 1n, 角: 10n, 元: 100n, 百元: 10_000n, 千元: 100_000n, 万元: 1_000_000n } as const
export type RoundingStep = keyof typeof roundingSteps

/** Rounds an exact amount of fen once; undefined when it leaves the safe range. */
export function toFen(amount: Rational, step: RoundingStep = '分', how: Rounding = 'half-up'): Fen | undefined {
  const fen = roundTo(amount, roundingSteps[step], how)
  return isFen(fen) ? Number(fen) : undefined
}

/** An amount of fen as answers write money: yuan with two decimals, `"1234567.89"`; nothing is rounded. */
export function yuanText(fen: bigint | Fen): string {
  const value = BigInt(fen)
  const digits = (value < 0n ? -value : value).toString().padStart(3, '0')
  return `${value < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** `300万元`, `1.2万元`, `5元`: exact, in the unit in which an official reads it. */
export function chineseMoney(fen: Rational): string {
  const yuan = { n: fen.n, d: fen.d * 100n }
  const size = yuan.n < 0n ? -yuan.n : yuan.n
  if (size >= 100_000_000n * yuan.d) return `${exactText({ n: yuan.n, d: yuan.d * 100_000_000n })}亿元`
  if (size >= 10_000n * yuan.d) return `${exactText({ n: yuan.n, d: yuan.d * 10_000n })}万元`
  return `${exactText(yuan)}元`
}

export const fen = (amount: Fen): Rational => rational(amount)
