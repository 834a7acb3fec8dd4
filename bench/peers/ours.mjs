import { compileWorkload } from '../engine/config.mjs'
import { batchAnswer, batchAnswers, batchColumns, batchOf } from '../engine/engine.mjs'
import { batchEntry, handEntries, reasonsEntry } from '../engine/entries.mjs'
import { assessSituation, cellsOf, situationOf } from '../engine/general.mjs'
import { handYuan } from '../engine/hand-yuan.mjs'
import { cells, facts, outputs, rowsOf, width } from '../engine/layout.mjs'
import { nameOf } from './records.mjs'

const workload = compileWorkload()
const batch = batchOf(workload.program)
const firstOfMoney = outputs.find(({ id }) => id === 'renovation').cell

function toNumber({ fact, options }) {
  if (options) return value => options.indexOf(value)
  return facts.find(ours => ours.fact === fact).kind === 'money' ? value => Math.round(value * 100) : Number
}

/** The batch engine on the objects that the others get, with all that has to be done to them before. */
function fromRecords(population, recordsOf) {
  const records = recordsOf(population)
  const readers = batch.columns.map(column => ({ key: nameOf(column), numberOf: toNumber(column) }))
  // Kept from run to run: new ones would have the memory of every other engine searched for what can be freed.
  const columns = readers.map(() => new Float64Array(records.length))
  const out = batchAnswers(batch, records.length)
  const run = () => {
    for (let i = 0; i < records.length; i++) {
      for (let j = 0; j < readers.length; j++) columns[j][i] = readers[j].numberOf(records[i][readers[j].key])
    }
    batch.run(columns, out)
  }
  run()
  const checked = batchColumns(batch, rowsOf(population))
  if (checked.some((column, j) => column.some((value, i) => value !== columns[j][i])))
    throw new Error('objects of yuan do not give the fen that was checked')
  return run
}

function explaining(population) {
  const rows = rowsOf(population)
  const situations = Array.from({ length: population.count }, (_, i) => situationOf(rows, i))
  return () => situations.forEach(situation => assessSituation(workload, situation))
}

export const ours = 'Peiyu, batch, answers only'

/** Hand-written code first, then our engine. */
export function ourEntries(populationOf, recordsOf, few) {
  const all = populationOf(100_000)
  const [yuan, fen] = handEntries(all)
  const answers = { ...batchEntry(batch, all), name: ours }
  const reasons = { ...reasonsEntry(batch, all), name: 'Peiyu, batch, reasons kept' }
  const explained = populationOf(few)
  return [
    ...[yuan, fen, answers, reasons].map(entry => ({ ...entry, firms: all.count })),
    { name: 'Peiyu, batch, from objects of yuan', firms: all.count, run: fromRecords(all, recordsOf) },
    { name: 'Peiyu, general, everything explained', firms: explained.count, run: explaining(explained) },
  ]
}

/** What a programmer would write, with its yuan as fen. */
function handOnDoubles(rows, i) {
  const yuan = facts.map(({ kind }, j) => rows[i * width + j] / (kind === 'money' ? 100 : 1))
  const out = new Float64Array(cells)
  handYuan(yuan, 0, out)
  return out.map((value, cell) => (cell < firstOfMoney ? value : Math.round(value * 100)))
}

const general = (rows, i) => cellsOf(assessSituation(workload, situationOf(rows, i)))

/** Doubles by hand, and our engines, for the check: answers of firm `i` of some rows as cells. */
export const ourChecks = [
  { name: '(a) hand, doubles of yuan', checked: 100_000, cellsOf: handOnDoubles },
  { name: 'Peiyu, batch', checked: 100_000, cellsOf: batchAnswer(batch) },
  { name: 'Peiyu, general', checked: 2000, cellsOf: general },
]
