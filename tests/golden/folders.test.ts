import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileTenant, messageFor, runExamples } from '@peiyu/core'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { foundOf, issuesOf } from './base.js'
import { type Patch, patched } from './patched.js'

/** A folder that differs from the base, and what must be found. */
interface Entry extends Patch {
  readonly finds: readonly Readonly<Record<string, string>>[]
}

const folder = join(import.meta.dirname, 'folders')
const chapters = readdirSync(folder).filter(file => file.endsWith('.examples.yaml'))
const update = process.env['UPDATE_GOLDEN'] === '1'

// Every scalar is text; the chapters are written in this very form, and a wrong one fails its comparison.
const read = (chapter: string): Entry[] =>
  parse(readFileSync(join(folder, chapter), 'utf8'), { schema: 'failsafe' }) as Entry[]

/** What is wrong with the folder; when nothing is, what is wrong with the situations of its examples. */
function findings(entry: Entry): Entry['finds'] {
  const files = patched(entry)
  const { tenant } = compileTenant(files)
  const found = issuesOf(files).map(issue => ({
    ...foundOf(issue),
    ...(issue.severity === 'error' ? {} : { severity: 'warning' }),
  }))
  const examples = tenant ? runExamples(tenant) : []
  const unread = examples.flatMap(({ at, mismatches }) =>
    mismatches.flatMap(({ problem }) =>
      problem
        ? [
            {
              at: `${at.file}:${at.line}:${at.column}`,
              path: problem.path.join('.'),
              code: problem.code,
              says: messageFor(problem),
            },
          ]
        : [],
    ),
  )
  return [...found, ...unread]
}

function write(chapter: string): void {
  const entries = read(chapter).map(entry => ({ ...entry, finds: findings(entry) }))
  writeFileSync(join(folder, chapter), stringify(entries, { lineWidth: 0 }).replace(/\n(?=- )/g, '\n\n'))
}

describe.each(chapters)('%s', chapter => {
  if (update) write(chapter)
  it.each(read(chapter).map(entry => [entry.name, entry] as const))('%s', (_, entry) => {
    expect(findings(entry)).toEqual(entry.finds)
    expect(entry.finds.length).toBeGreaterThan(0)
  })
})

it('no mistake is shown more often than fifteen times', () => {
  const counts = new Map<string, number>()
  for (const { finds } of chapters.flatMap(read))
    for (const code of new Set(finds.map(one => one['code'] ?? ''))) counts.set(code, (counts.get(code) ?? 0) + 1)
  expect([...counts].filter(([, count]) => count > 15)).toEqual([])
})
