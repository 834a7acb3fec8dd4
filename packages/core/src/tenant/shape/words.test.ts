import { describe, expect, it } from 'vitest'
import { globalRegistry } from 'zod'
import type * as z from 'zod'
import { jsonSchemas } from './json-schema.js'
import { slots } from './parts/keys.js'
import { files } from './sections.js'
import { chineseOf } from './words.js'

type Schema = z.core.$ZodType

/** Every schema inside one, once. */
function inside(schema: Schema, seen = new Set<Schema>()): Set<Schema> {
  if (seen.has(schema)) return seen
  seen.add(schema)
  const def = (schema as z.core.$ZodTypes)._zod.def
  const parts: Schema[] = []
  if (def.type === 'object') parts.push(...Object.values(def.shape))
  if (def.type === 'record') parts.push(def.valueType)
  if (def.type === 'array') parts.push(def.element)
  if (def.type === 'union') parts.push(...def.options)
  if (def.type === 'pipe') parts.push(def.in)
  if (def.type === 'optional') parts.push(def.innerType)
  for (const part of parts) inside(part, seen)
  return seen
}

const all = [...new Set(Object.values(files).flatMap(schema => [...inside(schema)]))]

function wordsOf(schema: Schema): string[] {
  const def = (schema as z.core.$ZodTypes)._zod.def
  if (def.type === 'object') return Object.keys(def.shape)
  return def.type === 'enum' ? Object.values(def.entries).map(String) : []
}

/** A description on the key, or on what it holds. */
function described(schema: Schema): boolean {
  const def = (schema as z.core.$ZodTypes)._zod.def
  if (globalRegistry.get(schema)?.description !== undefined) return true
  if (schema._zod.parent && described(schema._zod.parent)) return true
  return (def.type === 'optional' && described(def.innerType)) || (def.type === 'pipe' && described(def.in))
}

describe('the word table', () => {
  it('has one Chinese word for every key and option, and no word twice at one place', () => {
    for (const schema of all) {
      const words = wordsOf(schema)
      const slot = slots.get(schema)?.slot
      if (words.length === 0) continue
      if (!slot) throw new Error(`no slot: ${words.join(', ')}`)
      const chinese = words.flatMap(word => {
        const spellings = chineseOf(slot, word)
        expect(spellings.length, `${slot}.${word}`).toBeGreaterThan(0)
        for (const spelling of spellings) expect(spelling, `${slot}.${word}`).toMatch(/^\p{sc=Han}+$/u)
        return spellings
      })
      expect(chinese.length, `${slot}: ${chinese.join(', ')}`).toBe(new Set(chinese).size)
    }
  })
})

describe('JSON Schema', () => {
  const [en, zh] = [jsonSchemas('en'), jsonSchemas('zh')]

  it('names every file that people write, with English or Chinese keys', () => {
    expect(Object.keys(en)).toEqual(Object.keys(files))
    expect(Object.keys(en.measure.properties ?? {})).toContain('limits')
    expect(Object.keys(zh.measure.properties ?? {})).toContain('限额')
    expect(zh.measure.required).toEqual(['编号'])
    expect(Object.keys(zh.measure.properties ?? {}).filter(key => /[a-z]/.test(key))).toEqual([])
  })

  it('is closed: an unknown key is marked while typing', () => {
    for (const schema of Object.values(en)) expect(schema.additionalProperties).toBe(false)
  })

  it('lets bare numbers and truths stand, which we read as text', () => {
    const text = JSON.stringify(en.measure)
    expect(text).toContain('["string","number","boolean"]')
    expect(text).toContain('["true",true,"false",false]')
    expect(JSON.stringify(en.tenant)).toContain('["1",1]')
  })

  it('every key says what it is for', () => {
    const silent = all.flatMap(schema => {
      const def = (schema as z.core.$ZodTypes)._zod.def
      const slot = slots.get(schema)?.slot
      return def.type === 'object'
        ? Object.entries(def.shape).flatMap(([key, value]) => (described(value) ? [] : [`${slot}.${key}`]))
        : []
    })
    expect([...new Set(silent)]).toEqual([])
  })
})
