import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDay } from '@peiyu/core'
import { lint, lintRules } from '@peiyu/core/family'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { foundOf } from './base.js'
import { type Patch, patched } from './patched.js'

/** A folder that checks, on a day, and where a rule fires: nowhere, for what is nearly the same and beyond doubt. */
interface Entry extends Patch {
  readonly on?: string
  readonly finds: readonly Readonly<Record<string, string>>[]
}

const folder = join(import.meta.dirname, 'lint')
const chapters = readdirSync(folder).filter(file => file.endsWith('.examples.yaml'))
const codeOf = (chapter: string): string => `lint/${chapter.replace('.examples.yaml', '')}`
const update = process.env['UPDATE_GOLDEN'] === '1'

// Every scalar is text; the chapters are written in this very form, and a wrong one fails its comparison.
const read = (chapter: string): Entry[] =>
  parse(readFileSync(join(folder, chapter), 'utf8'), { schema: 'failsafe' }) as Entry[]

/** What one rule says of the files that differ; a folder with mistakes says those, and then no rule is asked. */
function findings(entry: Entry, code: string): Entry['finds'] {
  const { tenant, doubts, issues } = lint(patched(entry), parseDay(entry.on ?? '2018-06-01') ?? 0)
  const differs = (file = ''): boolean => Object.hasOwn(entry.files ?? {}, file)
  const said = tenant ? doubts.filter(doubt => doubt.code === code && differs(doubt.at?.file)) : issues
  return said.map(issue => ({ ...foundOf(issue) }))
}

function write(chapter: string): void {
  const entries = read(chapter).map(entry => ({ ...entry, finds: findings(entry, codeOf(chapter)) }))
  writeFileSync(join(folder, chapter), stringify(entries, { lineWidth: 0 }).replace(/\n(?=- )/g, '\n\n'))
}

describe.each(chapters)('%s', chapter => {
  if (update) write(chapter)
  it.each(read(chapter).map(entry => [entry.name, entry] as const))('%s', (_, entry) => {
    expect(findings(entry, codeOf(chapter))).toEqual(entry.finds)
  })

  it('fires somewhere, and is silent of what is nearly the same', () => {
    const codes = read(chapter).map(({ finds }) => new Set(finds.map(({ code }) => code)))
    expect(codes).toContainEqual(new Set([codeOf(chapter)]))
    expect(codes).toContainEqual(new Set())
    expect(codes.every(found => found.size === 0 || found.has(codeOf(chapter)))).toBe(true)
  })
})

it('every rule has its chapter', () => {
  expect(chapters.map(codeOf).toSorted()).toEqual(lintRules.map(({ code }) => code).toSorted())
})
