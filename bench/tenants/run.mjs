import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileTenant, runExamples } from '@peiyu/core'
import { folderAt } from './folder.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const peiyu = join(root, 'packages/server/bin/peiyu.mjs')
const rounds = process.argv.includes('--quick') ? 5 : 25

/** What it costs when nothing else takes the processor: other work on the machine only ever adds. */
const fastest = times => Math.min(...times)

function timed(act) {
  const began = performance.now()
  act()
  return performance.now() - began
}

/** Loading as a running server does it again and again, after as many rounds to warm up. */
function loading(files, options) {
  const once = () => timed(() => compileTenant(files, options))
  for (let i = 0; i < rounds; i++) once()
  return fastest(Array.from({ length: rounds }, once))
}

/** A command from the start of its process to its end. */
function command(...words) {
  const run = () => timed(() => spawnSync(process.execPath, [peiyu, ...words], { stdio: 'ignore' }))
  return fastest(Array.from({ length: 5 }, run))
}

/** The first load of a process that has loaded nothing yet. */
function firstLoad(folder) {
  const script = join(import.meta.dirname, 'first-load.mjs')
  const once = () => Number(spawnSync(process.execPath, [script, folder], { encoding: 'utf8' }).stdout)
  return fastest(Array.from({ length: 5 }, once))
}

const ms = value => `${Math.round(value)}`.padStart(6)

console.log('tenant              files  statements  examples | load for use  load all  first load | check + test  ms')
for (const name of readdirSync(join(root, 'configs'))) {
  const folder = join(root, 'configs', name)
  const files = folderAt(folder)
  const { tenant } = compileTenant(files)
  if (!tenant) continue
  const statements = tenant.coverage.reduce((sum, one) => sum + one.statements, 0)
  const counts = [files.size, statements, runExamples(tenant).length]
  const [use, all, first] = [loading(files, { examples: false }), loading(files), firstLoad(folder)]
  const whole = command('check', folder) + command('test', folder)
  const [a, b, c] = counts.map(count => String(count).padStart(8))
  console.log(
    `${name.padEnd(16)} ${a}    ${b}  ${c} |       ${ms(use)}    ${ms(all)}      ${ms(first)} |       ${ms(whole)}`,
  )
}
