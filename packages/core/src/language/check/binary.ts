import type { Ast, BinaryOperator } from '../read/ast.js'
import { type Checker, fits, typeParams, type Want } from './checker.js'
import type { Expr } from '../values/expr.js'
import type { Frame } from '../values/frame.js'
import { alike } from './forms.js'
import { both, type Comparison, compared, contrary, either, minus, over, plus, times } from '../values/interval.js'
import { checkMembership } from './membership.js'
import { asOption, isOptionName } from './option.js'
import { product, quotient, shiftDate, sumOf } from './dimensions.js'
import { type Dimension, isOption, numberOf, type OptionSet, truth } from '../values/type.js'
import { missingOf, truthOf, union, unknown, type Value } from '../values/value.js'

type BinaryAst = Ast & { kind: 'binary' }

export function checkBinary(checker: Checker, ast: BinaryAst, want: Want): Expr {
  switch (ast.operator) {
    case 'and':
    case 'or':
      return checkLogic(checker, ast, ast.operator)
    case 'in':
      return checkMembership(checker, ast)
    case '==':
    case '!=':
      return checkEquality(checker, ast, ast.operator)
    case '<':
    case '<=':
    case '>':
    case '>=':
      return checkComparison(checker, ast, ast.operator)
    default:
      return checkArithmetic(checker, ast, want)
  }
}

function checkLogic(checker: Checker, ast: BinaryAst, operator: 'and' | 'or'): Expr {
  const left = checker.expect(ast.left, truth)
  const right = checker.expect(ast.right, truth)
  const join = operator === 'and' ? both : either
  return checker.make(operator, ast, {
    type: truth,
    of: [left, right],
    run: frame => join(left.run(frame), () => right.run(frame)),
  })
}

/** A comparison; where an officer's choice keeps it open, it says which choice. */
function comparing(checker: Checker, ast: Ast, operator: Comparison, sides: readonly [Expr, Expr]): Expr {
  const [left, right] = sides
  return checker.make(operator, ast, {
    type: truth,
    of: sides,
    run: frame => orChoices(frame, compared(operator, left.run(frame), right.run(frame)), sides),
  })
}

/** A comparison that nothing but an officer's choice keeps open names that choice. */
export const orChoices = (frame: Frame, answer: Value, sides: readonly Expr[]): Value =>
  answer.kind === 'unknown' && answer.missing.length === 0 ? unknown(...choices(frame, sides)) : answer

function choices(frame: Frame, sides: readonly Expr[]) {
  const slots = sides.flatMap(side => [...side.uses])
  const open = slots.map(slot => frame.world.symbols[slot]).filter(symbol => symbol?.kind === 'discretion')
  return union(open.map(symbol => ({ kind: 'discretion' as const, id: symbol?.id ?? '' })))
}

function checkComparison(checker: Checker, ast: BinaryAst, operator: Comparison): Expr {
  const [left, right] = alike(checker, ast.left, ast.right, undefined)
  for (const side of [left, right]) {
    if (side.type.kind !== 'number' && side.type.kind !== 'error') {
      checker.report('language/wrong-type', side.ast, {
        ...typeParams('found', side.type),
        expected: '数或金额',
        expectedEn: 'a number or money',
      })
      return checker.error(ast)
    }
  }
  if (!fits(left.type, right.type)) mixed(checker, operator, left, right)
  return comparing(checker, ast, operator, [left, right])
}

/** Reports two kinds of number that do not go together, at the right one. */
export function mixed(checker: Checker, operator: string, left: Expr, right: Expr): void {
  checker.report('language/mixed-dimensions', right.ast, {
    operator,
    ...typeParams('expected', left.type),
    ...typeParams('found', right.type),
  })
}

/** Beside an option stands an option: there a name is looked for among the options first. */
function checkEquality(checker: Checker, ast: BinaryAst, operator: '==' | '!='): Expr {
  const flipped = isOptionName(checker, ast.left)
  const [first, second] = flipped ? [ast.right, ast.left] : [ast.left, ast.right]
  const [left, right] = checkSides(checker, first, second)
  if (left.type.kind === 'error' || right.type.kind === 'error') return checker.error(ast)
  if (!fits(left.type, right.type)) {
    if (flipped) mixed(checker, operator, right, left)
    else mixed(checker, operator, left, right)
    return checker.error(ast)
  }
  if (left.type.kind === 'number') return comparing(checker, ast, operator, flipped ? [right, left] : [left, right])
  const set = left.type.kind === 'option' ? left.type.set : undefined
  const isEqual = (frame: Frame) => equal(left.run(frame), right.run(frame), set)
  const run: Expr['run'] = operator === '==' ? isEqual : frame => contrary(isEqual(frame))
  return checker.make(operator, ast, { type: truth, of: [left, right], run })
}

function checkSides(checker: Checker, first: Ast, second: Ast): [Expr, Expr] {
  const left = checker.infer(first)
  if (left.type.kind === 'option') return [left, asOption(checker, second, left.type.set)]
  return left.type.kind === 'number' ? alike(checker, first, second, undefined) : [left, checker.infer(second)]
}

export function equal(a: Value, b: Value, set: OptionSet | undefined): Value {
  if (a.kind === 'word' && b.kind === 'word') return truthOf(isOption(set, a.is, b.is))
  if (a.kind === 'truth' && b.kind === 'truth') return truthOf(a.is === b.is)
  return unknown(...union(missingOf(a), missingOf(b)))
}

const operations: Partial<Record<BinaryOperator, (a: Value, b: Value) => Value>> = {
  '+': plus,
  '-': minus,
  '*': times,
  '/': over,
}

function dimensionOf(expr: Expr): Dimension | undefined {
  return expr.type.kind === 'number' ? expr.type.dimension : undefined
}

function checkArithmetic(checker: Checker, ast: BinaryAst, want: Want): Expr {
  const additive = ast.operator === '+' || ast.operator === '-'
  const [left, right] = additive ? sides(checker, ast, want) : factors(checker, ast)
  const [a, b] = [dimensionOf(left), dimensionOf(right)]
  if (a === undefined || b === undefined) return checker.error(ast)
  const rule = additive ? sumOf : ast.operator === '*' ? product : quotient
  const dimension = rule(a, b, ast.operator)
  const operation = operations[ast.operator]
  if (dimension === undefined || operation === undefined) {
    mixed(checker, ast.operator, left, right)
    return checker.error(ast)
  }
  const shift = a === 'date' && b === 'months'
  const run: Expr['run'] = shift
    ? frame => shiftDate(left.run(frame), right.run(frame), ast.operator === '-' ? -1 : 1)
    : frame => operation(left.run(frame), right.run(frame))
  return checker.make(ast.operator, ast, { type: numberOf(dimension), of: [left, right], run })
}

/** `3000万 / financed`: a bare amount over money is money too. */
function factors(checker: Checker, ast: BinaryAst): [Expr, Expr] {
  const [left, right] = [checker.number(ast.left), checker.number(ast.right)]
  const counted = dimensionOf(right)
  const isShare =
    ast.operator === '/' && dimensionOf(left) === 'bare' && (counted === 'money' || counted?.startsWith('unit:'))
  return [isShare ? checker.number(ast.left, counted) : left, right]
}

function sides(checker: Checker, ast: BinaryAst, want: Want): [Expr, Expr] {
  const [a, b] = alike(checker, ast.left, ast.right, want === 'ratio' || want === 'money' ? want : undefined)
  const checked = [a, b].map(e => (e.type.kind === 'number' || e.type.kind === 'error' ? e : checker.number(e.ast)))
  return [checked[0] ?? a, checked[1] ?? b]
}
