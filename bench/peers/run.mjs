import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { enterprises } from '../engine/enterprises.mjs'
import { modes } from './modes.mjs'
import { ourChecks, ourEntries, ours } from './ours.mjs'
import { race, standings } from './race.mjs'
import { recordsOf } from './records.mjs'
import { sayChecks, sayStandings } from './say.mjs'
import { checkMode, checkRows } from './verify.mjs'

const quick = process.argv.includes('--quick')
const part = quick ? 10 : 1
const turns = { rounds: quick ? 3 : 9, warmUps: quick ? 1 : 3 }

const progress = text => process.stderr.isTTY && process.stderr.write(`\r\u001b[K${text}`)
const load = () => loadavg().map(value => Math.round(value * 10) / 10)
const populationOf = count => enterprises({ count: count / part })

async function checked() {
  const found = ourChecks.map(one => checkRows(one, one.checked / part))
  for (const mode of modes) {
    progress(`checking ${mode.name}`)
    found.push(await checkMode(mode, mode.checked / part))
  }
  progress('')
  return found
}

/** Sums of what came out: nothing that is summed can be left out by the compiler. */
let sink = 0

function entryOf({ name, firms, inputs, open }) {
  const given = inputs(populationOf(firms))
  const run = open()
  const take = (_, judged, gives) => {
    sink += Number(judged.size) + Number(gives?.renovation ?? 0)
  }
  return { name, firms: given.length, run: () => run(given, take) }
}

const { dependencies } = JSON.parse(readFileSync(join(import.meta.dirname, 'package.json'), 'utf8'))
const machine = {
  processor: `${cpus()[0]?.model.trim()}, ${cpus().length} cores`,
  memoryGB: Math.round(totalmem() / 2 ** 30),
  node: process.version,
}
console.log(`${machine.processor}, ${machine.memoryGB} GB, Node ${machine.node}${quick ? ', --quick' : ''}`)
console.log(
  `load ${load().join(' ')}; ${Object.entries(dependencies)
    .map(each => each.join(' '))
    .join(', ')}`,
)

const checks = await checked()
sayChecks(checks)
const entries = [...ourEntries(populationOf, recordsOf, 300), ...modes.map(entryOf)]
const before = load()
const times = await race(entries, { ...turns, say: progress })
progress('')
const standing = standings(entries, times, ours)
const after = load()
sayStandings(`In turn, ${turns.rounds} rounds: median (range)`, standing)
console.log(`\nload before ${before.join(' ')}, after ${after.join(' ')}`)
const results = { machine, quick, versions: dependencies, load: { before, after }, checks, standing, checksum: sink }
writeFileSync(join(import.meta.dirname, 'results.json'), `${JSON.stringify(results, null, 1)}\n`)

const wrong = checks.filter(({ name, equal, answers }) => name.startsWith('Peiyu') && equal < answers)
if (wrong.length > 0) {
  console.error(`\nNot exact: ${wrong.map(({ name }) => name).join(', ')}`)
  process.exitCode = 1
}
