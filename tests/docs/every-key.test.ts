import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileTenant, messageFor, runExamples } from '@peiyu/core'
import { type FormatKey, type FormatValue, formatReference } from '@peiyu/core/family'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { emptyFolder, peiyu, put } from '../cli/peiyu.js'

const guide = join(import.meta.dirname, '../../docs/guide')
const read = (name: string): string => readFileSync(join(guide, name), 'utf8')
const page = read('every-key.md')
const files = formatReference()

/** The YAML of a page with the path that each block names. */
const blocks = (text: string): [path: string, yaml: string][] =>
  [...text.matchAll(/^```yaml \+?(\S+)\n([^]*?)^```/gm)].map(([, path = '', yaml = '']) => [path, yaml])

/** Which kind of file stands at a path. */
function kindOf(path: string): keyof typeof files | undefined {
  if (path.startsWith('sources/')) return 'source'
  if (path.startsWith('examples/')) return 'examples'
  if (path === 'demo/population.yaml') return 'population'
  if (path.startsWith('demo/'))
    return path.endsWith('round.yaml') ? 'applications' : path.endsWith('claims.yaml') ? 'claims' : 'situation'
  if (path.includes('/measures/')) return 'measure'
  const name = path.split('/').at(-1)?.replace('.yaml', '')
  return Object.keys(files).find((file): file is keyof typeof files => file === name)
}

type Visit = (key: FormatKey) => void

/** Visits the keys that a file uses, in English or Chinese. */
function keysIn(node: unknown, value: FormatValue, visit: Visit): void {
  if (value.kind === 'either') for (const option of value.of) keysIn(node, option, visit)
  if (Array.isArray(node)) {
    if (value.kind === 'list') for (const one of node) keysIn(one, value.of, visit)
    return
  }
  if (typeof node !== 'object' || node === null) return
  for (const [word, one] of Object.entries(node)) {
    if (value.kind === 'map') keysIn(one, value.of, visit)
    const key = value.kind === 'keys' && value.keys.find(each => each.word === word || each.zh.includes(word))
    if (!key) continue
    visit(key)
    keysIn(one, key.value, visit)
  }
}

/** Visits every key of the format. */
function allKeys(value: FormatValue, visit: Visit, seen = new Set<FormatValue>()): void {
  if (seen.has(value)) return
  seen.add(value)
  if (value.kind === 'list' || value.kind === 'map') allKeys(value.of, visit, seen)
  if (value.kind === 'either') for (const option of value.of) allKeys(option, visit, seen)
  if (value.kind !== 'keys') return
  for (const key of value.keys) {
    visit(key)
    allKeys(key.value, visit, seen)
  }
}

/** A key is the same wherever it has the same word and meaning. */
const meaning = ({ word, says }: FormatKey): string => `${word} ${says}`

describe('the examples of every section', () => {
  const folder = new Map(blocks(page))
  const { tenant, issues } = compileTenant(folder)

  test('make a folder without a mistake', () => {
    expect(issues.map(issue => `${issue.at?.file}:${issue.at?.line} ${messageFor(issue)}`)).toEqual([])
  })

  test('compute what they promise', () => {
    const results = tenant ? runExamples(tenant) : []
    expect(results.length).toBeGreaterThan(20)
    expect(results.filter(({ mismatches }) => mismatches.length > 0)).toEqual([])
  })

  test('are taken by the commands that they are for', async () => {
    const at = emptyFolder()
    for (const [path, text] of folder) put(at, path, text)
    const ask = [at, '--program', 'denggao']
    expect(await peiyu('assess', ...ask, '--enterprise', join(at, 'demo/firm.yaml'))).toMatchObject({ code: 0 })
    expect(await peiyu('stack', ...ask, '--claims', join(at, 'demo/claims.yaml'))).toMatchObject({ code: 0 })
    expect(await peiyu('rank', ...ask, '--applications', join(at, 'demo/round.yaml'))).toMatchObject({ code: 0 })
  })

  test('use every key of the format, but those that the page gives a reason for', () => {
    const used = new Set<string>()
    for (const name of readdirSync(guide))
      for (const [path, yaml] of blocks(read(name))) {
        const kind = kindOf(path)
        if (kind) keysIn(parse(yaml, { schema: 'failsafe' }), files[kind], key => used.add(meaning(key)))
      }
    const unused = new Set<string>()
    for (const file of Object.values(files))
      allKeys(file, key => {
        if (!used.has(meaning(key))) unused.add(key.word)
      })
    const reasons = page.slice(page.indexOf('## 没有举例的')).matchAll(/^\| (`[^|]*) \| [^|]+ \|$/gm)
    const excused = [...reasons].flatMap(([, cell = '']) => [...cell.matchAll(/`([^`]+)`/g)].map(match => match[1]))
    expect(unused).toEqual(new Set(excused))
  })
})
