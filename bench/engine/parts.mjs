import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { batchAnswer } from './engine.mjs'
import { enterprises } from './enterprises.mjs'
import { batchEntry, handEntries, reasonsEntry } from './entries.mjs'
import { assessSituation, cellsOf, situationOf } from './general.mjs'
import { rowsOf } from './layout.mjs'
import { race, spread, standings } from './race.mjs'
import { compareWithExact } from './verify.mjs'

/** Every answer for `count` firms, complete and rough (5% of the facts missing), against the exact hand-written ones. */
export function verified(workload, batch, { count, asked }) {
  const general = (rows, i) => cellsOf(assessSituation(workload, situationOf(rows, i)))
  const populations = { complete: { count }, rough: { count, missing: 0.05, seed: 5 } }
  return Object.entries(populations).flatMap(([population, options]) => [
    {
      population,
      engine: 'general engine',
      ...compareWithExact(enterprises({ ...options, count: asked }), general),
    },
    ...(batch
      ? [
          {
            population,
            engine: 'batch engine',
            ...compareWithExact(enterprises(options), batchAnswer(batch), general),
          },
        ]
      : []),
  ])
}

/** Hand-written code and engine, in turn, over the same firms. */
export function raced(batch, population, options) {
  const engine = batch ? [batchEntry(batch, population), reasonsEntry(batch, population)] : []
  const entries = [...handEntries(population), ...engine]
  return standings(entries, race(entries, options), population.count)
}

/** The exact hand-written code and the engine where 5% of the facts are missing. */
export function racedRough(batch, count, options) {
  const population = enterprises({ count, missing: 0.05, seed: 5 })
  const entries = [handEntries(population)[1], ...(batch ? [batchEntry(batch, population)] : [])]
  return standings(entries, race(entries, options), count)
}

/** Milliseconds for everything about one firm with the full explanation, over `count` firms. */
export function explained(workload, count) {
  const rows = rowsOf(enterprises({ count, seed: 7 }))
  const situations = Array.from({ length: count }, (_, i) => situationOf(rows, i))
  for (const situation of situations.slice(0, 50)) assessSituation(workload, situation)
  const times = situations.map(situation => {
    const began = performance.now()
    assessSituation(workload, situation)
    return performance.now() - began
  })
  return spread(times)
}

/** One case of measures × firms in a process of its own. */
export function scaled({ measures, firms, rounds }) {
  const args = [join(import.meta.dirname, 'run.mjs'), '--case', measures, firms, rounds].map(String)
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e8 })
  if (status !== 0) throw new Error(`${measures} measures, ${firms} firms: ${stderr}`)
  return JSON.parse(stdout)
}
