import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson, type Json, NotCanonical } from './canonical-json.js'

/** Whatever reaches it at run time, past the compiler. */
const written = (value: unknown): string => canonicalJson(value as Json)

describe('canonical JSON', () => {
  test('orders keys by their UTF-16 units, without blanks, and leaves out what has no value', () => {
    expect(
      canonicalJson({ b: [1, null, true], a: { 乙: '文', z: '"\n' }, 甲: undefined, '\u{1F600}': 0, '\uFB33': -0 }),
    ).toBe('{"a":{"z":"\\"\\n","乙":"文"},"b":[1,null,true],"\u{1F600}":0,"\uFB33":0}')
  })

  test('is JSON that says the same, and the same whatever order keys were given in', () => {
    const leaf = fc.oneof(fc.string({ unit: 'binary' }), fc.maxSafeInteger(), fc.boolean(), fc.constant(null))
    const { value } = fc.letrec<{ value: Json }>(tie => ({
      value: fc.oneof({ depthSize: 'small' }, leaf, fc.array(tie('value')), fc.dictionary(fc.string(), tie('value'))),
    }))
    const backwards = (one: Json): Json =>
      Array.isArray(one)
        ? one.map(backwards)
        : typeof one === 'object' && one !== null
          ? Object.fromEntries(
              Object.entries(one)
                .reverse()
                .map(([key, each]) => [key, backwards(each ?? null)]),
            )
          : one
    fc.assert(
      fc.property(value, one => {
        const text = canonicalJson(one)
        expect(canonicalJson(JSON.parse(text) as Json)).toBe(text)
        expect(canonicalJson(backwards(one))).toBe(text)
      }),
    )
  })

  test.each([
    ['a fraction', 1.5],
    ['a number beyond what is exact', 2 ** 53],
    ['no number', Number.NaN],
    ['a bigint', 1n],
    ['nothing in a list', [undefined]],
    ['a function', () => 1],
    ['a date', new Date(0)],
    ['a map of another kind', new Map()],
  ])('refuses %s, and says where', (_, value) => {
    expect(() => written({ rows: [{ value }] })).toThrow(NotCanonical)
    expect(() => written({ rows: [{ value }] })).toThrow('rows.0.value')
  })

  test('refuses what contains itself', () => {
    const self: { it?: unknown } = {}
    self.it = self
    expect(() => written(self)).toThrow(NotCanonical)
  })
})
