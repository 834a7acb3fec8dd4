import { nearest } from '../../base/nearest.js'
import { functions } from '../functions/functions.js'
import type { Ast } from '../read/ast.js'
import type { Checker } from './checker.js'
import type { LanguageCode } from '../read/codes.js'
import { constant, type Expr, type Step, usesOf } from '../values/expr.js'
import type { Span } from '../read/lex.js'
import { keywordIn } from '../read/words.js'
import type { Frame } from '../values/frame.js'
import type { Symbol } from '../values/symbol.js'
import { checkTableCall } from './table-call.js'
import { errorType, type Type } from '../values/type.js'
import { missingOf, unknown } from '../values/value.js'

/** Reports a name that means nothing here, with the nearest that does. */
export function nameMistake(
  checker: Checker,
  code: LanguageCode,
  span: Span,
  { found, names }: { found: string; names: Iterable<string> },
): void {
  checker.report(code, span, { found, suggestion: nearest(found, names) ?? '' })
}

/** Reports an unknown name: `year-1` wants blanks, an option its fact, a function its brackets; else the nearest name. */
function unknownName(checker: Checker, ast: Ast & { kind: 'name' }, names: readonly string[]): void {
  const { scope } = checker
  const found = ast.name
  const apart = [...found.matchAll(/-/g)].map(({ index }) => [found.slice(0, index), found.slice(index + 1)] as const)
  const minus = apart.find(([left, right]) => scope.has(left) && (scope.has(right) || /^\d+$/.test(right)))
  const owner = scope.ofOption(found)
  const signature = functions.get(found)?.signature
  const joint = keywordIn(found)
  if (minus) checker.report('language/tight-minus', ast, { found, suggestion: minus.join(' - ') })
  else if (owner) checker.report('language/option-alone', ast, { found, suggestion: `${owner.id} == ${found}` })
  else if (signature !== undefined) checker.report('language/unknown-name', ast, { found, suggestion: signature })
  else if (joint !== undefined && scope.has(found.slice(0, joint)))
    checker.report('language/unknown-name', ast, { found, suggestion: spaced(found, joint) })
  else nameMistake(checker, 'language/unknown-name', ast, { found, names })
}

/** `营业收入且增速` as it should be written, with blanks around the key word. */
function spaced(name: string, joint: number): string {
  const word = /^(?:如果|否则|则|且|或|属于)/u.exec(name.slice(joint))?.[0] ?? ''
  return `${name.slice(0, joint)} ${word} ${name.slice(joint + word.length)}`.trim()
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
  if (parts[0]) checker.report('language/unknown-name', ast, { found: ast.name, suggestion: parts[0] })
  else unknownName(checker, ast, checker.scope.names())
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
    const columns = of.type.kind === 'row' ? [...of.type.columns.keys()] : []
    const suggestion = nearest(ast.part, columns) ?? ''
    checker.report('language/unknown-part', ast.partSpan, { found: ast.part, suggestion, options: columns.join('、') })
    return checker.error(ast)
  }
  const run: Expr['run'] = frame => {
    const row = of.run(frame)
    return row.kind === 'row' ? (row.columns.get(ast.part) ?? unknown()) : unknown(...missingOf(row))
  }
  return checker.make('part', ast, { type, of: [of], run, unfold: frame => columnSteps(of, ast.part, frame) })
}

/** How a column of a table's row came about: the steps that found the row, then the column itself. */
function columnSteps(row: Expr, part: string, frame: Frame): readonly Step[] {
  const steps = row.unfold?.(frame) ?? []
  const last = steps.at(-1)
  if (!last || last.expr.type.kind !== 'row') return steps
  const { columns } = last.expr.type
  const set = last.expr.value?.kind === 'row' ? last.expr.value.columns.get(part) : undefined
  // A row that was set, and not written in the config, holds its values.
  const column = set ? constant(set, columns.get(part) ?? errorType) : last.expr.of[[...columns.keys()].indexOf(part)]
  return column ? [...steps.slice(0, -1), { expr: column, frame: last.frame }] : steps
}
