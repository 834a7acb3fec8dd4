import { dayText } from '@peiyu/core'
import type { Measured } from '@peiyu/core/family'

const wan = 1_000_000
const yi = 10_000 * wan

/** How exactly people write so much money, in fen: 3.64亿, 1860万, 36.5万. */
function stepOf(fen: number): number {
  const size = Math.abs(fen)
  if (size >= yi) return 100 * wan
  return size >= 1000 * wan ? 10 * wan : size >= 100 * wan ? wan : wan / 10
}

/** As much as people write of a number; downwards, so that a part stays below its whole. */
export function rounded(value: number, measured: Measured): number {
  if (measured.in !== 'money') return value
  const step = stepOf(value)
  return Math.floor(value / step) * step
}

/** At most so many decimals, without zeros at the end. */
function decimal(count: number, over: number, places: number): string {
  const sign = count < 0 ? '-' : ''
  const size = Math.abs(count)
  const rest = String(size % over).padStart(String(over).length - 1, '0')
  const decimals = rest.slice(0, places).replace(/0+$/, '')
  return `${sign}${Math.floor(size / over)}${decimals === '' ? '' : `.${decimals}`}`
}

function moneyText(fen: number): string {
  if (fen === 0) return '0'
  return Math.abs(fen) >= yi ? `${decimal(fen, yi, 2)}亿` : `${decimal(fen, wan, 1)}万`
}

/** A value as people write it, and as the config's language reads it: `3.64亿`, `610人`, `4.5%`, `2018-11-21`. */
export function written(value: number, measured: Measured): string {
  switch (measured.in) {
    case 'money':
      return moneyText(value)
    case 'ratio':
      return `${decimal(value, 100, 2)}%`
    case 'date':
      return dayText(value)
    case 'whole':
      return `${value}${measured.unit}`
  }
}
