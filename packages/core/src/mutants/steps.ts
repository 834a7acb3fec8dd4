import { dayText, parseDay } from '../base/dates.js'
import type { Quantity } from '../language/read/lex.js'

/** Towards which side of a number the very next one falls on the other side of the boundary. */
export type Side = 'up' | 'down'

const written = /^(\d+)(?:\.(\d+))?(\D*)$/

/** A number as written, one unit of its last digit more or less; nothing below zero. */
function stepped(text: string, by: bigint): string | undefined {
  const [, whole = '', fraction = '', rest = ''] = written.exec(text) ?? []
  if (whole === '') return undefined
  const value = BigInt(whole + fraction) + by
  if (value < 0n) return undefined
  const digits = value.toString().padStart(fraction.length + 1, '0')
  const split = digits.length - fraction.length
  return `${digits.slice(0, split)}${fraction === '' ? '' : `.${digits.slice(split)}`}${rest}`
}

/** Money one fen more or less, in yuan. */
function oneFen({ value }: Quantity, by: bigint): string | undefined {
  const fen = value.n * 100n
  if (fen % value.d !== 0n) return undefined
  const next = fen / value.d + by
  if (next < 0n) return undefined
  const digits = next.toString().padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}元`
}

function steppedDay(text: string, by: number): string {
  const day = parseDay(text)
  return day === undefined ? text : dayText(day + by)
}

function steppedProportion(text: string): string[] {
  const [top = '', bottom = ''] = text.split(':')
  return [`${BigInt(top) + 1n}:${bottom}`, `${top}:${BigInt(bottom) + 1n}`]
}

const isMoney = ({ unit, scaled }: Quantity): boolean => unit === '元' || (unit === '' && scaled)

/**
 * Numbers just beside a number: one unit of the last written digit up and down; a day, a year.
 *
 * Where money is a boundary, the side on which the boundary itself changes its fate is one fen away: an example that
 * stands exactly there notices.
 */
export function stepsFrom(text: string, quantity: Quantity, fen?: Side): string[] {
  const plain = text.normalize('NFKC')
  if (quantity.date) return [steppedDay(plain, 1), steppedDay(plain, -1)]
  if (quantity.unit === ':') return steppedProportion(plain)
  const step = (side: Side): string | undefined => {
    const by = side === 'up' ? 1n : -1n
    return (fen === side && isMoney(quantity) ? oneFen(quantity, by) : undefined) ?? stepped(plain, by)
  }
  return [step('up'), step('down')].flatMap(one => one ?? [])
}
