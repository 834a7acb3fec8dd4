import { type Rational, reduce, roundTo } from '../../base/rational.js'
import type { Words } from '../../language/explain/because.js'
import { exactNumber, exactValue, show, showNumber } from '../../language/explain/show.js'
import type { Dimension, Type } from '../../language/values/type.js'
import type { Value } from '../../language/values/value.js'

/** A figure as machines read it, exactly (money in yuan, fractions as `n/d`, ranges as `low..high`), and in words. */
export interface Figure {
  readonly exact: string
  readonly says: Words
}

const isKnown = (value: Value): boolean => value.kind === 'number' || value.kind === 'truth' || value.kind === 'word'

/** A value as a figure; null while it is not known. */
export const figureOf = (value: Value, type: Type): Figure | null =>
  isKnown(value)
    ? { exact: exactValue(value, type), says: { zh: show(value, type, 'zh'), en: show(value, type, 'en') } }
    : null

/** To which part of a fen money is shown: hundredths of the unit in which it is read, whole yuan where that is yuan. */
function moneyStep({ n, d }: Rational): bigint {
  const size = n < 0n ? -n : n
  if (size >= 10_000_000_000n * d) return 100_000_000n
  return size >= 1_000_000n * d ? 10_000n : 100n
}

/** A number to hundredths, for people; percentages round themselves. */
function rounded(value: Rational, dimension: Dimension): { value: Rational; isExact: boolean } {
  if (dimension === 'ratio') return { value, isExact: true }
  const step = dimension === 'money' ? moneyStep(value) : 1n
  const scale = dimension === 'money' ? 1n : 100n
  const whole = roundTo({ n: value.n * scale, d: value.d }, step)
  return { value: reduce({ n: whole, d: scale }), isExact: whole * value.d === value.n * scale }
}

/** A computed number as a figure: exact for machines, rounded with ≈ for people. */
export function numberFigure(value: Rational, dimension: Dimension): Figure {
  const near = rounded(value, dimension)
  const sign = near.isExact ? '' : '≈'
  const word = (language: 'zh' | 'en') => `${sign}${showNumber(near.value, dimension, language)}`
  return { exact: exactNumber(value, dimension), says: { zh: word('zh'), en: word('en') } }
}

/** A difference between two numbers of a dimension: percentages differ by percentage points. */
export function gapFigure(value: Rational, dimension: Dimension): Figure {
  const { exact, says } = numberFigure(value, differenceOf(dimension))
  if (dimension !== 'ratio') return { exact, says }
  return { exact, says: { zh: says.zh.replace('%', '个百分点'), en: says.en.replace('%', ' percentage points') } }
}

/** What numbers of a type count: `yuan`, `家`, `ratio`; null for what is no number of something. */
export function unitOfType(type: Type): string | null {
  if (type.kind !== 'number') return null
  const { dimension } = type
  if (dimension === 'money') return 'yuan'
  if (dimension.startsWith('unit:')) return dimension.slice(5)
  return dimension === 'plain' || dimension === 'bare' ? null : dimension
}

/** What a difference between two numbers of a dimension counts: days between dates, a number between years. */
const differenceOf = (dimension: Dimension): Dimension =>
  dimension === 'date' ? 'days' : dimension === 'year' ? 'plain' : dimension
