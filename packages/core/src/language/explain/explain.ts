import { compare, negate, type Rational, subtract } from '../../base/rational.js'
import { printName } from '../read/print.js'
import type { Ast } from '../read/ast.js'
import type { Expr } from '../values/expr.js'
import type { Frame } from '../values/frame.js'
import type { Symbol } from '../values/symbol.js'
import { isPoint, type Value } from '../values/value.js'
import type { Because, Words } from './because.js'
import { brief, describe, describeBriefly, type Taken } from './describe.js'
import { exactValue, show, showNumber } from './show.js'

const comparisonWords: Readonly<Record<string, Words>> = {
  '>=': { zh: '不低于', en: 'is at least' },
  '>': { zh: '高于', en: 'is above' },
  '<=': { zh: '不高于', en: 'is at most' },
  '<': { zh: '低于', en: 'is below' },
  '==': { zh: '等于', en: 'is' },
  '!=': { zh: '不是', en: 'is not' },
  in: { zh: '属于', en: 'is one of' },
  within: { zh: '在……之内', en: 'lies within' },
}
const joinWords: Readonly<Record<string, Words>> = {
  and: { zh: '须同时满足', en: 'all of these' },
  or: { zh: '满足其一', en: 'any of these' },
  not: { zh: '须不成立', en: 'must not hold' },
}
const outcomeWords = {
  true: { zh: '满足', en: 'met' },
  false: { zh: '不满足', en: 'not met' },
  unknown: { zh: '未知', en: 'unknown' },
} as const

/** What an expression is called: the Chinese names of what it reads. */
function nameOf(expr: Expr, language: 'zh' | 'en'): string {
  if (expr.symbol && (expr.op === expr.symbol.kind || expr.op === 'year-of')) {
    const own = labelOf(expr.symbol, language)
    return expr.op === 'year-of' ? `${own}` : own
  }
  if (expr.table) return language === 'zh' ? expr.table.name : expr.table.id
  return phrase(expr.ast, language)
}

const labelOf = (symbol: Symbol, language: 'zh' | 'en'): string =>
  language === 'zh' ? (symbol.label ?? symbol.name) : (symbol.en ?? symbol.id)

/** Short text of an expression that has no name. */
function phrase(ast: Ast, language: 'zh' | 'en'): string {
  switch (ast.kind) {
    case 'name':
      return printName(ast.name)
    case 'index':
      return phrase(ast.of, language)
    case 'call':
      return ast.name
    case 'part':
      return `${phrase(ast.of, language)}.${ast.part}`
    default:
      return language === 'zh' ? '计算值' : 'computed value'
  }
}

/** How far a comparison is from its threshold: from the left side to the right, always positive. */
export function distanceOf(expr: Expr, frame: Frame): { readonly gap: Rational; readonly words: Words } | undefined {
  const [left, right] = expr.of
  if (!comparisonWords[expr.op] || !left || !right || left.type.kind !== 'number') return undefined
  const [a, b] = [left.run(frame), right.run(frame)]
  if (a.kind !== 'number' || b.kind !== 'number' || !isPoint(a) || !isPoint(b)) return undefined
  const far = subtract(a.low, b.low)
  const gap = compare(far, { n: 0n, d: 1n }) < 0 ? negate(far) : far
  const dimension =
    left.type.dimension === 'bare' && right.type.kind === 'number' ? right.type.dimension : left.type.dimension
  const points = dimension === 'ratio' ? { zh: '个百分点', en: ' percentage points' } : { zh: '%', en: '%' }
  const shown = {
    zh: showNumber(gap, dimension, 'zh').replace('%', points.zh),
    en: showNumber(gap, dimension, 'en').replace('%', points.en),
  }
  const holds = expr.run(frame)
  const met = holds.kind === 'truth' && holds.is
  return { gap, words: { zh: `${met ? '余' : '差'}${shown.zh}`, en: `${met ? 'by' : 'short by'} ${shown.en}` } }
}

const yearOf = (expr: Expr, frame: Frame): string => {
  const year = expr.of[0]?.run(frame)
  return year?.kind === 'number' && isPoint(year) ? `${year.low.n / year.low.d}` : '?'
}

/** Longest description of an unnamed value; what is longer stands in the steps below it. */
const longestName = 40

/** The Chinese name of an expression; one that has none is described, its readings taken as they are in the frame. */
function chineseName(expr: Expr, frame: Frame): string {
  const ownSymbol = expr.symbol && (expr.op === expr.symbol.kind || expr.op === 'year-of') && !expr.symbol.definition
  const ownTable = expr.op === 'table' && expr.table && expr.table.name !== expr.table.id
  // A part of another claim carries that claim's id before its name.
  if (ownSymbol || ownTable) return nameOf(expr, 'zh').replace(/^[a-z][a-z\d-]*\./, '')
  const taken: Taken = reading => {
    const option = frame.slots[reading.slot]
    return option?.kind === 'word' ? option.is : undefined
  }
  // Only within a longer text does a parameter's name need quotes.
  const described = describe(expr, taken).replace(/^“([^”]+)”$/, '$1')
  return described.length <= longestName ? described : describeBriefly(expr, taken)
}

function saysValue(expr: Expr, frame: Frame, value: Value, language: 'zh' | 'en'): string {
  const shown = show(value, expr.type, language)
  if (expr.op === 'literal') return shown
  // A bare number or range is its own name.
  if (expr.uses.size === 0 && expr.type.kind === 'number') return shown
  const name = language === 'zh' ? chineseName(expr, frame) : nameOf(expr, language)
  if (expr.op === 'year-of')
    return language === 'zh'
      ? `${yearOf(expr, frame)}年${name.replace(/^当年/, '')} ${shown}`
      : `${name} ${yearOf(expr, frame)}: ${shown}`
  return language === 'zh' ? `${name} ${shown}` : `${name}: ${shown}`
}

const outcome = (value: Value, language: 'zh' | 'en'): string =>
  outcomeWords[value.kind === 'truth' ? (value.is ? 'true' : 'false') : 'unknown'][language]

/** One option that counts as another is not that other one (视同). */
function countsAs({ of: [left, right] }: Expr, frame: Frame): boolean {
  const [one, other] = [left?.run(frame), right?.run(frame)]
  if (left?.type.kind !== 'option' || one?.kind !== 'word' || other?.kind !== 'word') return false
  return one.is !== other.is && left.type.set?.countsAs?.get(one.is) === other.is
}

const comparisonWord = (expr: Expr, frame: Frame): Words | undefined =>
  expr.op === '==' && countsAs(expr, frame) ? { zh: '视同', en: 'counts as' } : comparisonWords[expr.op]

function saysComparison(expr: Expr, frame: Frame, value: Value, language: 'zh' | 'en'): string {
  const sides = expr.of.map(side => saysValue(side, frame, side.run(frame), language))
  const [left = '', ...rest] = sides
  const word = comparisonWord(expr, frame)?.[language] ?? expr.op
  const joined = `${left} ${word} ${rest.join(language === 'zh' ? '、' : ', ')}`
  return language === 'zh' ? `${joined}：${outcome(value, 'zh')}` : `${joined}: ${outcome(value, 'en')}`
}

/** A condition with a name of its own, too long to be told in one line, says what it consists of. */
const unnamedCondition = (expr: Expr, frame: Frame): Expr | undefined =>
  expr.op === 'let' && expr.type.kind === 'truth' && chineseName(expr, frame) === brief
    ? expr.symbol?.definition
    : undefined

function says(expr: Expr, frame: Frame, value: Value): Words {
  const condition = unnamedCondition(expr, frame)
  if (condition) return says(condition, frame, value)
  if (comparisonWords[expr.op]) {
    return { zh: saysComparison(expr, frame, value, 'zh'), en: saysComparison(expr, frame, value, 'en') }
  }
  const join = joinWords[expr.op]
  if (join) return { zh: `${join.zh}：${outcome(value, 'zh')}`, en: `${join.en}: ${outcome(value, 'en')}` }
  return { zh: saysValue(expr, frame, value, 'zh'), en: saysValue(expr, frame, value, 'en') }
}

/** Steps of one joint stand side by side: `a and b and c` has three. */
function operands(expr: Expr, op: string): Expr[] {
  return expr.of.flatMap(part => (part.op === op ? operands(part, op) : [part]))
}

function stepsOf(expr: Expr, frame: Frame): readonly { expr: Expr; frame: Frame }[] {
  if (expr.unfold) return expr.unfold(frame)
  const of = expr.op === 'and' || expr.op === 'or' ? operands(expr, expr.op) : expr.of
  return of.map(part => ({ expr: part, frame }))
}

const mostSteps = 2_000

/**
 * Why an expression has its value: a second walk over it, which costs nothing when nobody asks.
 *
 * The tree names every fact with its value and every comparison with its distance to the threshold.
 */
export function explain(expr: Expr, frame: Frame, budget: { left: number } = { left: mostSteps }): Because {
  budget.left--
  const value = expr.run(frame)
  const distance = distanceOf(expr, frame)
  const steps = budget.left > 0 ? stepsOf(expr, frame) : []
  const because: Because = {
    op: expr.op,
    says: says(expr, frame, value),
    value: exactValue(value, expr.type),
    ...(distance ? { distance: distance.words } : {}),
    ...(value.kind === 'unknown' && value.missing.length > 0 ? { missing: value.missing } : {}),
    of: steps.map(step => explain(step.expr, step.frame, budget)),
  }
  return withoutEcho(because)
}

/** A step that only repeats its one step says nothing: a name for an expression that is described the same way. */
function withoutEcho(because: Because): Because {
  const [only, ...more] = because.of
  return only && more.length === 0 && only.says.zh === because.says.zh && only.value === because.value ? only : because
}
