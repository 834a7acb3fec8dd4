import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { messageFor } from '@peiyu/core'
import { type FormatValue, formatReference } from '@peiyu/core/family'
import { describe, expect, test } from 'vitest'
import { commands } from '../../packages/server/src/cli/commands.js'
import { tenants } from '../engine/tenants.js'

const page = readFileSync(join(import.meta.dirname, '../../docs/CONFIG.md'), 'utf8')
const sections = new Map(page.split(/^## /m).map(text => [text.slice(0, text.indexOf('\n')), text]))

const codesIn = (text: string): string[] => [...text.matchAll(/`([^`\n]+)`/g)].map(match => match[1] ?? '')

/** The cells of a section's rows. */
const rowsOf = (heading: string): string[][] =>
  (sections.get(heading) ?? '')
    .split('\n')
    .filter(line => line.startsWith('| '))
    .slice(1)
    .map(line => line.slice(2, -2).split(' | '))

/** The words that may stand behind a key of a file, with their first Chinese spelling. */
function wordsOf(file: FormatValue, key: string): string[] {
  const value = file.kind === 'keys' ? file.keys.find(({ word }) => word === key)?.value : undefined
  return value?.kind === 'words' ? value.words.map(({ word, zh }) => `\`${word}\` ${zh[0]}`) : []
}

const { measure, source } = formatReference()

describe('the guide for authors', () => {
  test.each([
    ['效力', measure, 'force'],
    ['现行状态', source, 'standing'],
  ])('has a row for every word of %s', (heading, file, key) => {
    const rows = rowsOf(heading).map(cells => cells[1]?.replace('（默认）', ''))
    expect(new Set(rows)).toEqual(new Set(wordsOf(file, key)))
  })

  test('explains messages that there are', () => {
    const codes = codesIn(page).filter(code => /^[a-z]+\/[a-z-]+$/.test(code))
    expect(codes.length).toBeGreaterThan(5)
    expect(codes.filter(code => messageFor({ code, params: {} }) === code)).toEqual([])
  })

  test('names commands that there are', () => {
    const names = rowsOf('命令').flatMap(([cell = '']) => codesIn(cell).map(text => text.replace('peiyu ', '')))
    expect(names.length).toBeGreaterThan(10)
    expect(names.filter(name => !commands.some(command => command.name === name))).toEqual([])
  })
})

describe('what the format cannot yet express well', () => {
  const places = { 东莞: 'dongguan', 南海: 'nanhai', 清溪: 'qingxi', 专精特新: 'zhuanjingtexin' }
  const all = tenants()
  const cited = rowsOf('格式还写不好的').flatMap(([, cell = '']) => {
    const [, place = '', clause = ''] = /^(\S+) `(.+)`$/.exec(cell) ?? []
    return clause === '' ? [] : [[place, clause] as const]
  })

  test('ends the page', () => {
    expect([...sections.keys()].at(-1)).toBe('格式还写不好的')
  })

  test('is said of every tenant', () => {
    expect(new Set(cited.map(([place]) => place))).toEqual(new Set(Object.keys(places)))
  })

  test.each(cited)('%s %s is a statement of its document', (place, clause) => {
    const { tenant } = all.find(({ name }) => name === new Map(Object.entries(places)).get(place)) ?? {}
    const [bare = '', short] = clause.split(' ').toReversed()
    const sources = [...(tenant?.sources.values() ?? [])].filter(each => short === undefined || each.short === short)
    const [id = '', number] = bare.split('#')
    const found = sources.flatMap(each => each.clauses.get(id)?.statements ?? [])
    expect(found.map(statement => String(statement.number))).toContain(number)
  })
})
