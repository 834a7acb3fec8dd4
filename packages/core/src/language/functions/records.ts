import type { Ast } from '../read/ast.js'
import { type Checker, typeParams } from '../check/checker.js'
import { type Expr, type Step, usesOf } from '../values/expr.js'
import type { Frame } from '../values/frame.js'
import { nameMistake, symbolExpr } from '../check/names.js'
import type { Scope, Symbol } from '../values/symbol.js'
import type { Type } from '../values/type.js'
import { missingOf, type Missing, type Value } from '../values/value.js'
import { type Call, takes } from './function.js'

/** Most records that a list in a claim may have. */
export const mostRecords = 1_000

/** Most lists that run inside each other: each multiplies the cost by its records. */
const mostLists = 2

/** A list, and what is asked of each of its records. */
export interface OverRecords {
  readonly list: Expr
  readonly each: Expr | undefined
  /** The frames of the records, one each, or what keeps the list from being known. */
  readonly frames: (frame: Frame) => readonly Frame[] | { readonly missing: readonly Missing[] }
  readonly unfold: (frame: Frame) => readonly Step[]
  readonly uses: ReadonlySet<number>
}

function listSymbol(checker: Checker, ast: Ast): Symbol | undefined {
  const symbol = ast.kind === 'name' ? checker.scope.symbol(ast.name) : undefined
  if (symbol?.type.kind === 'list') return symbol
  if (ast.kind === 'name' && !checker.scope.find(ast.name)) {
    nameMistake(checker, 'language/unknown-name', ast, { found: ast.name, names: checker.scope.names() })
  } else
    checker.report('language/wrong-type', ast, {
      ...(symbol ? typeParams('found', symbol.type) : { found: '别的表达式', foundEn: 'another expression' }),
      expected: '列表',
      expectedEn: 'a list',
    })
  return undefined
}

/** The records of a list, each as a frame in which the list's fields are names. */
export function recordFrames(
  symbol: Symbol,
  frame: Frame,
): readonly Frame[] | { readonly missing: readonly Missing[] } {
  const value = frame.read(symbol.slot)
  if (value.kind !== 'list') return { missing: missingOf(value) }
  return value.records.map(record => frame.with(record))
}

/** The fields as names. One that already means something here is a mistake, unless its own list runs line by line. */
function innerScope(checker: Checker, list: Ast, symbol: Symbol): Scope {
  const scope = checker.scope.inner()
  for (const field of symbol.fields ?? []) {
    const taken = [field.id, field.name].find(
      name => checker.scope.has(name) && checker.scope.symbol(name)?.slot !== field.slot,
    )
    if (taken !== undefined) checker.report('language/shadowed-name', list, { found: taken })
    scope.addSymbol(field)
  }
  return scope
}

/** Checks `f(list, expression)`: inside, the fields of the list's records are names. */
export function checkRecords(call: Call, least: number, type?: Type): OverRecords | undefined {
  const { ast, checker } = call
  const [list, each] = ast.args
  if (!takes(call, least, 2) || !list) return undefined
  const symbol = listSymbol(checker, list)
  if (!symbol) return undefined
  if (checker.lists >= mostLists) {
    checker.report('language/too-deep', ast, { limit: mostLists, of: 'lists' })
    return undefined
  }
  const inner = checker.within(ast, () => innerScope(checker, list, symbol))
  const body = each === undefined ? undefined : type ? inner.expect(each, type) : inner.number(each)
  const of = symbolExpr(symbol, list)
  const frames = (frame: Frame) => recordFrames(symbol, frame)
  return {
    list: of,
    each: body,
    frames,
    unfold: frame => {
      const records = frames(frame)
      return 'missing' in records || !body ? [] : records.map(f => ({ expr: body, frame: f }))
    },
    uses: usesOf([of, ...(body ? [body] : [])]),
  }
}

/** Computes every record in turn and joins what they give; unknown while the list is. */
export function joined(over: OverRecords, start: Value, join: (a: Value, b: Value) => Value): Expr['run'] {
  return frame => {
    const records = over.frames(frame)
    if ('missing' in records) return { kind: 'unknown', missing: records.missing }
    return records.reduce<Value>((sum, record) => join(sum, over.each?.run(record) ?? start), start)
  }
}
