import { parseDay } from '../../base/dates.js'
import { parseDecimal, rational } from '../../base/rational.js'
import type { Quantity, Span } from './lex.js'
import { complain, letter, nameRest, type Reader, spanOf } from './reader.js'
import { keywordIn, scales } from './words.js'

const unitRest = /^[\p{Script=Han}㎡²³]$/u

export const isDigit = (character: string | undefined): boolean =>
  character !== undefined && character >= '0' && character <= '9'

function digitsFrom(reader: Reader, from: number): number {
  let i = from
  while (isDigit(reader.characters[i])) i++
  return i
}

/** `2017-02-10`: a date, not a subtraction. */
function readDate(reader: Reader, from: number): number | undefined {
  const text = reader.characters.slice(from, from + 10).join('')
  const day = parseDay(text)
  if (day === undefined || isDigit(reader.characters[from + 10])) return undefined
  const quantity: Quantity = { value: rational(day), scaled: false, unit: '', date: true }
  reader.tokens.push({ kind: 'number', quantity, ...spanOf(reader, from, from + 10) })
  return from + 10
}

/** `1:1` is a ratio. */
function readProportion(reader: Reader, from: number, to: number): number | undefined {
  if (reader.characters[to] !== ':' || !isDigit(reader.characters[to + 1])) return undefined
  const end = digitsFrom(reader, to + 1)
  const top = BigInt(reader.characters.slice(from, to).join(''))
  const bottom = BigInt(reader.characters.slice(to + 1, end).join(''))
  if (bottom === 0n) return undefined
  const quantity: Quantity = { value: rational(top, bottom), scaled: false, unit: ':' }
  reader.tokens.push({ kind: 'number', quantity, ...spanOf(reader, from, end) })
  return end
}

/** The unit word behind a number, up to a key word that clings to it. */
function readUnit(reader: Reader, from: number): { unit: string; end: number; clinging?: string } {
  const first = reader.characters[from]
  if (first === '%' || first === '‰') return { unit: first, end: from + 1 }
  let end = from
  while (unitRest.test(reader.characters[end] ?? '')) end++
  const word = reader.characters.slice(from, end).join('')
  const joint = keywordIn(word)
  return joint === undefined
    ? { unit: word, end }
    : { unit: word.slice(0, joint), end: from + joint, clinging: word.slice(joint) }
}

const scaleOf = (unit: string): string =>
  Object.keys(scales)
    .sort((a, b) => b.length - a.length)
    .find(word => unit.startsWith(word)) ?? ''

/** A number with its scale and unit, a date, or a proportion; where it ends. */
export function readNumber(reader: Reader, from: number): number {
  const dateEnd = readDate(reader, from)
  if (dateEnd !== undefined) return dateEnd
  let end = digitsFrom(reader, from)
  const proportionEnd = readProportion(reader, from, end)
  if (proportionEnd !== undefined) return proportionEnd
  if (reader.characters[end] === '.' && isDigit(reader.characters[end + 1])) end = digitsFrom(reader, end + 1)
  const { unit, end: unitEnd, clinging } = readUnit(reader, end)
  const span = spanOf(reader, from, unitEnd)
  const text = reader.characters.slice(from, unitEnd).join('')
  if (clinging !== undefined)
    complain(reader, 'language/unknown-unit', span, { found: `${text}${clinging}`, suggestion: `${text} ${clinging}` })
  const strange = unit === '' && letter.test(reader.characters[unitEnd] ?? '')
  const value = parseDecimal(reader.characters.slice(from, end).join(''))
  if (!value) complain(reader, 'language/number-too-large', span)
  if (strange) return skipWord(reader, { from, to: unitEnd })
  if (!value) {
    reader.tokens.push({ kind: 'bad', ...span })
    return unitEnd
  }
  const scale = scaleOf(unit)
  const factor = scales[scale] ?? 1n
  const quantity: Quantity = {
    value: rational(value.n * factor, value.d),
    scaled: scale !== '',
    unit: unit.slice(scale.length),
  }
  reader.tokens.push({ kind: 'number', quantity, ...span })
  return unitEnd
}

/** `300mu`: what stands behind a number is no unit. Both are passed over, so that nobody complains about them again. */
function skipWord(reader: Reader, { from, to }: Span): number {
  let end = to
  while (nameRest.test(reader.characters[end] ?? '')) end++
  complain(reader, 'language/unknown-unit', spanOf(reader, to, end), {
    found: reader.characters.slice(to, end).join(''),
  })
  reader.tokens.push({ kind: 'bad', ...spanOf(reader, from, end) })
  return end
}
