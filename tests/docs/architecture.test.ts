import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { floors } from '../floors.js'

const root = join(import.meta.dirname, '../..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

describe('the architecture', () => {
  const block = /^```floors\n([^]*?)^```/m.exec(read('docs/ARCHITECTURE.md'))?.[1] ?? ''
  const words = block.split(/\s+/).filter(word => word !== '')
  const said = new Map<string, string[]>()
  for (const word of words) {
    const package_ = Object.hasOwn(floors, word) ? word : ([...said.keys()].at(-1) ?? '')
    said.set(package_, [...(said.get(package_) ?? []), ...(word === package_ ? [] : [word])])
  }

  test.each(Object.keys(floors))('lists the rooms of %s in their order', name => {
    expect(said.get(name)?.map(room => room.replace(/[()]/g, ''))).toEqual(floors[name])
  })

  test.each(Object.keys(floors))('brackets the rooms of %s that are still to come', name => {
    const come = (room: string) => existsSync(join(root, 'packages', name, 'src', room))
    for (const room of said.get(name) ?? []) expect([room, come(room)]).toEqual([room, !room.startsWith('(')])
  })
})

describe('the glossary', () => {
  const rows = read('docs/GLOSSARY.md')
    .split('\n')
    .filter(line => line.startsWith('|') && !/^\|(?:-| 中文)/.test(line))
    .map(line => line.split(' | ').map(cell => cell.replace(/^\| /, '').trim()))

  test('names no term twice', () => {
    const terms = rows.flatMap(([zh = '']) => zh.split('、'))
    expect(terms.length).toBeGreaterThan(50)
    expect(terms.filter((term, i) => terms.indexOf(term) !== i)).toEqual([])
  })

  test('cites clauses that the document has', () => {
    const sources = 'configs/dongguan/sources/beizeng-2017'
    const text = readdirSync(join(root, sources)).map(file => read(`${sources}/${file}`))
    const known = new Set([...text.join('\n').matchAll(/^ {2}(\S.*):$/gm)].map(match => match[1]))
    const cited = rows.filter(cells => cells.length === 5).flatMap(([, , , clause = '']) => clause.split('、'))
    expect(cited.filter(clause => clause !== '—' && !known.has(clause))).toEqual([])
  })
})
