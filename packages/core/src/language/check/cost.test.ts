import { describe, expect, it } from 'vitest'
import { Frame } from '../values/frame.js'
import { unknown } from '../values/value.js'
import { Scope, Slots } from '../values/symbol.js'
import { numberOf } from '../values/type.js'
import { check } from './check.js'

const slots = new Slots()
const scope = new Scope()
const money = { kind: 'fact', owner: 'firm', type: numberOf('money'), missing: 'fact' } as const
scope.addSymbol(slots.add({ ...money, id: 'cost', name: '费用' }))
const field = slots.add({ ...money, kind: 'field', id: 'price', name: '单价' })
scope.addSymbol(
  slots.add({ ...money, id: 'items', name: '清单', type: { kind: 'list', name: 'items' }, fields: [field] }),
)

const nested = (depth: number, around: (inner: string) => string, core: string): string =>
  Array.from({ length: depth }).reduce<string>(inner => around(inner), core)

const families: readonly (readonly [name: string, text: string])[] = [
  ['min in min', nested(55, inner => `min(cost, ${inner})`, 'cost')],
  ['max first', nested(55, inner => `max(${inner}, 1万)`, 'cost')],
  ['if in a comparison', nested(18, inner => `(if ${inner} > cost then 1万 else 2万)`, '1万')],
  ['if in a list', nested(18, inner => `(if ${inner} in [1, 2, 3] then 1 else 2)`, '1')],
  ['if in an equation', nested(18, inner => `(if ${inner} == cost then 1万 else 2万)`, 'cost')],
  ['shares of shares', nested(50, inner => `(1 / ${inner})`, 'cost')],
  ['sums of minima', nested(20, inner => `min(sum(items, ${inner}), 1万)`, 'price')],
  ['a chain of 10,000 terms', Array.from({ length: 10_000 }, () => 'cost').join(' + ')],
  ['a chain as long as may be', `${'1+'.repeat(1_900)}1`],
  ['a chain of powers', `${'cost.'.repeat(700)}cost`],
  ['a chain of years', `cost${'[1]'.repeat(1_300)}`],
  ['powers of powers', nested(50, inner => `power(${inner}, 200)`, '(1万 / cost)')],
  ['not not', `${'not '.repeat(900)}cost`],
  ['minus minus', `${'- '.repeat(1_900)}cost`],
]

describe('the cost of checking an expression', () => {
  it.each(families)('%s is answered, and not after minutes', { timeout: 20_000 }, (_, text) => {
    const { expr } = check(text, scope, numberOf('money'))
    expect(expr.run(new Frame({ symbols: slots.symbols, awarded: () => unknown() }, []))).toBeDefined()
  })

  it('what is too long or too deep says so, and only that', () => {
    const codes = (text: string) => check(text, scope).mistakes.map(mistake => mistake.code)
    expect(codes(`${'1+'.repeat(1_900)}1`)).toEqual(['language/too-long'])
    expect(codes('sum(items, sum(items, price))')).toEqual([])
    expect(codes('sum(items, sum(items, sum(items, price)))')).toEqual(['language/too-deep'])
    expect(codes('('.repeat(61))).toEqual(['language/too-deep'])
    expect(codes(`${'cost + '.repeat(600)}`)).toEqual(['language/too-long'])
  })
})
