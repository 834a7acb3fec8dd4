import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { changedCopy } from './changed.mjs'
import { writePopulation } from './enterprises.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const tenant = join(root, 'configs/dongguan')
const program = 'beizeng'
const sizes = process.argv.includes('--quick') ? [1_000, 10_000] : [10_000, 30_000, 100_000]

const folder = mkdtempSync(join(tmpdir(), 'peiyu-bench-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

/** One comparison in a process of its own: workers are threads of it, and count. */
function compare(file, workers) {
  const child = join(import.meta.dirname, 'case.mjs')
  const words = [join(folder, 'changed'), file, String(workers)]
  const began = performance.now()
  const { stdout, stderr } = spawnSync(process.execPath, [child, tenant, program, ...words], { encoding: 'utf8' })
  const seconds = (performance.now() - began) / 1000
  if (!stdout) throw new Error(stderr)
  return { seconds, ...JSON.parse(stdout) }
}

changedCopy(tenant, program, join(folder, 'changed'))
console.log(`${availableParallelism()} processors, load ${loadavg()[0].toFixed(1)}, Node ${process.version}\n`)
console.log('    firms      file  workers |   wall s    CPU s   peak MB | winners   losers    mixed  the same')
for (const count of sizes) {
  const file = join(folder, `${count}.ndjson`)
  writePopulation(file, count)
  const size = `${Math.round(statSync(file).size / 1e6)} MB`.padStart(9)
  const answers = new Set()
  for (const workers of [1, 2]) {
    const { seconds, cpu, megabytes, winner, loser, mixed, all } = compare(file, workers)
    answers.add(all)
    const [a, b, c] = [winner, loser, mixed].map(value => String(value).padStart(8))
    const cost = [seconds.toFixed(1), cpu.toFixed(1), String(Math.round(megabytes))].map(text => text.padStart(8))
    console.log(
      `${String(count).padStart(9)} ${size}  ${String(workers).padStart(7)} | ${cost.join(' ')}  | ${a} ${b} ${c}  ${answers.size === 1}`,
    )
    if (answers.size > 1) process.exitCode = 1
  }
}
