import type { Ast } from '../read/ast.js'
import type { Checker, Want } from '../check/checker.js'
import type { Expr } from '../values/expr.js'

/** A call while it is checked. */
export interface Call {
  readonly ast: Ast & { kind: 'call' }
  readonly checker: Checker
  readonly want: Want
}

/**
 * A function of the language (函数). It answers for itself: how it is written, what it means in both languages, how
 * its arguments are checked, what it computes. Its examples stand beside it in `<id>.examples.yaml`.
 */
export interface LanguageFunction {
  readonly id: string
  readonly zh: string
  readonly signature: string
  readonly says: { readonly zh: string; readonly en: string }
  readonly check: (call: Call) => Expr
}

/** Reports a wrong number of arguments; false when it is wrong. */
export function takes({ ast, checker }: Call, least: number, most: number = least): boolean {
  if (ast.args.length >= least && ast.args.length <= most) return true
  const expected = least === most ? `${least}` : most === Infinity ? `${least}+` : `${least}–${most}`
  checker.report('language/wrong-arguments', ast, { found: ast.args.length, expected, name: ast.name })
  return false
}
