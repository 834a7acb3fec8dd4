import { columnName } from '@peiyu/core/family'
import { guarded } from '../formula.js'
import { type WrittenCell, type WrittenColumn, type WrittenTable, widthOf } from './table.js'
import {
  contentTypes,
  escaped,
  packageRelations,
  sheetStart,
  styles,
  workbook,
  workbookRelations,
} from './xlsx-parts.js'
import { writeZip } from './zip.js'

const batch = 200
const [narrowest, widest] = [8, 60]

const headerStyle = 1
const textStyle = 2

const textCell = (ref: string, text: string, style: number): string =>
  `<c r="${ref}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`

/** A spreadsheet keeps 15 digits: a number that has more is written as text, so that none is lost. */
const fits = (digits: string): boolean => digits.replace(/^-?0*\.?0*|\D/g, '').replace(/0+$/, '').length <= 15

function cellXml(cell: WrittenCell, column: number, row: number): string {
  if (cell === undefined || cell === '') return ''
  const ref = `${columnName(column)}${row}`
  if (typeof cell === 'string') return textCell(ref, guarded(cell), textStyle)
  if (!/^-?\d+(\.\d+)?$/.test(cell.number)) throw new TypeError(`not the digits of a number: ${cell.number}`)
  return fits(cell.number) ? `<c r="${ref}"><v>${cell.number}</v></c>` : textCell(ref, cell.number, textStyle)
}

const widthFor = ({ header, width }: WrittenColumn): number =>
  Math.min(widest, Math.max(narrowest, width ?? 0, widthOf(header) + 2))

function startOf(columns: readonly WrittenColumn[]): string {
  const cols = columns.map(
    (column, i) => `<col min="${i + 1}" max="${i + 1}" width="${widthFor(column)}" customWidth="1"/>`,
  )
  const header = columns.map(({ header: text }, i) => textCell(`${columnName(i)}1`, guarded(text), headerStyle))
  return `${sheetStart}<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${cols.length > 0 ? `<cols>${cols.join('')}</cols>` : ''}<sheetData><row r="1" ht="28" customHeight="1">${header.join('')}</row>`
}

async function* sheetXml({ columns, rows }: WrittenTable): AsyncGenerator<string, void> {
  let xml = startOf(columns)
  let number = 1
  for await (const cells of rows) {
    const row = ++number
    xml += `<row r="${row}">${cells.map((cell, column) => cellXml(cell, column, row)).join('')}</row>`
    if (row % batch > 0) continue
    yield xml
    xml = ''
  }
  yield `${xml}</sheetData></worksheet>`
}

/** Writes a table as a workbook of one sheet: header set off and kept in sight, columns wide enough for Chinese. */
export function writeXlsx(table: WrittenTable): AsyncGenerator<Uint8Array, void> {
  return writeZip([
    { name: '[Content_Types].xml', pieces: [contentTypes] },
    { name: '_rels/.rels', pieces: [packageRelations] },
    { name: 'xl/workbook.xml', pieces: [workbook(table.name)] },
    { name: 'xl/_rels/workbook.xml.rels', pieces: [workbookRelations] },
    { name: 'xl/styles.xml', pieces: [styles] },
    { name: 'xl/worksheets/sheet1.xml', pieces: sheetXml(table) },
  ])
}
