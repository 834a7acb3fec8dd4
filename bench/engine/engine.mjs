import * as core from '@peiyu/core'
import { asked } from './config.mjs'
import { cells, facts, outputs, width } from './layout.mjs'

/** The batch engine for a compiled program, undefined while the core has none. */
export const batchOf = program => core.compileBatch?.(program, asked)

/** For every column of the batch: where it stands in our row, and what our option numbers are there. */
function mapping({ columns }) {
  return columns.map(({ fact, year, options }) => {
    const from = facts.findIndex(ours => ours.fact === fact && ours.year === year)
    if (from < 0) throw new Error(`the batch asks for ${fact} ${year ?? ''}, which the population does not have`)
    return { from, codes: facts[from].options?.map(option => options.indexOf(option)) }
  })
}

/** Our rows as the batch wants them: one array a column. */
export function batchColumns(batch, rows) {
  const count = rows.length / width
  return mapping(batch).map(({ from, codes }) =>
    Float64Array.from({ length: count }, (_, i) => {
      const value = rows[i * width + from]
      return codes ? (codes[value] ?? NaN) : value
    }),
  )
}

/** One array an output, as long as the population. */
export const batchAnswers = (batch, count) => batch.outputs.map(() => new Float64Array(count))

/** Where each of our cells stands in what the batch writes. */
function cellsIn(batch) {
  const places = Array.from({ length: cells })
  for (const { kind, id, cell } of outputs) {
    const at = batch.outputs.findIndex(output => output.kind === kind && (kind === 'level' || output.id === id))
    if (at < 0) throw new Error(`the batch does not give ${id}`)
    places[cell] = at
    if (kind === 'measure') places[cell + 1] = at + 1
  }
  return places
}

/** Answers for our row `i` in our order of cells; NaN where the batch defers to the general engine. */
export function batchAnswer(batch) {
  const places = cellsIn(batch)
  let last, out
  return (rows, i) => {
    if (last !== rows) {
      last = rows
      out = batchAnswers(batch, rows.length / width)
      batch.run(batchColumns(batch, rows), out)
    }
    return places.map(place => out[place][i])
  }
}
