import { alike, shared } from '../check/forms.js'
import { smaller } from '../values/interval.js'
import type { Type } from '../values/type.js'
import type { Expr } from '../values/expr.js'
import type { Value } from '../values/value.js'
import { type Call, takes } from './function.js'

/** Checks numbers of one dimension and joins them two by two: the shape of `min` and `max`. */
export function checkExtreme(call: Call, join: (a: Value, b: Value) => Value): Expr {
  const { ast, checker, want } = call
  if (!takes(call, 2, Infinity)) return checker.error(ast)
  const first = ast.args[0] ?? ast
  const anchor = ast.args
    .map(arg => checker.number(arg, want))
    .find(e => e.type.kind === 'number' && e.type.dimension !== 'bare')
  const of = ast.args.map(arg => alike(checker, anchor?.ast ?? first, arg, want)[1])
  const type = of.reduce<Type>(
    (t, e) => (anchor ? shared(checker, 'each', anchor, e) : t),
    anchor?.type ?? of[0]?.type ?? { kind: 'error' },
  )
  return checker.make(join === smaller ? 'min' : 'max', ast, {
    type,
    of,
    run: frame => of.map(e => e.run(frame)).reduce(join),
  })
}
