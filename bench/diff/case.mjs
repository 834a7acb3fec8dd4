import { createHash } from 'node:crypto'
import { run } from '../../packages/server/dist/cli/run.js'

const [tenant, program, changed, file, workers] = process.argv.slice(2)

let out = ''
const terminal = {
  out: text => void (out += text),
  err: () => undefined,
  colors: false,
  width: 100,
  today: () => 0,
}
const words = ['--program', program, '--population', file, '--on', '2018-11-21', '--workers', workers, '--json']
await run(['diff', tenant, changed, ...words], terminal)

const { population } = JSON.parse(out)
const { winner, loser, mixed } = population
const all = createHash('sha256').update(JSON.stringify(population)).digest('hex')
// Threads are part of the process.
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
const cpu = (userCPUTime + systemCPUTime) / 1e6
console.log(JSON.stringify({ winner, loser, mixed, all, cpu, megabytes: maxRSS / 1024 }))
