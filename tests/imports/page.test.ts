import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { codeA, issuesOf, readSheet, sheetOf } from './tenant.js'

const page = readFileSync(join(import.meta.dirname, '../../docs/IMPORTS.md'), 'utf8')
const table = /^\| 表头 \|[^]*?\n\n/m.exec(page)?.[0] ?? ''
const lines = [...table.matchAll(/^\| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)].slice(1)

it('has examples', () => expect(lines.length).toBeGreaterThanOrEqual(6))

it.each(lines.map(([, ...cells]) => cells))(
  'the page says how %s: %s is read',
  (header = '', cell = '', wanted = '') => {
    const read = readSheet(sheetOf(['信用代码', header], [codeA, cell]))
    expect([...read.headerIssues, ...issuesOf(read)]).toEqual([])
    const facts = read.rows[0]?.facts.map(({ fact, year, value }) =>
      [fact, year, value].filter(part => part !== undefined),
    )
    expect(facts?.map(parts => parts.join(' '))).toEqual([wanted])
  },
)
