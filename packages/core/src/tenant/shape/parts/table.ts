import * as z from 'zod'
import { keys } from './keys.js'
import { clause, oneOrMany } from './many.js'
import { value } from './expressions.js'
import { expression, name, text } from './text.js'

const columns = z.record(text, expression)

/** What a row gives: one value, several by name, or (with two keys) the rows of the second key. */
const given = z.union([expression, z.record(text, z.union([expression, columns]))]).describe('这一行给出的值')

const oneBound = (
  band: { from?: string; above?: string },
  context: z.RefinementCtx<{ from?: string; above?: string }>,
) => {
  if ((band.from === undefined) === (band.above === undefined)) {
    context.addIssue({ code: 'custom', message: 'choose-one', params: { keys: 'from, above' }, path: [] })
  }
}

const band = keys(
  'band',
  { gives: given },
  {
    from: expression.describe('从这个数起（含）'),
    above: expression.describe('超过这个数（不含）'),
    edge: text.describe('恰在界上归哪一档：一个读法的编号'),
  },
).superRefine(oneBound)

const bands = z.array(band)

/** Rows by option or number (a map), or by band (a list). */
const rows = z.union([
  bands,
  z.record(text, z.union([expression, bands, z.record(text, z.union([expression, columns]))])),
])

export const table = keys(
  'table',
  {
    by: oneOrMany(value).describe('不带自变量时按什么查表'),
    rows: rows.describe('各行：按选项或数的写“选项: 值”，分档的写列表，两个键的再套一层'),
  },
  {
    name,
    clause,
    uncovered: text.describe('哪些情形没有行，为什么'),
  },
)

export type BandShape = z.output<typeof band>
export type TableShape = z.output<typeof table>
