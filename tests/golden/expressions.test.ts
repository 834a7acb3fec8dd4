import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Issue } from '@peiyu/core'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { base, changed, foundOf, issuesOf } from './base.js'

/** A mistake at its line and column, counted from the first line of what the entry shows. */
interface Finding {
  readonly at: string
  readonly code: string
  readonly says: string
  readonly suggestion?: string
}

/** An expression in its slot of a measure, or the very YAML of the slot, and all that must be found. */
interface Entry {
  readonly expression?: string
  readonly yaml?: string
  /** A key of the measure (`for`, `amount`, `window`), or a `let` where none is named. */
  readonly slot?: string
  /** How often the expression stands there in a row. */
  readonly times?: string
  readonly finds: readonly Finding[]
}

const folder = join(import.meta.dirname, 'expressions')
const chapters = readdirSync(folder).filter(file => file.endsWith('.examples.yaml'))
const file = 'programs/grow/measures/services.yaml'
const update = process.env['UPDATE_GOLDEN'] === '1'

/** The measure without some of its keys, lines further in included. */
function without(keys: readonly string[]): string {
  const entries = (base[file] ?? '').split(/\n(?=\S)/)
  return entries.filter(entry => !keys.some(key => entry.startsWith(`${key}:`))).join('\n')
}

/** The measure with what is to be tried at its end, and the line on which that begins. */
function measureWith(entry: Entry): { text: string; line: number } {
  const slot = entry.slot ?? 'let'
  const own = entry.yaml === undefined ? [slot] : [...entry.yaml.matchAll(/^([^\s:]+):/gm)].map(match => match[1] ?? '')
  const head = `${without(own.includes('amount') ? ['base', 'rate', ...own] : own).trimEnd()}\n`
  const line = head.split('\n').length
  if (entry.yaml !== undefined) return { text: `${head}${entry.yaml}`, line }
  const expression = (entry.expression ?? '').repeat(Number(entry.times ?? 1))
  const key = slot === 'let' ? 'let:\n  probe: |-' : `${slot}: |-`
  const body = expression.split('\n').map(text => `    ${text}`)
  return { text: `${head}${key}\n${body.join('\n')}\n`, line: line + key.split('\n').length }
}

/** Line and column inside the expression itself; of YAML, inside the entry's text. */
function placed(issue: Issue, { line }: { line: number }, entry: Entry): string {
  if (issue.at?.file !== file) return foundOf(issue).at
  const column = entry.yaml === undefined ? issue.at.column - 4 : issue.at.column
  return `${issue.at.line - line + 1}:${column}`
}

function findings(entry: Entry): Finding[] {
  const made = measureWith(entry)
  return issuesOf(changed({ [file]: made.text })).map(issue => ({
    at: placed(issue, made, entry),
    code: issue.code,
    says: foundOf(issue).says,
    ...(issue.params['suggestion'] ? { suggestion: String(issue.params['suggestion']) } : {}),
  }))
}

// Every scalar is text; the chapters are written in this very form, and a wrong one fails its comparison.
const read = (chapter: string): Entry[] =>
  parse(readFileSync(join(folder, chapter), 'utf8'), { schema: 'failsafe' }) as Entry[]

function write(chapter: string): void {
  const entries = read(chapter).map(entry => ({ ...entry, finds: findings(entry) }))
  writeFileSync(join(folder, chapter), stringify(entries, { lineWidth: 0 }).replace(/\n(?=- )/g, '\n\n'))
}

it('the folder that these tests break is right', () => {
  expect(issuesOf(changed({})).map(foundOf)).toEqual([])
})

describe.each(chapters)('%s', chapter => {
  if (update) write(chapter)
  it.each(read(chapter).map(entry => [entry.expression ?? entry.yaml ?? '', entry] as const))('%s', (_, entry) => {
    expect(findings(entry)).toEqual(entry.finds)
  })
})

it('no mistake is shown more often than fifteen times, and every code of expressions is shown', () => {
  const counts = new Map<string, number>()
  for (const { finds } of chapters.flatMap(read))
    for (const code of new Set(finds.map(one => one.code))) counts.set(code, (counts.get(code) ?? 0) + 1)
  expect([...counts].filter(([, count]) => count > 15)).toEqual([])
  const codes = readFileSync(join(import.meta.dirname, '../../packages/core/src/language/read/codes.ts'), 'utf8')
  const all = [...codes.matchAll(/language\/[a-z-]+/g)].map(match => match[0])
  expect(all.filter(code => !counts.has(code))).toEqual([])
})
