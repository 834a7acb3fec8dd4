import type { Ast } from '../read/ast.js'
import type { Checker } from './checker.js'
import { nameMistake } from './names.js'
import type { Frame } from '../values/frame.js'
import type { Symbol } from '../values/symbol.js'
import type { Type } from '../values/type.js'
import { isPoint, missingOf, unknown, type Value } from '../values/value.js'

/** A yearly fact where it is read year by year. */
export interface SeriesUse {
  readonly symbol: Symbol
  readonly type: Type
  readonly at: (frame: Frame, year: Value) => Value
}

/** The yearly fact that a name stands for; a mistake when it is none. */
export function seriesOf(checker: Checker, ast: Ast): SeriesUse | undefined {
  if (ast.kind === 'hole') return undefined
  const symbol = ast.kind === 'name' ? checker.scope.symbol(ast.name) : undefined
  if (ast.kind === 'name' && !checker.scope.find(ast.name)) {
    nameMistake(checker, 'language/unknown-name', ast, { found: ast.name, names: checker.scope.names() })
    return undefined
  }
  if (!symbol || symbol.type.kind !== 'series') {
    checker.report('language/not-yearly', ast, {
      found: ast.kind === 'name' ? ast.name : '',
      suggestion: bareName(checker, ast),
    })
    return undefined
  }
  return { symbol, type: symbol.type.of, at: (frame, year) => valueAt(symbol, frame, year) }
}

/** `growth(revenue[2015], 2015)`: where the name alone is due. */
function bareName(checker: Checker, ast: Ast): string {
  if (ast.kind !== 'index' || ast.of.kind !== 'name') return ''
  return checker.scope.symbol(ast.of.name)?.type.kind === 'series' ? ast.of.name : ''
}

/** The value of a year; unknown, naming the year, when nobody has recorded it. */
function valueAt(symbol: Symbol, frame: Frame, year: Value): Value {
  if (year.kind !== 'number' || !isPoint(year) || year.missing.length > 0) return unknown(...missingOf(year))
  if (symbol.kind === 'parameter') frame.touched.add(symbol.slot)
  const series = frame.read(symbol.slot)
  const number = Number(year.low.n / year.low.d)
  const value = series.kind === 'series' ? (series.at.get(number) ?? series.otherwise) : undefined
  return value ?? unknown({ kind: symbol.missing, id: symbol.id, year: number })
}
