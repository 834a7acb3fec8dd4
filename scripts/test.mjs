import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { closingLines, commandPart, skippedPart, vitestPart } from './report.mjs'
import { setUp, stamps, tool } from './setup.mjs'

const all = process.argv.includes('--all')
const filters = process.argv.slice(2).filter(each => each !== '--all' && each !== '--')
const results = join(stamps, 'vitest.json')
const parts = []

function part(name, run, measured = commandPart) {
  console.log(`\n== ${name} ==`)
  const began = performance.now()
  const ok = run()
  parts.push(measured({ name, seconds: (performance.now() - began) / 1000, ok }))
}

function setUpAndSay() {
  const trouble = setUp()
  if (trouble) console.error(trouble)
  return !trouble
}

function vitest() {
  rmSync(results, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`]
  return tool('vitest', ['run', ...reporters, ...filters], all ? { PEIYU_ALL: '1' } : {})
}

function readResults() {
  try {
    return JSON.parse(readFileSync(results, 'utf8'))
  } catch {
    return undefined
  }
}

part('set-up', setUpAndSay)
part('types', () => tool('tsc', ['-b']))
part('lint', () => tool('oxlint', ['--type-aware', '--deny-warnings']))
part('format', () => tool('biome', ['format']))
if (all) part('dead code', () => tool('knip', []))
else parts.push(skippedPart('dead code', 'runs with --all'))
part('tests', vitest, ran => vitestPart(ran, readResults()))

console.log(closingLines(parts).join('\n'))
process.exitCode = parts.some(each => each.failed > 0) ? 1 : 0
