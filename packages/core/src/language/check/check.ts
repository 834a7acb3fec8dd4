import { type Dimension, errorType, type Type } from '../values/type.js'
import type { Ast } from '../read/ast.js'
import { Checker, fits, typeParams } from './checker.js'
import { measure } from './literal.js'
import { asOption } from './option.js'
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
  const option = want?.kind === 'option' && ast.kind === 'name' ? asOption(checker, ast, want.set) : undefined
  if (option) return { expr: option, mistakes: [...mistakes, ...checker.mistakes] }
  const expr =
    mistakes.length > 0 && ast.kind === 'hole' ? constant(unknown(), errorType, ast) : settled(checker, ast, dimension)
  if (want && !fits(expr.type, want)) {
    checker.report('language/wrong-type', ast, { ...typeParams('found', expr.type), ...typeParams('expected', want) })
  }
  return { expr, mistakes: [...mistakes, ...checker.mistakes] }
}

/** Where no place gives it a dimension, `500万` is money, `2017..2019` are years and `2` is a plain number. */
function settled(checker: Checker, ast: Ast, want: Dimension | undefined): Expr {
  const expr = checker.infer(ast, want)
  if (want !== undefined || expr.type.kind !== 'number' || expr.type.dimension !== 'bare') return expr
  return checker.infer(ast, isScaled(ast) ? 'money' : isYears(ast) ? 'year' : 'plain')
}

function isScaled(ast: Ast): boolean {
  if (ast.kind === 'number') return ast.quantity.scaled
  if (ast.kind === 'binary') return isScaled(ast.left) || isScaled(ast.right)
  if (ast.kind === 'range') return isScaled(ast.low) || isScaled(ast.high)
  if (ast.kind === 'call') return ast.args.some(isScaled)
  return ast.kind === 'if' ? isScaled(ast.then) || isScaled(ast.otherwise) : ast.kind === 'negate' && isScaled(ast.of)
}

/** A span between two whole numbers that can be years. */
const isYears = (ast: Ast): boolean => ast.kind === 'range' && isYearLiteral(ast.low) && isYearLiteral(ast.high)

function isYearLiteral(ast: Ast): boolean {
  if (ast.kind !== 'number') return false
  const measured = measure(ast.quantity, 'year')
  return 'dimension' in measured && measured.dimension === 'year'
}
