import { SheetRefused } from '../refused.js'
import type { SheetLimits } from '../limits.js'
import type { Spreadsheet } from '../spreadsheet.js'
import { openPackage, type SheetPackage } from '../zip/package.js'
import { partOf, textOf } from '../zip/part.js'
import { XmlScanner } from '../xml.js'
import { SheetRows } from './sheet.js'
import { readStrings } from './strings.js'
import { readStyles } from './styles.js'
import { surveySheet } from './survey.js'
import { type ListedSheet, readWorkbook, type Workbook } from './workbook.js'

function chosen({ sheets }: Workbook, wanted: string | undefined): ListedSheet {
  const found = wanted === undefined ? sheets[0] : sheets.find(({ name }) => name === wanted)
  if (found) return found
  throw new SheetRefused('imports/no-sheet', {
    found: wanted ?? '',
    options: sheets.map(({ name }) => name).join('、'),
  })
}

/** Opens a workbook: its first sheet that people see, or the one of a name. */
export async function openXlsx(
  path: string,
  { sheet, limits }: { sheet?: string | undefined; limits: SheetLimits },
): Promise<Spreadsheet> {
  const from = await openPackage(path, limits)
  try {
    return await opened(from, { sheet, limits })
  } catch (error) {
    from.zip.close()
    throw error
  }
}

async function opened(
  from: SheetPackage,
  { sheet, limits }: { sheet: string | undefined; limits: SheetLimits },
): Promise<Spreadsheet> {
  const workbook = await readWorkbook(from, limits)
  const listed = chosen(workbook, sheet)
  const entry = partOf(from, listed.part)
  const survey = await surveySheet(from, entry, limits)
  const styles = await readStyles(from, workbook.styles, limits.partBytes)
  const strings = await readStrings(from, workbook.strings, limits)
  const world = { strings, styles, from1904: workbook.from1904, cellLength: limits.cellLength }
  return {
    head: { format: 'xlsx', sheets: workbook.sheets.map(({ name }) => name), sheet: listed.name, ...survey },
    async *rows() {
      const rows = new SheetRows(world, limits)
      const scanner = new XmlScanner(rows)
      for await (const piece of textOf(from, entry, limits.sheetBytes)) {
        scanner.push(piece)
        yield rows.take()
      }
      scanner.end()
      yield rows.take()
    },
    close: () => from.zip.close(),
  }
}
