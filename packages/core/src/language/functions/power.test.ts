import { expect, it } from 'vitest'
import { check } from '../check/check.js'
import { Scope, Slots } from '../values/symbol.js'
import { numberOf } from '../values/type.js'

const scope = new Scope()
scope.addSymbol(
  new Slots().add({ id: 'cost', name: '费用', kind: 'fact', owner: 'firm', type: numberOf('money'), missing: 'fact' }),
)
const codes = (text: string) => check(text, scope).mistakes.map(({ code }) => code)

it('only a ratio or a plain number has powers, and only a plain number says how many', () => {
  expect(codes('power(110%, 2025 - 2015)')).toEqual([])
  expect(codes('power(cost, 2)')).toEqual(['language/wrong-type'])
  expect(codes('power(110%, cost)')).toEqual(['language/wrong-type'])
  expect(codes('power(110%, 3年)')).toEqual(['language/wrong-type'])
  expect(codes('power(3家, 2)')).toEqual(['language/wrong-type'])
  expect(codes('power(110%)')).toEqual(['language/wrong-arguments'])
})
