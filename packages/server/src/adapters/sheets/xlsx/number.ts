import { dayText } from '@peiyu/core'
import type { SheetCell } from '@peiyu/core/family'
import { damaged } from '../refused.js'
import type { NumberFormat } from './styles.js'

const form = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/

/** The digits of a number and where its point stands: `digits / 10^places`. */
interface Digits {
  readonly minus: boolean
  readonly digits: string
  readonly places: number
}

function digitsIn(text: string): Digits | undefined {
  const match = form.exec(text)
  const [, sign = '', whole = '', rest = '', power = '0'] = match ?? []
  if (!match || whole + rest === '' || Math.abs(Number(power)) > 60) return undefined
  return { minus: sign === '-', digits: whole + rest, places: rest.length - Number(power) }
}

/** Digits without a power of ten, as people write them. */
function written({ minus, digits, places }: Digits): string {
  const padded = places > 0 ? digits.padStart(places + 1, '0') : digits + '0'.repeat(-places)
  const cut = padded.length - Math.max(places, 0)
  const whole = padded.slice(0, cut).replace(/^0+(?=\d)/, '')
  const rest = padded.slice(cut).replace(/0+$/, '')
  const text = rest === '' ? whole : `${whole}.${rest}`
  return minus && text !== '0' ? `-${text}` : text
}

/**
 * The digits that people see. Spreadsheets show at most 15, and write 17: `1.1` stands in the file as
 * `1.1000000000000001`.
 */
function seen(text: string): Digits | undefined {
  const found = digitsIn(text)
  if (!found) return undefined
  const significant = found.digits.replace(/^0+/, '').replace(/0+$/, '')
  if (significant.length <= 15) return found
  return digitsIn(Number(text).toPrecision(15)) ?? found
}

/** A day by its number; the 29th of February 1900, which spreadsheets have and calendars do not, is none. */
function dayIn(number: Digits, from1904: boolean): string | undefined {
  const serial = Math.floor(Number(written(number))) + (from1904 ? 1462 : 0)
  if (serial < 1 || serial === 60 || serial > 401_769) return undefined
  return dayText(serial - 25_569 + (serial < 60 ? 1 : 0))
}

/** A number as an official sees it, from the text that stands in the file, exactly. */
export function numberText(text: string, format: NumberFormat, from1904: boolean): SheetCell {
  const number = seen(text.trim())
  if (!number) throw damaged(text.slice(0, 20))
  if (format === 'unit') return { trouble: 'unit-in-format', found: written(number) }
  if (format === 'percent') return `${written({ ...number, places: number.places - 2 })}%`
  return (format === 'date' ? dayIn(number, from1904) : undefined) ?? written(number)
}
