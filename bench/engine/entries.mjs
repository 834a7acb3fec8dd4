import { batchRows } from './engine.mjs'
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

/** The engine over the same firms. */
export function batchEntry(batch, population) {
  const rows = batchRows(batch, rowsOf(population))
  const size = batch.columns.length
  const out = new Float64Array(batch.outputs.length)
  return {
    name: 'engine, answers only',
    run: () => {
      for (let at = 0; at < rows.length; at += size) {
        batch.run(rows, at, out)
        sink += out[5] + out[12]
      }
    },
  }
}

/** The same, and the reasons of every firm are kept to the end. */
export function reasonsEntry(batch, population) {
  const rows = batchRows(batch, rowsOf(population))
  const size = batch.columns.length
  const out = new Float64Array(batch.outputs.length)
  const reasons = new Float64Array(batch.reasonCells)
  const kept = new Float64Array(population.count * batch.reasonCells)
  return {
    name: 'engine, reasons kept',
    run: () => {
      for (let at = 0, i = 0; at < rows.length; at += size, i++) {
        batch.runWithReasons({ rows, at, out, reasons })
        kept.set(reasons, i * reasons.length)
        sink += out[5] + out[12]
      }
    },
  }
}

export const checksum = () => sink
