import { compare, multiply, type Rational, rational } from '../../base/rational.js'
import type { LanguageCode } from '../read/codes.js'
import type { Quantity } from '../read/lex.js'
import { printQuantity } from '../read/print.js'
import type { Dimension } from '../values/type.js'

const hundred = rational(100n)
const durations: Readonly<Record<string, readonly [Dimension, bigint]>> = {
  年: ['months', 12n],
  个月: ['months', 1n],
  月: ['months', 1n],
  天: ['days', 1n],
  日: ['days', 1n],
  个工作日: ['workdays', 1n],
  工作日: ['workdays', 1n],
}
const ratios: Readonly<Record<string, bigint>> = { ':': 1n, '%': 100n, '‰': 1000n }

/** Spellings of one unit. */
const sameUnits: Readonly<Record<string, string>> = { 平方米: '㎡', 平米: '㎡', 户: '家', 名: '人' }
export const unitName = (unit: string): string => sameUnits[unit] ?? unit

export type Measured = { readonly dimension: Dimension; readonly value: Rational } | { readonly code: LanguageCode }

const isYear = (value: Rational): boolean => value.d === 1n && value.n >= 1900n && value.n <= 2999n

/** The dimension and value of a literal; money is in fen. A bare one takes the dimension that its place wants. */
export function measure(quantity: Quantity, want?: Dimension): Measured {
  const { value, unit } = quantity
  if (quantity.date) return { dimension: 'date', value }
  if (unit === '元') return { dimension: 'money', value: multiply(value, hundred) }
  const part = ratios[unit]
  if (part !== undefined) return { dimension: 'ratio', value: rational(value.n, value.d * part) }
  if (unit === '年' && isYear(value) && !quantity.scaled) return { dimension: 'year', value }
  const duration = durations[unit]
  if (duration) return { dimension: duration[0], value: multiply(value, rational(duration[1])) }
  if (unit !== '') return { dimension: `unit:${unitName(unit)}`, value }
  return bare(quantity, want)
}

/** The unit that a bare number most likely lacks, written out: 20000000 among money means 2000万元. */
export function withUnit(quantity: Quantity, want: Dimension): string {
  const text = printQuantity(quantity)
  const { value } = quantity
  if (want === 'date') return isYear(value) ? `${value.n}-01-01` : '2017-02-10'
  if (want === 'money') {
    const large = value.d === 1n && value.n % 1_000n === 0n && value.n >= 10_000n
    return large ? `${printQuantity({ ...quantity, scaled: true })}元` : `${text}元`
  }
  return `${text}${({ months: '年', days: '天', workdays: '个工作日' } as Partial<Record<Dimension, string>>)[want] ?? ''}`
}

function bare({ value, scaled }: Quantity, want: Dimension | undefined): Measured {
  const isZero = compare(value, rational(0n)) === 0
  if (want === undefined || want === 'bare') return { dimension: 'bare', value }
  if (isZero) return { dimension: want, value }
  if (want === 'money')
    return scaled ? { dimension: 'money', value: multiply(value, hundred) } : { code: 'language/needs-unit' }
  if (want === 'ratio' || want === 'plain' || want.startsWith('unit:')) return { dimension: want, value }
  if (want === 'year') return isYear(value) ? { dimension: 'year', value } : { dimension: 'plain', value }
  return { code: 'language/needs-unit' }
}
