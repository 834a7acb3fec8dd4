import { dayText } from '../../base/dates.js'
import { chineseMoney } from '../../base/money.js'
import { exactText, type Rational, rational, reduce, integerOf } from '../../base/rational.js'
import type { Dimension, Type } from '../values/type.js'
import { isPoint, type Value } from '../values/value.js'
import type { Language } from '../read/print.js'

/** Money leaves the engine in yuan, everything else in its own unit. */
const scaleOf = (dimension: Dimension): bigint => (dimension === 'money' ? 100n : 1n)

/** A number as machines read it: exact decimal digits, or a fraction; money in yuan, dates as such. */
export function exactNumber(value: Rational, dimension: Dimension): string {
  if (dimension === 'date') return dayText(Number(value.n / value.d))
  return exactText(reduce({ n: value.n, d: value.d * scaleOf(dimension) }), 20)
}

function percentText(value: Rational): string {
  const percent = exactText(rational(value.n * 100n, value.d), 6)
  if (!percent.includes('/')) return `${percent}%`
  const thousandths = (value.n * 100_000n) / value.d
  return `≈${exactText(rational(thousandths, 1_000n))}%`
}

const grouped = (digits: string): string => digits.replace(/\d+/, whole => whole.replace(/\B(?=(\d{3})+$)/g, ','))

function englishMoney(value: Rational): string {
  return `¥${grouped(exactText(rational(value.n, value.d * 100n)))}`
}

function monthsText(value: Rational, language: Language): string {
  const months = exactText(value)
  const years = integerOf(rational(value.n, value.d * 12n))
  if (language === 'en') return years === undefined ? `${months} months` : `${years} years`
  return years === undefined ? `${months}个月` : `${years}年`
}

/** A number as an official reads it: 300万元, 12.5%, 25家, 2015年. */
export function showNumber(value: Rational, dimension: Dimension, language: Language): string {
  const zh = language === 'zh'
  if (dimension === 'money') return zh ? chineseMoney(value) : englishMoney(value)
  if (dimension === 'ratio') return percentText(value)
  if (dimension === 'date') return dayText(Number(value.n / value.d))
  if (dimension === 'year') return zh ? `${exactText(value)}年` : exactText(value)
  if (dimension === 'months') return monthsText(value, language)
  if (dimension === 'days') return zh ? `${exactText(value)}天` : `${exactText(value)} days`
  if (dimension === 'workdays') return zh ? `${exactText(value)}个工作日` : `${exactText(value)} working days`
  const counted = dimension.startsWith('unit:') ? dimension.slice(5) : ''
  // 个 counts whatever it is; English needs no word for it.
  const unit = counted === '个' && !zh ? '' : counted
  return `${exactText(value)}${unit && !zh ? ' ' : ''}${unit}`
}

function showTruth(is: boolean, language: Language): string {
  if (language === 'zh') return is ? '是' : '否'
  return is ? 'yes' : 'no'
}

/** A value in words. What is unknown says so. */
export function show(value: Value, type: Type, language: Language): string {
  switch (value.kind) {
    case 'number': {
      const dimension = type.kind === 'number' ? type.dimension : 'plain'
      const low = showNumber(value.low, dimension, language)
      return isPoint(value) ? low : `${low}–${showNumber(value.high, dimension, language)}`
    }
    case 'truth':
      return showTruth(value.is, language)
    case 'word':
      return type.kind === 'option' && language === 'zh' ? (type.set.options.get(value.is) ?? value.is) : value.is
    case 'list':
      return language === 'zh' ? `${value.records.length}项` : `${value.records.length} records`
    case 'unknown':
      return language === 'zh' ? '未知' : 'unknown'
    default:
      return language === 'zh' ? '（表）' : '(table)'
  }
}

/** A value as machines read it: `true`, `12345.67`, `0..3000000`, an option's id, `unknown`. */
export function exactValue(value: Value, type: Type): string {
  switch (value.kind) {
    case 'number': {
      const dimension = type.kind === 'number' ? type.dimension : 'plain'
      const low = exactNumber(value.low, dimension)
      return isPoint(value) ? low : `${low}..${exactNumber(value.high, dimension)}`
    }
    case 'truth':
      return String(value.is)
    case 'word':
      return value.is
    case 'list':
      return `${value.records.length} records`
    default:
      return value.kind
  }
}
