import { typeParams } from '../check/checker.js'
import type { Expr } from '../values/expr.js'
import { raised } from '../values/power.js'
import { numberOf } from '../values/type.js'
import { type Call, type LanguageFunction, takes } from './function.js'

const dimensionOf = ({ type }: Expr): string => (type.kind === 'number' ? type.dimension : type.kind)

/** Money and counted things have no powers: 元 times 元 is nothing. */
function isOne({ checker }: Call, expr: Expr, of: 'ratio' | 'plain'): boolean {
  if (['bare', 'plain', of].includes(dimensionOf(expr))) return true
  if (expr.type.kind !== 'error')
    checker.report('language/wrong-type', expr.ast, {
      ...typeParams('found', expr.type),
      ...typeParams('expected', numberOf(of)),
    })
  return false
}

export const power: LanguageFunction = {
  id: 'power',
  zh: '乘方',
  signature: 'power(x, n)',
  says: {
    zh: '比例或数 x 自乘 n 次，精确计算；n 须为整数，不超过 200',
    en: 'a ratio or a number times itself n times, exactly; n is a whole number, at most 200',
  },
  check: call => {
    const { ast, checker, want } = call
    const [base, exponent] = ast.args
    if (!takes(call, 2) || !base || !exponent) return checker.error(ast)
    const [x, n] = [checker.number(base, want === 'ratio' ? want : undefined), checker.number(exponent)]
    const both = [isOne(call, x, 'ratio'), isOne(call, n, 'plain')]
    if (both.includes(false)) return checker.error(ast)
    return checker.make('power', ast, {
      type: numberOf(dimensionOf(x) === 'ratio' ? 'ratio' : 'plain'),
      of: [x, n],
      run: frame => raised(x.run(frame), n.run(frame)),
    })
  },
}
