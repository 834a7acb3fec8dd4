import { nearest } from '../base/nearest.js'
import { readCreditCode } from '../facts/credit-code.js'
import { namesIn } from '../organization/directory.js'
import { RowCells, said } from './cells.js'
import { type ImportDictionary, organizationCalled } from './dictionary.js'
import { readDay, readMembership } from './membership.js'
import type { ImportedEnterprise, ImportedFact, ImportedMembership, ImportedRow } from './row.js'
import { rowsOf, type SheetRow } from './sheet.js'
import type { ColumnTarget, ImportMapping } from './target.js'
import { yearIn } from './text.js'
import { factValue } from './value.js'

/** How the rows of one sheet are read. */
export interface ReadingOptions {
  readonly mapping: ImportMapping
  readonly headerRow: number
  /** Joined cells, as the sheet's head says. */
  readonly merges?: readonly string[]
  /** The program of memberships, where no column says it. */
  readonly program?: string
}

/** Rows of a template that explain it: they say no enterprise. */
const explains = /^(示例|说明|example|note)/i

/**
 * Reads the rows of one sheet against a tenant's dictionary, one after another, in order (逐行读取).
 *
 * It remembers which enterprises it has met, so that a row that says the same again is found: give it every row, also
 * when an import goes on where it stopped.
 */
export class ImportReading {
  readonly #merged: readonly { readonly first: number; readonly last: number; readonly range: string }[]
  /** The row in which an enterprise (and year, and program) was met first, and the name that it has. */
  readonly #met = new Map<string, number>()
  /** Whether an enterprise may stand in several rows: one a year or program. */
  readonly #repeats: boolean
  readonly #names = new Map<string, { readonly name: string; readonly row: number }>()

  constructor(
    readonly dictionary: ImportDictionary,
    readonly options: ReadingOptions,
  ) {
    this.#repeats = options.mapping.some(({ to }) => to === 'year' || to === 'program')
    this.#merged = (options.merges ?? []).flatMap(range => {
      const rows = rowsOf(range)
      return rows && rows.last > options.headerRow ? [{ ...rows, range }] : []
    })
  }

  /** What a row says; nothing for the header, what stands above it, blank rows, and a template's explanations. */
  read(row: SheetRow): ImportedRow | undefined {
    if (row.row <= this.options.headerRow) return undefined
    const cells = new RowCells(row, this.options.mapping)
    const first = row.cells[cells.columnOf('credit-code')] ?? ''
    if (typeof first === 'string' && explains.test(first.trim())) return undefined
    if (!this.#speaks(row)) return undefined
    const creditCode = this.#creditCode(cells)
    const enterprise = this.#enterprise(cells)
    const { facts, year } = this.#facts(cells)
    const membership = readMembership(cells, { dictionary: this.dictionary, program: this.options.program })
    this.#refuseMerged(cells)
    if (creditCode !== undefined) this.#refuseAgain(cells, { creditCode, enterprise, year, membership })
    return {
      row: row.row,
      facts,
      issues: cells.issues,
      ...(creditCode === undefined ? {} : { creditCode }),
      ...(enterprise ? { enterprise } : {}),
      ...(membership ? { membership } : {}),
    }
  }

  /** Whether a column that is read holds anything. */
  #speaks({ cells }: SheetRow): boolean {
    return this.options.mapping.some(({ to }, column) => {
      const cell = cells[column] ?? ''
      return to !== 'ignored' && (typeof cell !== 'string' || cell.trim() !== '')
    })
  }

  #creditCode(cells: RowCells): string | undefined {
    const column = cells.columnOf('credit-code')
    const before = cells.issues.length
    const text = cells.textAt(column)
    if (text === undefined) {
      if (cells.issues.length === before) cells.refuse(column, { code: 'imports/lacks-credit-code', params: {} })
      return undefined
    }
    const read = readCreditCode(text)
    if (read.ok) return read.code
    for (const { code, params } of read.issues) cells.refuse(column, { code, params })
    return undefined
  }

  #enterprise(cells: RowCells): ImportedEnterprise | undefined {
    const { towns } = this.dictionary
    const town = cells.read('town', text => {
      const id = organizationCalled(towns, text)
      if (id !== undefined) return { value: id }
      const suggestion = nearest(text, namesIn(towns)) ?? ''
      return { bad: { code: 'imports/unknown-town', params: { found: text, suggestion } } }
    })
    return said<ImportedEnterprise>({
      name: cells.read('name'),
      town,
      registeredOn: cells.read('registered-on', readDay),
    })
  }

  #facts(cells: RowCells): { facts: ImportedFact[]; year: number | undefined } {
    const column = cells.columnOf('year')
    const text = cells.textAt(column)
    const year = text === undefined ? undefined : yearIn(text)
    if (text !== undefined && year === undefined)
      cells.refuse(column, { code: 'imports/bad-year', params: { found: text } })
    const facts = cells.mapping.flatMap((target, at) =>
      target.to === 'fact' ? (this.#fact(cells, { target, at, year }) ?? []) : [],
    )
    return { facts, year }
  }

  #fact(
    cells: RowCells,
    { target, at, year }: { target: ColumnTarget & { to: 'fact' }; at: number; year: number | undefined },
  ): ImportedFact | undefined {
    const fact = this.dictionary.facts.get(target.fact)
    const text = fact && cells.textAt(at)
    if (!fact || text === undefined) return undefined
    const value = cells.settle(at, factValue(text, { fact, unit: target.unit }, this.dictionary))
    const of = fact.yearly ? (target.year ?? year) : undefined
    if (fact.yearly && of === undefined) {
      cells.refuse(at, { code: 'imports/lacks-year', params: { name: fact.name } })
      return undefined
    }
    if (value === undefined) return undefined
    return { fact: fact.key, value, cell: cells.nameOf(at), ...(of === undefined ? {} : { year: of }) }
  }

  /** Cells that are joined over rows say their value of the first row only: of the others nothing is known. */
  #refuseMerged(cells: RowCells): void {
    const { row } = cells.row
    const merged = this.#merged.find(({ first, last }) => first <= row && row <= last)
    if (merged) cells.refuse(-1, { code: 'imports/merged', params: { found: merged.range } })
  }

  /** An enterprise may stand in one row, or in one row a year or program, and has one name. */
  #refuseAgain(cells: RowCells, { creditCode, enterprise, year, membership }: Met): void {
    const column = cells.columnOf('credit-code')
    const key = this.#repeats ? `${creditCode} ${year ?? ''} ${membership?.program ?? ''}` : creditCode
    const first = this.#met.get(key)
    if (first !== undefined) cells.refuse(column, { code: 'imports/duplicate', params: { found: creditCode, first } })
    else this.#met.set(key, cells.row.row)
    const { name } = enterprise ?? {}
    if (name === undefined || !this.#repeats) return
    const known = this.#names.get(creditCode)
    if (!known) this.#names.set(creditCode, { name, row: cells.row.row })
    else if (known.name !== name && first === undefined)
      cells.refuse(cells.columnOf('name'), {
        code: 'imports/other-name',
        params: { found: name, expected: known.name, first: known.row },
      })
  }
}

interface Met {
  readonly creditCode: string
  readonly enterprise: ImportedEnterprise | undefined
  readonly year: number | undefined
  readonly membership: ImportedMembership | undefined
}
