import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { functions } from '../functions/functions.js'
import { signs } from '../read/words.js'
import { Frame } from '../values/frame.js'
import { Scope, Slots } from '../values/symbol.js'
import { numberOf, truth, type Type } from '../values/type.js'
import { unknown } from '../values/value.js'
import { check } from './check.js'

const slots = new Slots()
const scope = new Scope()
const own = { kind: 'fact', owner: 'firm', missing: 'fact' } as const
const form: Type = { kind: 'option', set: { id: 'form', options: new Map([['loan', '贷款']]), open: false } }
const price = slots.add({ ...own, kind: 'field', id: 'price', name: '单价', type: numberOf('money') })
for (const [id, type] of [
  ['cost', numberOf('money')],
  ['year', numberOf('year')],
  ['on', numberOf('date')],
  ['urgent', truth],
  ['form', form],
  ['revenue', { kind: 'series', of: numberOf('money'), per: 'year' }],
  ['project', { kind: 'thing', thing: 'project' }],
] as const)
  scope.addSymbol(slots.add({ ...own, id, name: id, type }))
scope.addSymbol(
  slots.add({ ...own, id: 'items', name: '清单', type: { kind: 'list', name: 'items' }, fields: [price] }),
)

const words = [
  ['cost', 'year', 'on', 'urgent', 'form', 'loan', '贷款', 'revenue', 'project', 'items', 'price', 'nobody', '且慢'],
  ['if', 'then', 'else', 'and', 'or', 'not', 'in', '如果', '则', '否则', '且', '或', '非', '属于', 'true', '是'],
  ['1', '2017', '2000万', '5%', '1:1', '3年', '25家', '2017-02-10', '9'.repeat(80), '1.', '0元', '300mu', '5元且'],
  ['(', ')', '[', ']', ',', '.', '..', '+', ' - ', '-', '*', '/', '==', '=', '!=', '<', '<=', '>', '=>', '&&', '!'],
  [
    '"',
    "'",
    '“',
    '”',
    '「',
    '」',
    '「单 价」',
    '#',
    '@',
    '\\',
    '\n',
    '\t',
    '\0',
    '\u202e',
    '\ud83d',
    '😀',
    '__proto__',
  ],
  [...functions.keys()],
  Object.keys(signs),
].flat()
const texts = fc.array(fc.tuple(fc.constantFrom(...words), fc.constantFrom('', ' ')), { maxLength: 14 })

describe('random text', () => {
  it('is checked and run without throwing, every mistake inside the text', () => {
    const world = { symbols: slots.symbols, awarded: () => unknown() }
    const wanted = fc.constantFrom<Type | undefined>(undefined, truth, numberOf('money'), numberOf('ratio'), form)
    fc.assert(
      fc.property(texts, wanted, (parts, want) => {
        const text = parts.flat().join('')
        const { expr, mistakes } = check(text, scope, want)
        for (const { span } of mistakes) {
          expect(span.from, text).toBeGreaterThanOrEqual(0)
          expect(span.to, text).toBeLessThanOrEqual(Math.max(text.length, 1))
        }
        expect(expr.run(new Frame(world, [])), text).toBeDefined()
      }),
      { numRuns: 10_000 },
    )
  })
})
