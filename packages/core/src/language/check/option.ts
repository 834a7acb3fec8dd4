import { nearest } from '../../base/nearest.js'
import type { Ast } from '../read/ast.js'
import type { Checker } from './checker.js'
import { constant, type Expr } from '../values/expr.js'
import type { OptionSet } from '../values/type.js'
import { wordOf } from '../values/value.js'
import { normalName } from '../read/words.js'

/** The option that a name means: by id, or by its Chinese name. */
export function optionId(set: OptionSet, name: string): string | undefined {
  if (set.options.has(name)) return name
  for (const [id, label] of set.options) if (normalName(label) === normalName(name)) return id
  return undefined
}

const mostListed = 12

const listed = (options: readonly string[]): string =>
  options.length > mostListed ? `${options.slice(0, mostListed).join('、')}……` : options.join('、')

/** A name that means nothing by itself, so that it can only be an option of what stands on the other side. */
export const isOptionName = (checker: Checker, ast: Ast): boolean =>
  ast.kind === 'name' && !checker.scope.find(ast.name)

/** Reads a name beside an option: as one of its options first, then as another fact with the same options. */
export function asOption(checker: Checker, ast: Ast, set: OptionSet): Expr {
  const name = ast.kind === 'name' ? ast.name : ast.kind === 'truth' ? (ast.is ? '是' : '否') : undefined
  const id = name === undefined ? undefined : optionId(set, name)
  if (id !== undefined) return constant(wordOf(id), { kind: 'option', set }, ast)
  if (ast.kind !== 'name' || checker.scope.find(ast.name)) {
    const expr = checker.infer(ast)
    if (expr.type.kind === 'option' || expr.type.kind === 'error') return expr
  }
  const names = [...set.options.keys(), ...set.options.values()]
  checker.report('language/unknown-option', ast, {
    found: name ?? '',
    suggestion: nearest(name ?? '', names) ?? '',
    options: listed([...set.options.keys()]),
  })
  return checker.error(ast)
}
