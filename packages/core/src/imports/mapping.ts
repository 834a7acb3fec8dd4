import type { ImportDictionary } from './dictionary.js'
import { readHeader } from './header.js'
import { cellName, rowsOf, type SheetCell, type SheetHead, type SheetRow } from './sheet.js'
import type { ColumnTarget, ImportMapping } from './target.js'
import { type CellRefusal, hasUnit } from './value.js'

/** A refusal at its cell, as the sheet names it: `B7`; `row` alone where no cell is to blame. */
export interface CellIssue extends CellRefusal {
  readonly cell: string
}

/** A column as it is proposed to be read. */
export interface ProposedColumn {
  readonly header: string
  readonly target: ColumnTarget
  /** What is doubtful; the column is ignored unless the caller says what it gives. */
  readonly doubt?: CellIssue
}

/** What a sheet seems to give, before somebody confirms it (识别结果). */
export interface Proposal {
  /** The row of the header, as the sheet shows it. */
  readonly headerRow: number
  readonly columns: readonly ProposedColumn[]
  /** Why it cannot be read so; the same that `checkMapping` says. */
  readonly issues: readonly CellIssue[]
}

const looked = 10

const textOf = (cell: SheetCell | undefined): string => (typeof cell === 'string' ? cell : (cell?.found ?? ''))

const proposedIn = (row: SheetRow, dictionary: ImportDictionary, program: string | undefined): ProposedColumn[] =>
  row.cells.map((cell, column) => {
    const header = textOf(cell)
    const { target, doubt } = readHeader(header, dictionary, { program })
    return { header, target, ...(doubt ? { doubt: { ...doubt, cell: cellName(column, row.row) } } : {}) }
  })

const recognised = (columns: readonly ProposedColumn[]): number =>
  columns.filter(({ target }) => target.to !== 'ignored').length

/** Columns that are read at most: whoever has more asks for a subset. */
interface Asked {
  readonly dictionary: ImportDictionary
  readonly head: Pick<SheetHead, 'merges'>
  /** The first rows of the sheet. */
  readonly rows: readonly SheetRow[]
  /** The header's row, where somebody has said which. */
  readonly headerRow?: number
  /** The program that is meant where a word stands for facts of several. */
  readonly program?: string
}

/**
 * Proposes what each column gives, from the header row: the one of the first ten rows in which most is recognised.
 *
 * Headers may say a year and a unit: `营业收入2017`, `2017年营业收入`, `营业收入（2017年，万元）`.
 */
export function proposeMapping({ dictionary, head, rows, headerRow, program }: Asked): Proposal {
  const candidates = headerRow === undefined ? rows.slice(0, looked) : rows.filter(({ row }) => row === headerRow)
  const proposals = candidates.map(row => ({ row: row.row, columns: proposedIn(row, dictionary, program) }))
  const best = proposals.reduce<(typeof proposals)[number] | undefined>(
    (found, one) => (found && recognised(found.columns) >= recognised(one.columns) ? found : one),
    undefined,
  )
  if (!best || recognised(best.columns) === 0)
    return {
      headerRow: best?.row ?? 1,
      columns: best?.columns ?? [],
      issues: [{ cell: '', code: 'imports/no-header', params: {} }],
    }
  const mapping = best.columns.map(({ target }) => target)
  return {
    headerRow: best.row,
    columns: best.columns,
    issues: [...mergedHeader(head.merges, best.row), ...checkMapping(mapping, { dictionary, headerRow: best.row })],
  }
}

/** Joined cells of a header leave it open which column is meant. */
const mergedHeader = (merges: readonly string[], headerRow: number): CellIssue[] =>
  merges.flatMap(range => {
    const rows = rowsOf(range)
    if (!rows || rows.first > headerRow || rows.last < headerRow) return []
    return [{ cell: range.split(':')[0] ?? '', code: 'imports/merged-header', params: { found: range } }]
  })

/** Why a mapping cannot be used, at the cells of the header. */
export function checkMapping(
  mapping: ImportMapping,
  { dictionary, headerRow }: { dictionary: ImportDictionary; headerRow: number },
): CellIssue[] {
  const hasYear = mapping.some(({ to }) => to === 'year')
  const seen = new Map<string, string>()
  const issues: CellIssue[] = []
  for (const [column, target] of mapping.entries()) {
    if (target.to === 'ignored') continue
    const cell = cellName(column, headerRow)
    const refusal = target.to === 'fact' ? factRefusal(target, { dictionary, hasYear }) : undefined
    if (refusal) issues.push({ ...refusal, cell })
    const key = target.to === 'fact' ? `${target.fact} ${target.year ?? ''}` : target.to
    const first = seen.get(key)
    if (first === undefined) seen.set(key, cell)
    else issues.push({ cell, code: 'imports/same-target', params: { first } })
  }
  if (!seen.has('credit-code')) issues.push({ cell: '', code: 'imports/no-credit-code', params: {} })
  return issues
}

function factRefusal(
  target: ColumnTarget & { to: 'fact' },
  { dictionary, hasYear }: { dictionary: ImportDictionary; hasYear: boolean },
): CellRefusal | undefined {
  const fact = dictionary.facts.get(target.fact)
  if (!fact) return { code: 'imports/unknown-target', params: { found: target.fact } }
  const { name } = fact
  if (fact.yearly && target.year === undefined && !hasYear) return { code: 'imports/needs-year', params: { name } }
  if (!fact.yearly && target.year !== undefined)
    return { code: 'imports/no-year', params: { name, found: target.year } }
  const isMisfit = target.unit !== undefined && !hasUnit(fact.type, target.unit)
  return isMisfit ? { code: 'imports/wrong-unit', params: { name, found: target.unit ?? '' } } : undefined
}
