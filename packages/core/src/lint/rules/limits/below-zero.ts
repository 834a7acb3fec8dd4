import type { Expr } from '../../../language/values/expr.js'
import { refuses } from '../../../measures/measure.js'
import { type MeasureRoom, measureNumbers, measureRooms } from '../../placed.js'
import { isNotNegative } from '../../reason/bounds.js'
import { bothOf, type Case } from '../../reason/conditions.js'
import { zero } from '../../../base/rational.js'
import { isInside, within } from '../../reason/constraint.js'
import { keyOf } from '../../reason/key.js'
import type { Reasoning } from '../../reason/reasoning.js'
import { doubt, type LintRule, placeIn } from '../../subject.js'

const notBelow = within({ low: zero })

/** The keys under which a condition may have said that a difference is not below zero. */
function isHeld(expr: Expr, held: readonly Case[]): boolean {
  const [left, right] = expr.of
  const keys = [keyOf(expr), ...(left && right && expr.op === '-' ? [`${keyOf(left)} - ${keyOf(right)}`] : [])]
  const says = (one: Case): boolean =>
    keys.some(key => {
      const said = one.get(key)
      return said !== undefined && isInside(said, notBelow)
    }) || isHeldTheOtherWay(expr, one)
  return held.length > 0 && held.every(says)
}

/** `a - b` is not below zero where `b - a` is not above it. */
function isHeldTheOtherWay({ op, of: [left, right] }: Expr, one: Case): boolean {
  if (op !== '-' || !left || !right) return false
  const said = one.get(`${keyOf(right)} - ${keyOf(left)}`)
  return said !== undefined && isInside(said, within({ high: zero }))
}

/** The subtraction by which an expression may come below zero; nothing where none can. */
function subtractionIn(expr: Expr, reasoning: Reasoning, held: readonly Case[]): Expr | undefined {
  const { op, of, symbol } = expr
  if (isNotNegative(reasoning.bounds(expr)) || isHeld(expr, held)) return undefined
  const inner = (parts: readonly Expr[], known = held): Expr | undefined => {
    for (const part of parts) {
      const found = subtractionIn(part, reasoning, known)
      if (found) return found
    }
    return undefined
  }
  if (op === '-' || op === 'increment') return expr
  if (op === 'if') {
    const [when, then, otherwise] = of
    const where = (holds: boolean): readonly Case[] => bothOf(held, when && reasoning.cases(when, holds)) ?? held
    return inner(then ? [then] : [], where(true)) ?? inner(otherwise ? [otherwise] : [], where(false))
  }
  if (op === 'let') return symbol?.definition && inner([symbol.definition]) && expr
  if (op === 'max') return of.every(part => inner([part])) ? inner(of) : undefined
  return ['+', '*', '/', 'min', 'round', 'decided', 'range'].includes(op) ? inner(of) : undefined
}

/** What must hold for a claim to be paid at all. */
function heldBy({ measure, reasoning }: MeasureRoom): readonly Case[] {
  const conditions = [
    ...(measure.for ? [measure.for] : []),
    ...measure.requires.filter(({ force }) => refuses(force)).map(({ needs }) => needs),
  ]
  const start: readonly Case[] = [new Map()]
  return conditions.reduce((all, needs) => bothOf(all, reasoning.cases(needs)) ?? all, start)
}

/** A number of a measure that a subtraction may bring below zero. */
export const belowZero: LintRule = {
  code: 'lint/below-zero',
  find: subject =>
    measureRooms(subject).flatMap(room => {
      const held = heldBy(room)
      return measureNumbers(room).flatMap(({ path, expr }) => {
        const found = subtractionIn(expr, room.reasoning, held)
        return found
          ? [doubt('lint/below-zero', placeIn(room, path, found.ast.from), { found: String(path.at(-1)) })]
          : []
      })
    }),
}
