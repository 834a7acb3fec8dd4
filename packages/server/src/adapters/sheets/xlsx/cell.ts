import type { SheetCell } from '@peiyu/core/family'
import { unguarded } from '../formula.js'
import { numberText } from './number.js'
import type { StringTable } from './strings.js'
import type { NumberFormat } from './styles.js'

/** What cells of a workbook refer to. */
export interface CellWorld {
  readonly strings: StringTable
  readonly styles: readonly NumberFormat[]
  readonly from1904: boolean
  readonly cellLength: number
}

/** A cell as its part holds it. */
export interface RawCell {
  readonly type: string
  readonly style: number
  readonly value: string
  readonly formula: string | undefined
}

const escape = /_x([0-9A-Fa-f]{4})_/g

/** Text with the characters that XML cannot hold. */
const whole = (text: string): string =>
  text.includes('_x') ? text.replace(escape, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text

function textCell(text: string, { cellLength }: CellWorld): SheetCell {
  return text.length > cellLength ? { trouble: 'too-long', found: text.slice(0, 20) } : unguarded(whole(text))
}

/** What an official sees in a cell. What a formula gives is never taken: it may be stale, or come from elsewhere. */
export function readCell(cell: RawCell, world: CellWorld): SheetCell {
  const { type, value, formula } = cell
  if (formula !== undefined) return { trouble: 'formula', found: `=${formula}`.slice(0, 60) }
  if (type === 'e') return { trouble: 'error-value', found: value.slice(0, 20) }
  if (type === 's') return value === '' ? '' : textCell(world.strings.at(Number(value)), world)
  if (type === 'inlineStr' || type === 'str') return textCell(value, world)
  if (value === '') return ''
  if (type === 'b') return value === '1' ? '是' : '否'
  if (type === 'd') return value.slice(0, 10)
  return numberText(value, world.styles[cell.style] ?? 'plain', world.from1904)
}
