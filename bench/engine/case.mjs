import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { disagreements } from './agree.mjs'
import { compileWorkload } from './config.mjs'
import { batchOf } from './engine.mjs'
import { enterprises } from './enterprises.mjs'
import { batchEntry, handEntries } from './entries.mjs'
import { quotas } from './layout.mjs'
import { race, standings } from './race.mjs'

const megabytes = bytes => Math.round(bytes / 1e5) / 10

function memory() {
  setFlagsFromString('--expose_gc')
  runInNewContext('gc')()
  const { rss, heapUsed, arrayBuffers } = process.memoryUsage()
  return { rss: megabytes(rss), heap: megabytes(heapUsed), arrays: megabytes(arrayBuffers) }
}

const timed = work => {
  const began = performance.now()
  return [work(), performance.now() - began]
}

/** So many measures for so many firms: time, memory, and whether the general engine agrees about the copies. */
export function runCase({ measures, firms, rounds }) {
  const before = memory()
  const [workload, compileMs] = timed(() => compileWorkload(measures))
  const [batch, batchMs] = timed(() => batchOf(workload.program))
  const compiled = memory()
  const population = enterprises({ count: firms })
  const entries = [...(measures === 10 ? handEntries(population) : []), batchEntry(batch, population)]
  const times = race(entries, { rounds, warmUps: rounds > 3 ? 2 : 1 })
  const results = standings(entries, times, firms).map(one => ({
    ...one,
    nsPerFirmAndMeasure: one.nsPerFirm.median / (measures + quotas.length),
  }))
  const after = memory()
  const slow = batch.outputs.filter(output => output.fast === false).length
  const different = disagreements(workload, batch, measures > 100 ? 5 : 50)
  return { measures, firms, compileMs, batchMs, slow, different, results, memory: { before, compiled, after } }
}
