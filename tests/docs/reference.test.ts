import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dictionary } from '@peiyu/core'
import { type FormatValue, type FormatWord, formatReference, roles } from '@peiyu/core/family'
import { describe, expect, test } from 'vitest'

const page = readFileSync(join(import.meta.dirname, '../../docs/CONFIG-REFERENCE.md'), 'utf8')

/** Every object of the format, once. */
function objectsIn(value: FormatValue, found = new Set<Extract<FormatValue, { kind: 'keys' }>>()) {
  if (value.kind === 'keys') {
    if (found.has(value)) return found
    found.add(value)
    for (const key of value.keys) objectsIn(key.value, found)
  }
  if (value.kind === 'list' || value.kind === 'map') objectsIn(value.of, found)
  if (value.kind === 'either') for (const option of value.of) objectsIn(option, found)
  return found
}

const keys = [...new Set(Object.values(formatReference()).flatMap(file => [...objectsIn(file)]))].flatMap(
  object => object.keys,
)

describe('the reference of the format', () => {
  test('is as the schemas have it: else run node scripts/docs.mjs', async () => {
    // @ts-expect-error -- a script has no types of its own
    const { withReference } = (await import('../../scripts/reference.mjs')) as {
      withReference: (text: string) => string
    }
    expect(page).toBe(withReference(page))
  })

  test('has every key in both spellings, and says what it is', () => {
    expect(keys.length).toBeGreaterThan(500)
    expect(keys.filter(({ says, zh }) => says === '' || zh.length === 0)).toEqual([])
    const forms = ({ word, zh }: FormatWord) => [`| \`${word}\` | ${zh.join('、')} |`, `\`${word}\` ${zh.join('、')}`]
    expect(keys.filter(key => !forms(key).some(form => page.includes(form)))).toEqual([])
  })

  test('lists every standard fact and every role', () => {
    const rows = page.split('\n').map(line => /^\| `([^`]+)` \|/.exec(line)?.[1])
    expect([...Object.keys(dictionary), ...Object.keys(roles)].filter(id => !rows.includes(id))).toEqual([])
  })
})
