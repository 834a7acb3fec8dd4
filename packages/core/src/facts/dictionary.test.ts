import { describe, expect, it } from 'vitest'
import { factTypes, type RawDeclaration } from './declaration.js'
import { dictionary, dictionaryChapters } from './dictionary.js'

const entries = Object.entries(dictionary)
const typesOf = (declaration: RawDeclaration) => factTypes.filter(type => type in declaration)
const nameOf = (declaration: RawDeclaration) => {
  const [type] = typesOf(declaration)
  return type === undefined ? undefined : declaration[type]
}

describe('the standard dictionary', () => {
  it('holds every id of its chapters once', () => {
    const ids = Object.values(dictionaryChapters).flatMap(chapter => Object.keys(chapter))
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.sort()).toEqual(Object.keys(dictionary).sort())
  })

  it('gives every fact one type, and no two facts one name', () => {
    for (const [id, declaration] of entries) expect(typesOf(declaration), id).toHaveLength(1)
    const names = entries.map(([, declaration]) => String(nameOf(declaration)).normalize('NFKC'))
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(Object.keys(dictionary)).not.toContain(name)
  })

  it.each(entries)('%s has an ASCII id, a Chinese name and help, an English name', (id, declaration) => {
    expect(id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
    expect(nameOf(declaration)).toMatch(/\p{Script=Han}/u)
    expect(declaration.help).toMatch(/。$/)
    expect(declaration.en).toMatch(/^[A-Za-z][A-Za-z, -]+$/)
  })

  it('says a unit for every count, number and area, and for nothing else', () => {
    const measured = ['count', 'number', 'area']
    for (const [id, declaration] of entries)
      expect(declaration.unit !== undefined, id).toBe(typesOf(declaration).some(type => measured.includes(type)))
  })

  it('says options for every enum, and uses no option twice', () => {
    const options = entries.flatMap(([, { of }]) => (of && !Array.isArray(of) ? Object.keys(of) : []))
    expect(new Set(options).size).toBe(options.length)
    for (const [id, declaration] of entries) expect('of' in declaration, id).toBe('enum' in declaration)
  })

  it('keeps durations in the form of the config', () => {
    for (const [id, { fresh }] of entries) if (fresh) expect(fresh, id).toMatch(/^\d+(年|个月)$/)
  })

  it('keeps revenue and revenue from the main business apart', () => {
    expect(dictionary['revenue']?.money).toBe('营业收入')
    expect(dictionary['main-revenue']?.money).toBe('主营业务收入')
  })
})
