import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder, folderOf, peiyu, put } from '../cli/peiyu.js'
import { folderWith } from './folder.js'

const read = (page: string): string => readFileSync(join(import.meta.dirname, '../../docs', page), 'utf8')
const page = read('RESULTS.md')

const sections = new Map(
  page
    .split(/^## /m)
    .slice(1)
    .map(text => [text.slice(0, text.indexOf('\n')), text]),
)
const codes = (text: string): string[] => [...text.matchAll(/`([^`\n]+)`/g)].map(match => match[1] ?? '')

/** Keys that the table of a section has in its first column. */
const rows = (heading: string): string[] =>
  [...(sections.get(heading) ?? '').matchAll(/^\| (`[^|]*) \|/gm)].flatMap(match => codes(match[1] ?? ''))

const before = folderWith('CONFIG-NOTES.md')
const file = 'programs/growth/measures/consulting.yaml'
const after = new Map(before).set(file, (before.get(file) ?? '').replace('max: 20万', 'max: 15万'))

/** The firms that the notes on populations show. */
const [, firms = ''] = /^## Populations[^]*?^```\n([^]*?)^```/m.exec(read('CONFIG-NOTES.md')) ?? []

async function told(): Promise<{ population: object; statements: object[] }> {
  const folders = [before, after].map(files => folderOf(Object.fromEntries(files)))
  const population = put(emptyFolder(), 'firms.ndjson', firms)
  const words = ['--program', 'growth', '--population', population, '--on', '2021-06-30', '--json']
  const { out } = await peiyu('diff', ...folders, ...words)
  return JSON.parse(out) as { population: object; statements: object[] }
}

test('what a diff gives has the keys of its table, and no others', async () => {
  const diff = await told()
  expect(Object.keys(diff).sort()).toEqual(rows('diff').sort())
  expect(diff.statements.length).toBeGreaterThan(0)
  const named = codes(sections.get('diff') ?? '')
  expect(Object.keys(diff.statements[0] ?? {}).filter(key => !named.includes(key))).toEqual([])
})

test('what a population comes to has the keys of its table, and no others', async () => {
  const { population } = await told()
  expect(Object.keys(population).sort()).toEqual(rows('population').sort())
  expect(population).toMatchObject({ firms: 2, bad: { count: 0 }, computed: { measures: ['consulting', 'energy'] } })
})
