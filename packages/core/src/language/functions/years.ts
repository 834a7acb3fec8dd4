import type { Ast } from '../read/ast.js'
import { constant, type Expr } from '../values/expr.js'
import { minus } from '../values/interval.js'
import { type SeriesUse, seriesOf } from '../check/series.js'
import { numberOf } from '../values/type.js'
import { whole } from '../values/value.js'
import { type Call, takes } from './function.js'

/** A yearly fact in a year and in the year that it is compared with. */
export interface TwoYears {
  readonly series: SeriesUse
  readonly now: Expr
  readonly base: Expr
}

/** Checks `f(fact, year[, base year])`; without a base year it is the year before. */
export function checkTwoYears(call: Call): TwoYears | undefined {
  const { ast, checker } = call
  const [fact, year, from] = ast.args
  if (!takes(call, 2, 3) || !fact || !year) return undefined
  const series = seriesOf(checker, fact)
  const at = checker.expect(year, numberOf('year'))
  const before = from ? checker.expect(from, numberOf('year')) : undefined
  if (!series || at.type.kind === 'error' || before?.type.kind === 'error') return undefined
  const baseAst: Ast = from ?? { kind: 'binary', operator: '-', left: year, right: one, from: year.from, to: year.to }
  const yearBefore =
    before ??
    checker.make('-', baseAst, {
      type: at.type,
      of: [at, constant(whole(1), numberOf('plain'), one)],
      run: frame => minus(at.run(frame), whole(1)),
    })
  const valueIn = (index: Expr): Expr => {
    const node: Ast = { kind: 'index', of: fact, index: index.ast, from: ast.from, to: ast.to }
    return checker.make('year-of', node, {
      type: series.type,
      of: [index],
      run: frame => series.at(frame, index.run(frame)),
      symbol: series.symbol,
      uses: new Set([...index.uses, series.symbol.slot]),
    })
  }
  return { series, now: valueIn(at), base: valueIn(yearBefore) }
}

const one: Ast = { kind: 'number', quantity: { value: { n: 1n, d: 1n }, scaled: false, unit: '' }, from: 0, to: 0 }
