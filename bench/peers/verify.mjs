import { enterprises } from '../engine/enterprises.mjs'
import { handFen } from '../engine/hand-fen.mjs'
import { cells, levels, outputs, quotas, rowsOf, width } from '../engine/layout.mjs'

/** The cell that is compared: of a measure the most, since the least follows from it. */
const cellOf = ({ kind, cell }) => (kind === 'measure' ? cell + 1 : cell)
const same = (a, b) => Object.is(a + 0, b + 0) // -0 is 0, NaN is NaN

function valueOf({ kind, id }, { scale, judged, gives }) {
  if (kind === 'rule') return judged[id] === true ? 1 : judged[id] === false ? 0 : NaN
  // Some languages know no null; they write that no level is named as a text without letters.
  if (kind === 'level') return judged.level ? levels.indexOf(judged.level) : NaN
  const amount = Number(gives?.[id] ?? 0)
  return quotas.includes(id) ? amount : Math.round(amount * scale)
}

/** What an engine answers about one firm as the cells of the hand-written code. */
function cellsFrom(answer) {
  const found = new Float64Array(cells)
  for (const output of outputs) found[cellOf(output)] = valueOf(output, answer)
  return found
}

/** Where exact code and doubles part: firms that stand exactly on a threshold, by their row. */
const edges = {
  ten: (row, exact) => row[1] * 10 === row[0] * 11 && exact[4] === 1,
  three: (row, exact) => row[16] * 100 === row[3] * 3 && row[17] < 300 && exact[26] > 0,
}
const refuses = { ten: found => found[4] === 0, three: found => found[26] === 0 }

/** Counts what an engine gets right of a population, answer by answer, against exact hand-written code. */
class Tally {
  #rows
  #exact = new Float64Array(cells)
  counts = { firms: 0, answers: 0, equal: 0, aFen: 0, more: 0, refused: 0, accepted: 0, other: 0 }
  /** Firms exactly on a threshold that they meet, and how many of them are refused. */
  edges = { ten: [0, 0], three: [0, 0] }
  first = []

  constructor(population) {
    this.#rows = rowsOf(population)
  }

  see(i, found) {
    const row = this.#rows.subarray(i * width, (i + 1) * width)
    handFen(this.#rows, i * width, this.#exact)
    this.counts.firms++
    for (const output of outputs) this.#compare(i, output, found[cellOf(output)])
    for (const [edge, stands] of Object.entries(edges)) {
      if (!stands(row, this.#exact)) continue
      this.edges[edge][0]++
      if (refuses[edge](found)) this.edges[edge][1]++
    }
  }

  #compare(i, output, got) {
    const exact = this.#exact[cellOf(output)]
    this.counts.answers++
    if (same(got, exact)) {
      this.counts.equal++
      return
    }
    this.counts[mistake(output, got, exact)]++
    if (this.first.length < 5) this.first.push(`firm ${i}, ${output.id}: ${got}, exactly ${exact}`)
  }
}

function mistake({ kind, id }, got, exact) {
  if (kind === 'rule') return exact === 1 ? 'refused' : exact === 0 ? 'accepted' : 'other'
  if (kind === 'level' || quotas.includes(id) || Number.isNaN(got - exact)) return 'other'
  return Math.abs(got - exact) === 1 ? 'aFen' : 'more'
}

const result = (name, { counts, edges: { ten, three }, first }) => ({ name, ...counts, ten, three, first })

/** How an engine's answers for the first firms of the workload compare with the exact ones. */
export async function checkMode({ name, inputs, scale, open }, count) {
  const population = enterprises({ count })
  const tally = new Tally(population)
  const run = open()
  await run(inputs(population), (i, judged, gives) => tally.see(i, cellsFrom({ scale, judged, gives })))
  return result(name, tally)
}

/** The same for code that reads rows of fen. */
export function checkRows({ name, cellsOf }, count) {
  const population = enterprises({ count })
  const tally = new Tally(population)
  const rows = rowsOf(population)
  for (let i = 0; i < count; i++) tally.see(i, cellsOf(rows, i))
  return result(name, tally)
}
