import { cells, outputs, rowsOf, width } from './layout.mjs'
import { handFen } from './hand-fen.mjs'
import { handYuan } from './hand-yuan.mjs'

const nameOf = cell => outputs.findLast(output => output.cell <= cell).id
const firstOfMoney = outputs.find(output => output.id === 'renovation').cell
const same = (a, b) => Object.is(a + 0, b + 0) // -0 is 0, NaN is NaN

/**
 * Compares every answer for every firm with the exact hand-written one. Where `answer` gives NaN and the exact value
 * is known, it defers: then `otherwise` is asked, and must be right. Gives counts and the first few differences.
 */
export function compareWithExact(population, answer, otherwise) {
  const rows = rowsOf(population)
  const expected = new Float64Array(cells)
  const found = { firms: population.count, answers: 0, unknown: 0, deferred: 0, different: 0, first: [] }
  for (let i = 0; i < population.count; i++) {
    handFen(rows, i * width, expected)
    const got = answer(rows, i)
    const defers = otherwise && expected.some((value, k) => Number.isNaN(got[k]) && !Number.isNaN(value))
    const full = defers ? otherwise(rows, i) : got
    for (let k = 0; k < cells; k++) {
      found.answers++
      if (Number.isNaN(expected[k])) found.unknown++
      const deferred = defers && Number.isNaN(got[k]) && !Number.isNaN(expected[k])
      if (deferred) found.deferred++
      const value = deferred ? full[k] : got[k]
      if (same(value, expected[k])) continue
      if (found.different++ < 5) found.first.push(`firm ${i}, ${nameOf(k)}: ${value}, exactly ${expected[k]}`)
    }
  }
  return found
}

/** What doubles get wrong: amounts by a fen, and firms refused that grew by exactly 10%. */
export function mistakesOfDoubles(population) {
  const fen = rowsOf(population)
  const yuan = rowsOf(population, 100)
  const exact = new Float64Array(cells)
  const rough = new Float64Array(cells)
  const found = { amounts: 0, wrongAmounts: 0, exactlyTen: 0, refused: 0, others: 0 }
  for (let i = 0; i < population.count; i++) {
    handFen(fen, i * width, exact)
    handYuan(yuan, i * width, rough)
    for (let k = 0; k < firstOfMoney; k++) if (k !== 4 && !same(exact[k], rough[k])) found.others++
    for (let k = firstOfMoney; k < cells; k += 2) {
      if (!(exact[k + 1] > 0)) continue
      found.amounts++
      if (Math.round(rough[k + 1] * 100) !== exact[k + 1]) found.wrongAmounts++
    }
    if (fen[i * width + 1] * 10 !== fen[i * width] * 11) continue
    found.exactlyTen++
    if (rough[4] !== 1) found.refused++
  }
  return found
}
