import { batchAnswers, batchColumns } from './engine.mjs'
import { enterprises } from './enterprises.mjs'
import { assessSituation, situationOf, rangeOf } from './general.mjs'
import { rowsOf } from './layout.mjs'

/** How many amounts of `count` firms the batch and the general engine give differently; what is NaN is not compared. */
export function disagreements(workload, batch, count) {
  const rows = rowsOf(enterprises({ count, seed: 11 }))
  const out = batchAnswers(batch, count)
  batch.run(batchColumns(batch, rows), out)
  let different = 0
  for (let i = 0; i < count; i++) {
    const { quotas, measures } = assessSituation(workload, situationOf(rows, i))
    const ranges = new Map([...quotas, ...measures].map(result => [result.id, rangeOf(result)]))
    for (const [k, { kind, id }] of batch.outputs.entries()) {
      if (kind !== 'measure' || batch.outputs[k - 1]?.id === id || Number.isNaN(out[k][i])) continue
      const [low, high] = ranges.get(id)
      if (low !== out[k][i] || high !== out[k + 1][i]) different++
    }
  }
  return different
}
