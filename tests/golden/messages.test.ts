import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { messageFor } from '@peiyu/core'

const sources = join(import.meta.dirname, '../../packages/core/src')
const rooms =
  'tenant situation language facts machine selection membership claims demands evaluation documents audit duties match imports enterprises views jobs'.split(
    ' ',
  )
const code = new RegExp(`'((?:${rooms.join('|')})/[a-z]+(?:-[a-z]+)*)'`, 'g')

/** Every code that stands in the sources, but for tests and messages. */
function raisedCodes(): string[] {
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  const texts = files
    .filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('messages'))
    .map(file => readFileSync(join(sources, file), 'utf8'))
  return [...new Set(texts.flatMap(text => [...text.matchAll(code)].map(match => match[1] ?? '')))].sort()
}

const all = {
  found: '甲',
  foundEn: 'a',
  expected: '金额',
  expectedEn: 'money',
  suggestion: '乙',
  options: '乙、丙',
  limit: 4,
  count: 2,
  name: 'min',
  operator: '+',
  after: '+',
  position: 3,
  meant: '1',
  value: 'v',
  path: 'given.x',
  key: 'k',
  kind: 'text',
  sign: '>',
  seq: 4,
  last: 6,
  anchor: 9,
  from: 1,
  before: 3,
  line: 2,
  most: 1,
  keys: 'a, b',
  bytes: 2,
  character: 'U+0000',
  first: 4,
  in: 'i',
  state: '草稿',
  stateEn: 'draft',
  expression: 'e',
  nearest: 'n',
}
/** What codes always say; the rest may be empty. */
const least = { ...all, suggestion: '', options: '', after: '', operator: '', path: '' }

describe('sentences', () => {
  const codes = raisedCodes()

  it('every code that the core may raise has its words in both languages', () => {
    expect(codes.length).toBeGreaterThan(100)
    for (const language of ['zh', 'en'] as const) {
      expect(codes.filter(one => messageFor({ code: one, params: all }, language) === one)).toEqual([])
    }
  })

  it('no sentence has a hole, whether or not there is something to suggest', () => {
    for (const one of codes) {
      for (const params of [all, least]) {
        for (const language of ['zh', 'en'] as const) {
          const said = messageFor({ code: one, params }, language)
          expect(said, one).not.toMatch(/undefined|NaN|\[object|「」|“”|""|  |。。/)
          expect(said.length, one).toBeGreaterThan(8)
          expect(said, one).toMatch(/[。.…?？]$|\.\.$/)
        }
      }
    }
  })

  it('a sentence without its details still is one', () => {
    for (const one of codes) expect(messageFor({ code: one, params: {} })).toBeTypeOf('string')
  })

  it('a code from elsewhere says itself', () => {
    expect(messageFor({ code: 'claims/late', params: {} })).toBe('claims/late')
  })
})
