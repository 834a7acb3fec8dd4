import { type CellIssue } from './mapping.js'
import { cellName, type SheetCell, type SheetRow } from './sheet.js'
import { isBlank } from './text.js'
import type { ImportMapping, PlainTarget } from './target.js'
import { type CellRefusal, plainText, type ReadValue } from './value.js'

/** A row while it is read: its cells by what they give, and what is wrong with them. */
export class RowCells {
  readonly issues: CellIssue[] = []

  constructor(
    readonly row: SheetRow,
    readonly mapping: ImportMapping,
  ) {}

  nameOf(column: number): string {
    return cellName(column, this.row.row)
  }

  columnOf(to: PlainTarget): number {
    return this.mapping.findIndex(target => target.to === to)
  }

  /** The text of a column; nothing when it is blank, or gives no value, which is said. */
  textAt(column: number): string | undefined {
    const cell: SheetCell = column < 0 ? '' : (this.row.cells[column] ?? '')
    if (typeof cell !== 'string') {
      this.refuse(column, { code: `imports/${cell.trouble}`, params: { found: cell.found } })
      return undefined
    }
    return isBlank(cell) ? undefined : cell.trim()
  }

  /** The text that a target's column gives, as `read` takes it. */
  read(to: PlainTarget, read: (text: string) => ReadValue = plainText): string | undefined {
    const column = this.columnOf(to)
    const text = this.textAt(column)
    return text === undefined ? undefined : this.settle(column, read(text))
  }

  settle(column: number, found: ReadValue): string | undefined {
    if ('value' in found) return found.value
    this.refuse(column, found.bad)
    return undefined
  }

  /** Says what is wrong at a column; at the row where no column is to blame. */
  refuse(column: number, { code, params }: CellRefusal): void {
    const cell = column < 0 ? String(this.row.row) : this.nameOf(column)
    this.issues.push({ cell, code, params })
  }
}

/** Leaves out what was not said. */
export function said<T extends object>(parts: { readonly [K in keyof T]: T[K] | undefined }): Partial<T> | undefined {
  const given = Object.entries(parts).filter(([, value]) => value !== undefined)
  // Object.fromEntries forgets which keys it was given; all of them are of T.
  return given.length === 0 ? undefined : (Object.fromEntries(given) as Partial<T>)
}
