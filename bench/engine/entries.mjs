import { batchAnswers, batchColumns } from './engine.mjs'
import { handFen } from './hand-fen.mjs'
import { handYuan } from './hand-yuan.mjs'
import { cells, rowsOf, width } from './layout.mjs'

/** Sums of what was written: nothing that is summed can be left out by the compiler. */
let sink = 0

const overRows = (name, rows, assess) => {
  const out = new Float64Array(cells)
  const count = rows.length / width
  return {
    name,
    run: () => {
      for (let i = 0; i < count; i++) {
        assess(rows, i * width, out)
        sink += out[5] + out[12]
      }
    },
  }
}

/** (a) and (b): one pass over all firms of a population. */
export const handEntries = population => [
  overRows('(a) hand, doubles of yuan', rowsOf(population, 100), handYuan),
  overRows('(b) hand, integer fen', rowsOf(population), handFen),
]

/** Firms whose answers stand in memory together; a real run hands each portion on before the next. */
const portion = 50_000

/** The columns of every portion, and one set of answers for all of them. */
function portions(batch, population) {
  const columns = batchColumns(batch, rowsOf(population))
  const parts = []
  for (let from = 0; from < population.count; from += portion) {
    parts.push(columns.map(column => column.subarray(from, from + portion)))
  }
  return { parts, out: batchAnswers(batch, Math.min(portion, population.count)) }
}

/** The engine over the same firms, answers only. */
export function batchEntry(batch, population) {
  const { parts, out } = portions(batch, population)
  return {
    name: 'engine, answers only',
    run: () => {
      for (const part of parts) {
        batch.run(part, out)
        sink += out[5][0] + out[12][0]
      }
    },
  }
}

/** The same, and everything that led to the answers is kept for every firm, to the end. */
export function reasonsEntry(batch, population) {
  const { parts, out } = portions(batch, population)
  return {
    name: 'engine, reasons kept',
    run: () => {
      const kept = parts.map(part => batch.keep(part, out))
      sink += kept.reduce((sum, one) => sum + one.at(0, 0), 0)
    },
  }
}

export const checksum = () => sink
