import { compare, type Rational } from '../../base/rational.js'
import type { Issue } from '../../base/issue.js'
import { print } from '../../language/read/print.js'
import type { TableRow, TableRows } from '../../language/values/table.js'
import { constantOf } from '../reason/bounds.js'
import { doubt, keyPlaceIn, type LintRule, type Room } from '../subject.js'
import { tablesIn, type WrittenTable } from '../tables.js'

/** A row that begins at a number that is written, and at which no reading decides. */
interface Band {
  readonly row: TableRow
  readonly at: Rational
  readonly included: boolean
}

/** Bands with the highest first; none where one hangs on a parameter or a reading. */
function bandsOf({ reasoning }: Room, rows: readonly TableRow[]): readonly Band[] {
  const bands = rows.flatMap((row): Band[] => {
    const at = row.bound && constantOf(reasoning.bounds(row.bound.at))
    return at && row.bound && !row.bound.edge ? [{ row, at, included: row.bound.included }] : []
  })
  if (bands.length < rows.length) return []
  return bands.toSorted((a, b) => compare(b.at, a.at) || Number(a.included) - Number(b.included))
}

/** Whether the band over this one begins where it does, or with the least that there can be. */
function isTaken(band: Band, over: Band | undefined, least: Rational | undefined): boolean {
  if (!over) return false
  if (compare(over.at, band.at) === 0 && over.included === band.included) return true
  const order = least ? compare(over.at, least) : 1
  return order < 0 || (order === 0 && over.included)
}

/** Rows for a number that another row before it is for. */
function repeated({ reasoning }: Room, rows: readonly TableRow[]): TableRow[] {
  const numbers = rows.map(({ number }) => number && constantOf(reasoning.bounds(number)))
  return rows.filter((_, i) => {
    const own = numbers[i]
    return own !== undefined && numbers.slice(0, i).some(other => other !== undefined && compare(other, own) === 0)
  })
}

function takenIn(written: WrittenTable, { by, rows }: TableRows, depth: number): TableRow[] {
  const { room, table } = written
  const argument = table.by[depth]
  const least = argument && room.reasoning.bounds(argument).low
  const bands = by === 'band' ? bandsOf(room, rows) : []
  return [
    ...bands.filter((band, i) => isTaken(band, bands[i - 1], least)).map(({ row }) => row),
    ...repeated(room, rows),
    ...rows.flatMap(({ gives }) => ('run' in gives ? [] : takenIn(written, gives, depth + 1))),
  ]
}

const labelOf = ({ bound, number }: TableRow): string => {
  const expr = bound?.at ?? number
  return expr ? print(expr.ast, 'zh') : ''
}

function issuesOf(written: WrittenTable): Issue[] {
  const { table, room, path } = written
  const taken = table.rows ? takenIn(written, table.rows, 0) : []
  return taken.map(row =>
    doubt('lint/unreachable-row', keyPlaceIn(room, path), { found: labelOf(row), table: table.id }),
  )
}

/** A row of a table that is never taken: another has its bound, or all that could fall into it. */
export const unreachableRow: LintRule = {
  code: 'lint/unreachable-row',
  find: subject => tablesIn(subject).flatMap(issuesOf),
}
