import type { SheetCell, SheetRow } from '@peiyu/core/family'
import type { SheetLimits } from '../limits.js'
import { damaged, SheetRefused } from '../refused.js'
import { attributeOf, type XmlHandler } from '../xml.js'
import { type CellWorld, readCell } from './cell.js'

const mostColumns = 16_384
const mostRows = 1_048_576

/** The column of `AB12`, from 0. */
function columnOf(ref: string): number {
  let column = 0
  for (let at = 0; at < ref.length; at++) {
    const letter = ref.charCodeAt(at) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
    if (column > mostColumns) throw new SheetRefused('imports/too-many-columns', { found: ref.slice(0, 12) })
  }
  if (column === 0) throw damaged(ref.slice(0, 20))
  return column - 1
}

/** Collects the rows of a sheet while its part is read. */
export class SheetRows implements XmlHandler {
  #rows: SheetRow[] = []
  #count = 0
  #row = 0
  #column = -1
  #cells: SheetCell[] = []
  #type = ''
  #style = 0
  #value = ''
  #formula: string | undefined
  #within: 'value' | 'formula' | 'sounds' | undefined
  #inCell = false

  constructor(
    readonly world: CellWorld,
    readonly limits: SheetLimits,
  ) {}

  /** The rows that were read since the last time. */
  take(): SheetRow[] {
    const rows = this.#rows
    this.#rows = []
    return rows
  }

  open(name: string, tag: string): void {
    if (name === 'c') this.#openCell(tag)
    else if (name === 'row') this.#openRow(tag)
    else if (!this.#inCell) return
    else if (name === 'rPh') this.#within = 'sounds'
    else if (name === 'f') {
      this.#formula = ''
      this.#within = 'formula'
    } else if ((name === 'v' || name === 't') && this.#within !== 'sounds') this.#within = 'value'
  }

  text(text: string): void {
    if (this.#within === 'formula') this.#formula = ((this.#formula ?? '') + text).slice(0, 100)
    else if (this.#within === 'value') this.#value += text
  }

  close(name: string): void {
    if (name === 'c') this.#closeCell()
    else if (name === 'row') this.#closeRow()
    else if (name === 'v' || name === 'f' || name === 'rPh' || (name === 't' && this.#within === 'value'))
      this.#within = undefined
  }

  #openRow(tag: string): void {
    const said = attributeOf(tag, 'r')
    const row = said === undefined ? this.#row + 1 : Number(said)
    if (!Number.isInteger(row) || row <= this.#row || row > mostRows) throw damaged(`row ${said ?? ''}`)
    this.#row = row
    this.#column = -1
    this.#cells = []
  }

  #openCell(tag: string): void {
    const ref = attributeOf(tag, 'r')
    const column = ref === undefined ? this.#column + 1 : columnOf(ref)
    if (column <= this.#column) throw damaged(ref ?? '')
    this.#column = column
    this.#type = attributeOf(tag, 't') ?? 'n'
    this.#style = Number(attributeOf(tag, 's') ?? 0)
    this.#value = ''
    this.#formula = undefined
    this.#within = undefined
    this.#inCell = true
  }

  #closeCell(): void {
    this.#inCell = false
    const cell = { type: this.#type, style: this.#style, value: this.#value, formula: this.#formula }
    const found = readCell(cell, this.world)
    if (found === '') return
    if (this.#column >= this.limits.columns)
      throw new SheetRefused('imports/too-many-columns', { found: this.#column + 1, most: this.limits.columns })
    while (this.#cells.length < this.#column) this.#cells.push('')
    this.#cells.push(found)
  }

  #closeRow(): void {
    if (this.#cells.length === 0) return
    if (++this.#count > this.limits.rows) throw new SheetRefused('imports/too-many-rows', { most: this.limits.rows })
    this.#rows.push({ row: this.#row, cells: this.#cells })
  }
}
