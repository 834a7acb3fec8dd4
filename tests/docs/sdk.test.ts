import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildCore, root, tool } from './built.js'
import { blocksOf, programOf, promisedIn, scratch, strict, writeInto } from './snippets.js'

const page = readFileSync(join(root, 'docs/SDK.md'), 'utf8')
const blocks = blocksOf(page, 'ts')

describe('the page for those who embed the core', () => {
  let trouble = ''
  let printed: string[] = []

  beforeAll(() => {
    const folder = scratch('sdk')
    writeInto(folder, { 'page.mts': programOf(blocks), 'tsconfig.json': strict(['page.mts']) })
    trouble = buildCore() || tool('tsc', ['-p', folder])
    const { stdout, stderr } = spawnSync(process.execPath, [join(folder, 'page.mjs')], { cwd: root, encoding: 'utf8' })
    trouble += stderr
    printed = stdout.split('\f\n')
  }, 120_000)

  test('is a program that the compiler accepts and that runs to its end', () => {
    expect(trouble).toBe('')
    expect(blocks.length).toBeGreaterThan(12)
    expect(printed.length).toBe(blocks.length + 1)
  })

  test.each(blocks.map((block, i) => [i + 1, block] as const))('block %i prints what it says', (number, block) => {
    const lines = (printed[number - 1] ?? '').split('\n').slice(0, -1)
    expect(lines.map(line => line.trimEnd())).toEqual(promisedIn(block))
    expect(lines.length).toBeGreaterThan(0)
  })
})
