import { type Dimension, errorType, type Type } from '../values/type.js'
import { Checker, fits, typeParams } from './checker.js'
import { constant, type Expr } from '../values/expr.js'
import type { Mistake } from '../read/lex.js'
import { parse } from '../read/parse.js'
import type { Scope } from '../values/symbol.js'
import { unknown } from '../values/value.js'

/**
 * Reads and checks one expression against the names of its place.
 *
 * `want` is the type that the place needs: literals without unit take its dimension. Every mistake is reported, with
 * its span in `text`; an expression with a mistake still runs, and is unknown where the mistake is.
 */
export function check(text: string, scope: Scope, want?: Type): { expr: Expr; mistakes: readonly Mistake[] } {
  const { ast, mistakes } = parse(text)
  const checker = new Checker(scope)
  const dimension: Dimension | undefined = want?.kind === 'number' ? want.dimension : undefined
  const expr =
    mistakes.length > 0 && ast.kind === 'hole' ? constant(unknown(), errorType, ast) : checker.infer(ast, dimension)
  if (want && !fits(expr.type, want)) {
    checker.report('language/wrong-type', ast, { ...typeParams('found', expr.type), ...typeParams('expected', want) })
  }
  return { expr, mistakes: [...mistakes, ...checker.mistakes] }
}
