import { writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { compileWorkload } from './config.mjs'
import { batchOf } from './engine.mjs'
import { enterprises } from './enterprises.mjs'
import { checksum } from './entries.mjs'
import { explained, raced, racedRough, scaled, verified } from './parts.mjs'
import { ranged } from './print.mjs'
import { sayChecks, sayDoubles, sayScales, sayStanding } from './say.mjs'
import { mistakesOfDoubles } from './verify.mjs'

const turns = { rounds: 9, warmUps: 3 }
const sizes = [10, 100, 1000].flatMap(measures => [1e4, 1e5, 1e6].map(count => [measures, count]))
const few = sizes.filter(([measures, count]) => measures < 1000 && count === 1e4)

/** Checks, races and prints everything, and writes results.json. True when every answer was right. */
export function report({ quick }) {
  const firms = quick ? 20_000 : 100_000
  const machine = {
    processor: `${cpus()[0]?.model.trim()}, ${cpus().length} cores`,
    memoryGB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  }
  console.log(`${machine.processor}, ${machine.memoryGB} GB, Node ${machine.node}${quick ? ', --quick' : ''}`)
  const workload = compileWorkload()
  const batch = batchOf(workload.program)
  if (!batch) console.log('The core has no batch engine; the hand-written code runs alone.')
  const checks = verified(workload, batch, { count: 2000, asked: quick ? 400 : 2000 })
  sayChecks(checks)
  const population = enterprises({ count: firms })
  const doubles = mistakesOfDoubles(population)
  sayDoubles(doubles)
  const complete = raced(batch, population, turns)
  sayStanding(`${firms} firms, all facts known, 9 rounds in turn: median (range)`, '(a)', complete)
  const rough = racedRough(batch, firms, turns)
  sayStanding(`${firms} firms, 5% of the facts missing`, '(b)', rough)
  const explainMs = explained(workload, quick ? 50 : 200)
  console.log(`\nOne firm with the full explanation: ${ranged(explainMs)} ms`)
  const scales = (batch ? (quick ? few : sizes) : []).map(([measures, count]) =>
    scaled({ measures, firms: count, rounds: measures * count > 1e7 ? 3 : 7 }),
  )
  sayScales(scales)
  const results = { machine, quick, checks, doubles, firms, complete, rough, explainMs, scales, checksum: checksum() }
  writeFileSync(join(import.meta.dirname, 'results.json'), `${JSON.stringify(results, null, 1)}\n`)
  return [...checks, ...scales].every(({ different }) => different === 0)
}
