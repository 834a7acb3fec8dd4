import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeSheet } from './file.mjs'

const count = process.argv.includes('--quick') ? 10_000 : 100_000
const folder = mkdtempSync(join(tmpdir(), 'peiyu-bench-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

const cases = [
  ['xlsx', 'cells'],
  ['xlsx', 'meaning'],
  ['xlsx', 'hucre'],
  ['csv', 'cells'],
  ['csv', 'meaning'],
]

function read(way, file) {
  const { stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'case.mjs'), way, file], {
    encoding: 'utf8',
  })
  if (!stdout) throw new Error(stderr)
  return JSON.parse(stdout)
}

console.log(`${availableParallelism()} processors, load ${loadavg()[0].toFixed(1)}, Node ${process.version}`)
console.log(`${count} rows of 20 columns\n`)
for (const format of ['xlsx', 'csv']) {
  const began = performance.now()
  await writeSheet(format, join(folder, format), count)
  const seconds = (performance.now() - began) / 1000
  const size = Math.round(statSync(join(folder, format)).size / 1e6)
  console.log(`writing ${format.padEnd(4)}: ${Math.round(count / seconds)} rows/s, ${size} MB`)
}
console.log('\nformat  way      |   rows/s   seconds | own MB  child MB')
for (const [format, way] of cases) {
  const { rows, seconds, own, child } = read(way, join(folder, format))
  const speed = [String(Math.round(rows / seconds)).padStart(8), seconds.toFixed(1).padStart(9)].join(' ')
  const memory = [own, child].map(value => String(Math.round(value)).padStart(7)).join('  ')
  console.log(`${format.padEnd(7)} ${way.padEnd(8)} | ${speed} |${memory}`)
  if (rows !== count + 1) process.exitCode = 1
}
