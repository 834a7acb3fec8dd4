import type { Asked } from '@peiyu/core'
import { type Drawing, type Field, fieldOf, idOf } from './field.js'
import { mostRows, rowsOf } from './values.js'

/** A fact in the form: one control, one a year, or rows of controls. */
export interface FactView {
  readonly id: string
  readonly label: string
  readonly help: string
  readonly hasHelp: boolean
  readonly isSingle: boolean
  readonly isYears: boolean
  readonly isList: boolean
  readonly single: Field | null
  readonly years: readonly Field[]
  readonly rows: readonly { readonly number: number; readonly fields: readonly Field[] }[]
  readonly rowCount: number
  readonly isCompact: boolean
  readonly moreName: string
  readonly canGrow: boolean
  readonly isChoice: boolean
  readonly filled: number
  readonly hasError: boolean
}

const plain = (name: string): string => name.replace(/^[a-z][a-z\d-]*\./, '所指项目的')
const isFilled = ({ value }: Field): boolean => value.trim() !== ''

/** The years of a fact that the rules read, and those in which something stands already. */
function yearsOf({ fact, years }: Asked, { values }: Drawing): number[] {
  const prefix = `given.${fact.symbol.id}.`
  const typed = [...values].flatMap(([name, value]) =>
    name.startsWith(prefix) && value.trim() !== '' && /^\d{4}$/.test(name.slice(prefix.length))
      ? [Number(name.slice(prefix.length))]
      : [],
  )
  return [...new Set([...years, ...typed])].sort((a, b) => a - b)
}

function listRows({ fact: { symbol } }: Asked, drawing: Drawing): FactView['rows'] {
  return Array.from({ length: rowsOf(drawing.values, symbol.id) }, (_, row) => ({
    number: row + 1,
    fields: (symbol.fields ?? []).map(field =>
      fieldOf(drawing, { name: `given.${symbol.id}.${row}.${field.id}`, label: field.name }, field.type),
    ),
  }))
}

/** Draws a fact of the firm, or of the jurisdiction whose targets are measured. */
export function factView(asked: Asked, drawing: Drawing): FactView {
  const { symbol, valueType, help } = asked.fact
  const name = `given.${symbol.id}`
  const label = plain(symbol.name)
  const isList = symbol.type.kind === 'list'
  const isYears = symbol.type.kind === 'series'
  const single = isList || isYears ? null : fieldOf(drawing, { name, label }, valueType)
  const years = isYears
    ? yearsOf(asked, drawing).map(year => fieldOf(drawing, { name: `${name}.${year}`, label: `${year}年` }, valueType))
    : []
  const rows = isList ? listRows(asked, drawing) : []
  const fields = [...(single ? [single] : []), ...years, ...rows.flatMap(row => row.fields)]
  return {
    id: idOf(name),
    label,
    help: help ?? '',
    hasHelp: help !== undefined,
    isSingle: single !== null && !single.isChoice,
    isChoice: single?.isChoice ?? false,
    isYears,
    isList,
    single,
    years,
    rows,
    rowCount: rows.length,
    isCompact: (symbol.fields ?? []).length === 1,
    moreName: symbol.id,
    canGrow: rows.length < mostRows,
    filled: isList ? rows.filter(row => row.fields.some(isFilled)).length : fields.filter(isFilled).length,
    hasError: fields.some(field => field.hasError),
  }
}
