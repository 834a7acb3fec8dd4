import type { Ast } from '../read/ast.js'
import { compare } from '../../base/rational.js'
import { type Checker, typeParams, type Want } from './checker.js'
import type { Expr } from '../values/expr.js'
import { seriesOf } from './series.js'
import { errorType, numberOf, type Type, truth } from '../values/type.js'
import { between, hull, missingOf, union, unknown } from '../values/value.js'

/** `revenue[2015]`: the value of one year. */
export function checkIndex(checker: Checker, ast: Ast & { kind: 'index' }): Expr {
  const index = checker.expect(ast.index, numberOf('year'))
  const series = seriesOf(checker, ast.of)
  if (!series) return checker.error(ast)
  return checker.make('year-of', ast, {
    type: series.type,
    of: [index],
    run: frame => series.at(frame, index.run(frame)),
    symbol: series.symbol,
    uses: new Set([...index.uses, series.symbol.slot]),
  })
}

/** `5%..8%` and `2017..year`: a range is a value. */
export function checkRange(checker: Checker, ast: Ast & { kind: 'range' }, want: Want): Expr {
  const [low, high] = alike(checker, ast.low, ast.high, want)
  if (low.type.kind === 'error' || high.type.kind === 'error') return checker.error(ast)
  if (low.value?.kind === 'number' && high.value?.kind === 'number' && compare(low.value.low, high.value.high) > 0) {
    checker.report('language/backward-range', ast)
  }
  return checker.make('range', ast, {
    type: low.type,
    of: [low, high],
    run: frame => {
      const [a, b] = [low.run(frame), high.run(frame)]
      const missing = union(missingOf(a), missingOf(b))
      if (a.kind !== 'number' || b.kind !== 'number' || compare(a.low, b.high) > 0) return unknown(...missing)
      return between(a.low, b.high, missing)
    },
  })
}

/** Infers two expressions of one dimension; a bare literal takes the other's. */
export function alike(checker: Checker, left: Ast, right: Ast, want: Want): [Expr, Expr] {
  const isBare = (expr: Expr) => expr.type.kind === 'number' && expr.type.dimension === 'bare'
  let a = checker.infer(left, want)
  const wanted = a.type.kind === 'number' && !isBare(a) ? a.type.dimension : want
  const b = checker.infer(right, wanted)
  if (isBare(a) && b.type.kind === 'number' && !isBare(b)) a = checker.infer(left, b.type.dimension)
  return [a, b]
}

/** The type that two branches, or all arguments, share; a mistake when they share none. */
export function shared(checker: Checker, of: 'if' | 'each', a: Expr, b: Expr): Type {
  if (a.type.kind === 'error') return b.type
  if (b.type.kind === 'error') return a.type
  const same =
    a.type.kind === 'number' && b.type.kind === 'number'
      ? a.type.dimension === b.type.dimension
      : a.type.kind === b.type.kind
  if (same) return a.type
  const mixed = a.type.kind === 'number' && b.type.kind === 'number'
  checker.report(mixed ? 'language/mixed-dimensions' : 'language/wrong-type', b.ast, {
    ...(mixed ? { operator: of } : {}),
    ...typeParams('expected', a.type),
    ...typeParams('found', b.type),
  })
  return errorType
}

/** An `if` whose condition is known never looks at the other branch; unknown, it gives what either branch allows. */
export function checkIf(checker: Checker, ast: Ast & { kind: 'if' }, want: Want): Expr {
  const when = checker.expect(ast.when, truth)
  const [then, otherwise] = alike(checker, ast.then, ast.otherwise, want)
  const type = shared(checker, 'if', then, otherwise)
  const run: Expr['run'] = frame => {
    const holds = when.run(frame)
    if (holds.kind === 'truth') return (holds.is ? then : otherwise).run(frame)
    return hull(then.run(frame), otherwise.run(frame), missingOf(holds))
  }
  return checker.make('if', ast, {
    type,
    of: [when, then, otherwise],
    run,
    unfold: frame => {
      const holds = when.run(frame)
      const taken = holds.kind === 'truth' ? [holds.is ? then : otherwise] : [then, otherwise]
      return [when, ...taken].map(expr => ({ expr, frame }))
    },
  })
}
