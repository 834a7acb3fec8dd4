import { nearest } from '../../base/nearest.js'
import type { Ast } from '../read/ast.js'
import type { Checker } from './checker.js'
import type { LanguageCode } from '../read/codes.js'
import { type Expr, usesOf } from '../values/expr.js'
import type { Span } from '../read/lex.js'
import type { Symbol } from '../values/symbol.js'
import { checkTableCall } from './table-call.js'
import type { Type } from '../values/type.js'
import { missingOf, unknown } from '../values/value.js'

/** Reports a name that means nothing here, with the nearest that does. */
export function nameMistake(
  checker: Checker,
  code: LanguageCode,
  span: Span,
  found: { found: string; names: Iterable<string> },
): void {
  checker.report(code, span, { found: found.found, suggestion: nearest(found.found, found.names) ?? '' })
}

/** A symbol where it is used. Readings and parameters note that they were looked at. */
export function symbolExpr(symbol: Symbol, ast: Ast, type: Type = symbol.type): Expr {
  const { slot } = symbol
  const noted = symbol.kind === 'reading' || symbol.kind === 'parameter'
  const own = {
    op: symbol.kind,
    ast,
    type,
    of: [],
    symbol,
    uses: symbol.definition ? usesOf([symbol.definition], slot) : new Set([slot]),
  }
  const { definition } = symbol
  if (definition) return { ...own, run: frame => frame.read(slot), unfold: frame => [{ expr: definition, frame }] }
  if (!noted) return { ...own, run: frame => frame.read(slot) }
  return {
    ...own,
    run: frame => {
      frame.touched.add(slot)
      return frame.read(slot)
    },
  }
}

/** `pledge.base-year`: a name with dots stands in the scope as one name. */
function dotted(ast: Ast): string | undefined {
  if (ast.kind === 'name') return ast.name
  if (ast.kind !== 'part') return undefined
  const of = dotted(ast.of)
  return of === undefined ? undefined : `${of}.${ast.part}`
}

export function checkName(checker: Checker, ast: Ast & { kind: 'name' }): Expr {
  const named = checker.scope.find(ast.name)
  if (named && 'table' in named) return checkTableCall(checker, ast, named.table)
  if (named && 'symbol' in named) {
    if (named.symbol.type.kind === 'series') {
      checker.report('language/needs-year', ast, { found: ast.name })
      return checker.error(ast)
    }
    return symbolExpr(named.symbol, ast)
  }
  const parts = checker.scope.names().filter(name => name.startsWith(`${ast.name}.`))
  const names = parts.length > 0 ? parts : checker.scope.names()
  nameMistake(checker, 'language/unknown-name', ast, {
    found: ast.name,
    names: parts[0] ? [`${ast.name}`, ...parts] : names,
  })
  return checker.error(ast)
}

export function checkPart(checker: Checker, ast: Ast & { kind: 'part' }): Expr {
  const name = dotted(ast)
  const symbol = name === undefined ? undefined : checker.scope.symbol(name)
  if (symbol) return symbolExpr(symbol, ast)
  if (name !== undefined && ast.of.kind === 'name' && !checker.scope.find(ast.of.name)) {
    nameMistake(checker, 'language/unknown-name', ast, { found: name, names: checker.scope.names() })
    return checker.error(ast)
  }
  const of = checker.infer(ast.of)
  if (of.type.kind === 'error') return of
  const type = of.type.kind === 'row' ? of.type.columns.get(ast.part) : undefined
  if (!type) {
    const columns = of.type.kind === 'row' ? of.type.columns.keys() : []
    nameMistake(checker, 'language/unknown-part', ast.partSpan, { found: ast.part, names: columns })
    return checker.error(ast)
  }
  const run: Expr['run'] = frame => {
    const row = of.run(frame)
    return row.kind === 'row' ? (row.columns.get(ast.part) ?? unknown()) : unknown(...missingOf(row))
  }
  return checker.make('part', ast, { type, of: [of], run })
}
