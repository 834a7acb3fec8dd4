import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Rational, rational, reduce } from '../../base/rational.js'
import type { Ast, BinaryOperator } from './ast.js'
import type { Quantity } from './lex.js'
import { parse } from './parse.js'
import { print } from './print.js'

const nowhere = { from: 0, to: 0 }
const operators = ['or', 'and', '==', '!=', '<', '<=', '>', '>=', 'in', '+', '-', '*', '/'] as const

const plainNames = fc.constantFrom('revenue', 'year', 'a-b', '营业收入', '购置费', 'x2', 'min', '取小', 'tier')
const strangeNames = fc.constantFrom('购置费(不含税)', 'if', '且', 'a b', '2017', 'x-', 'a,b')

const quantities: fc.Arbitrary<Quantity> = fc.oneof(
  fc.record({ n: fc.bigInt(0n, 10n ** 12n), places: fc.integer({ min: 0, max: 4 }) }).chain(({ n, places }) =>
    fc.record({
      value: fc.constant(rational(n, 10n ** BigInt(places))),
      scaled: fc.boolean(),
      unit: fc.constantFrom('', '元', '家', '年', '个月', '㎡'),
    }),
  ),
  fc.bigInt(0n, 10_000n).map(n => ({ value: rational(n, 100n), scaled: false, unit: '%' })),
  fc.bigInt(1n, 9n).map(n => ({ value: rational(n, 7n), scaled: false, unit: ':' })),
  fc.bigInt(0n, 40_000n).map(n => ({ value: rational(n), scaled: false, unit: '', date: true }) as const),
)

/** Any expression that can be written, a few levels deep. */
function expressions(names: fc.Arbitrary<string>): fc.Arbitrary<Ast> {
  const { whole } = fc.letrec<{ whole: Ast; leaf: Ast }>(tie => ({
    leaf: fc.oneof(
      names.map(name => ({ kind: 'name', name, ...nowhere }) as const),
      quantities.map(quantity => ({ kind: 'number', quantity, ...nowhere }) as const),
      fc.boolean().map(is => ({ kind: 'truth', is, ...nowhere }) as const),
    ),
    whole: fc.oneof(
      { maxDepth: 4 },
      tie('leaf'),
      fc
        .tuple(fc.constantFrom<BinaryOperator>(...operators), tie('whole'), tie('whole'))
        .map(([operator, left, right]) => ({ kind: 'binary', operator, left, right, ...nowhere }) as const),
      fc
        .tuple(fc.constantFrom('not' as const, 'negate' as const), tie('whole'))
        .map(([kind, of]) => ({ kind, of, ...nowhere })),
      fc
        .tuple(names, fc.array(tie('whole'), { maxLength: 3 }))
        .map(([name, args]) => ({ kind: 'call', name, nameSpan: nowhere, args, ...nowhere }) as const),
      fc.tuple(tie('whole'), tie('whole')).map(([of, index]) => ({ kind: 'index', of, index, ...nowhere }) as const),
      fc
        .tuple(tie('whole'), names)
        .map(([of, part]) => ({ kind: 'part', of, part, partSpan: nowhere, ...nowhere }) as const),
      fc.tuple(tie('whole'), tie('whole')).map(([low, high]) => ({ kind: 'range', low, high, ...nowhere }) as const),
      fc
        .array(tie('whole'), { minLength: 1, maxLength: 3 })
        .map(items => ({ kind: 'list', items, ...nowhere }) as const),
      fc
        .tuple(tie('whole'), tie('whole'), tie('whole'))
        .map(([when, then, otherwise]) => ({ kind: 'if', when, then, otherwise, ...nowhere }) as const),
    ),
  }))
  return whole
}

/** An expression without its places and with its fractions reduced, so that two can be compared. */
const bare = (ast: Ast): string =>
  JSON.stringify(ast, (key, value: unknown) => {
    if (key === 'from' || key === 'to' || key === 'nameSpan' || key === 'partSpan') return undefined
    // Under `value` of a quantity there is always a fraction.
    if (key === 'value') return reduce(value as Rational)
    return typeof value === 'bigint' ? `${value}` : value
  })

function reread(text: string): string {
  const { ast, mistakes } = parse(text)
  expect(mistakes, text).toEqual([])
  return bare(ast)
}

const halves = ['(', ')', ',', '*', '/', '+', '-', '%', '[', ']', '<=', '>=', '!=', '==', '<', '>', '..', '.', ':', ' ']
const fulls = [
  '（',
  '）',
  '，',
  '×',
  '÷',
  '＋',
  '－',
  '％',
  '【',
  '】',
  '≤',
  '≥',
  '≠',
  '＝＝',
  '＜',
  '＞',
  '…',
  '．',
  '：',
  '\u3000',
]
const typed = new Map(halves.map((half, i) => [half, fulls[i] ?? half]))

describe('an expression that is printed and read again', () => {
  it('is the same expression, in English and in Chinese', () => {
    fc.assert(
      fc.property(
        expressions(fc.oneof(plainNames, strangeNames)),
        fc.constantFrom('zh' as const, 'en' as const),
        (ast, language) => {
          expect(reread(print(ast, language)), print(ast, language)).toBe(bare(ast))
        },
      ),
      { numRuns: 3_000 },
    )
  })

  it('means the same when a Chinese keyboard typed its signs and digits', () => {
    fc.assert(
      fc.property(expressions(plainNames), ast => {
        const half = print(ast, 'zh')
        const full = half
          .replace(/<=|>=|!=|==|\.\.|[-(),*/+%[\]<>.: ]/g, sign => typed.get(sign) ?? sign)
          .replace(/\d/g, digit => String.fromCodePoint(0xff10 + Number(digit)))
        expect(reread(full), full).toBe(reread(half))
      }),
      { numRuns: 3_000 },
    )
  })
})
