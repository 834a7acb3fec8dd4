import type { Comparison } from '../language/values/interval.js'
import { aligned, cellOf } from './numbers.js'
import { safe } from './exact.js'
import { constantTruth, type FastNumber, type FastOption, type FastTruth, read, type Tape } from './tape.js'

const truthAt = (cell: number): FastTruth => ({ kind: 'truth', cell })

/** Compares two integers that are known. */
function test(operator: Comparison, x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN
  if (operator === '==') return x === y ? 1 : 0
  if (operator === '!=') return x === y ? 0 : 1
  const holds = operator === '>=' ? x >= y : operator === '>' ? x > y : operator === '<=' ? x <= y : x < y
  return holds ? 1 : 0
}

const flipped: Readonly<Record<Comparison, Comparison>> = {
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
  '==': '==',
  '!=': '!=',
}

/**
 * A cell against a threshold. `x - x` is 0 for a number and NaN for what is missing: no branch, so that nothing has to be
 * guessed by the processor. Both are integers, so `x > y` is `x >= y + 1`.
 */
function atLeast(tape: Tape, from: number, y: number): FastTruth {
  const cell = tape.cell(`${from} >= constant ${y}`, to => (cells, count) => {
    const toAt = to | 0
    const fromAt = from | 0
    const yOf = +y
    for (let i = 0; i < count; i++) {
      const x = read(cells, fromAt + i)
      cells[toAt + i] = Number(x >= yOf) + (x - x)
    }
  })
  return truthAt(cell)
}

function equals(tape: Tape, from: number, y: number): FastTruth {
  const cell = tape.cell(`${from} == constant ${y}`, to => (cells, count) => {
    const toAt = to | 0
    const fromAt = from | 0
    const yOf = +y
    for (let i = 0; i < count; i++) {
      const x = read(cells, fromAt + i)
      cells[toAt + i] = Number(x === yOf) + (x - x)
    }
  })
  return truthAt(cell)
}

function against(tape: Tape, operator: Comparison, { from, y }: { from: number; y: number }): FastTruth {
  switch (operator) {
    case '>=':
      return atLeast(tape, from, y)
    case '>':
      return atLeast(tape, from, y + 1)
    case '<':
      return contrary(tape, atLeast(tape, from, y))
    case '<=':
      return contrary(tape, atLeast(tape, from, y + 1))
    case '==':
      return equals(tape, from, y)
    case '!=':
      return contrary(tape, equals(tape, from, y))
  }
}

export function compareNumbers(
  tape: Tape,
  operator: Comparison,
  [left, right]: readonly [FastNumber, FastNumber],
): FastTruth {
  if (left.constant !== undefined && right.constant === undefined) {
    return compareNumbers(tape, flipped[operator], [right, left])
  }
  const [a, b] = aligned(tape, left, right)
  if (a.constant !== undefined && b.constant !== undefined) return constantTruth(test(operator, a.constant, b.constant))
  // What nobody has set compares with nothing; a step would take it for a number that no firm reaches.
  if (b.constant !== undefined && Number.isNaN(b.constant)) return constantTruth(NaN)
  if (b.constant !== undefined) return against(tape, operator, { from: cellOf(tape, a), y: b.constant })
  const [x, y] = [cellOf(tape, a), cellOf(tape, b)]
  const cell = tape.cell(`${x} ${operator} ${y}`, to => (cells, count) => {
    const toAt = to | 0
    const xAt = x | 0
    const yAt = y | 0
    for (let i = 0; i < count; i++) cells[toAt + i] = test(operator, read(cells, xAt + i), read(cells, yAt + i))
  })
  return truthAt(cell)
}

export interface Quotient {
  readonly now: FastNumber
  readonly base: FastNumber
  /** Added to the rate: growth of 10% is a share of 110%. */
  readonly more: 0 | 1
}

/**
 * `now / base >= rate` and `growth >= rate`, cross-multiplied: no division, nothing rounded.
 *
 * Growth is unknown over a base that is not above zero; a share turns its sign round below zero.
 */
export function compareQuotient(
  tape: Tape,
  operator: Comparison,
  { quotient, rate }: { quotient: Quotient; rate: FastNumber },
): FastTruth | undefined {
  const { now, base, more } = quotient
  if (rate.constant === undefined || now.denominator !== base.denominator) return undefined
  const p = rate.constant + more * rate.denominator
  const q = rate.denominator
  const [x, y, turned] = [cellOf(tape, now), cellOf(tape, base), flipped[operator]]
  const isAtLeast = operator === '>='
  const cell = tape.cell(`${x} / ${y} ${operator} ${p}/${q} ${more}`, to => (cells, count) => {
    const toAt = to | 0
    const yAt = y | 0
    const xAt = x | 0
    const moreOf = +more
    const pOf = +p
    const qOf = +q
    for (let i = 0; i < count; i++) {
      const b = read(cells, yAt + i)
      const over = safe(read(cells, xAt + i) * qOf)
      const under = safe(b * pOf)
      if (b > 0 && isAtLeast) cells[toAt + i] = Number(over >= under) + (over - over) + (under - under)
      else
        cells[toAt + i] = b > 0 ? test(operator, over, under) : b < 0 && moreOf === 0 ? test(turned, over, under) : NaN
    }
  })
  return truthAt(cell)
}

/** An option against others: the answer for every place is settled beforehand. */
export function compareOption(tape: Tape, option: FastOption, answers: readonly number[]): FastTruth {
  if (option.constant !== undefined) return constantTruth(answers[option.constant] ?? NaN)
  const [from, table] = [option.cell, Float64Array.from(answers)]
  const cell = tape.cell(`${from} among ${answers.join()}`, to => (cells, count) => {
    const toAt = to | 0
    const fromAt = from | 0
    for (let i = 0; i < count; i++) {
      const place = read(cells, fromAt + i)
      cells[toAt + i] = place >= 0 ? read(table, place) : NaN
    }
  })
  return truthAt(cell)
}

/** Kleene's `and`: one that fails settles it, an unknown keeps the rest open. */
function bothOf(tape: Tape, a: number, b: number): number {
  return tape.cell(`${a} and ${b}`, to => (cells, count) => {
    const toAt = to | 0
    const aAt = a | 0
    const bAt = b | 0
    for (let i = 0; i < count; i++) {
      const x = read(cells, aAt + i)
      const y = read(cells, bAt + i)
      const product = x * y
      cells[toAt + i] = Number.isNaN(product) && (x === 0 || y === 0) ? 0 : product
    }
  })
}

/** Kleene's `or`: one that holds settles it. */
function eitherOf(tape: Tape, a: number, b: number): number {
  return tape.cell(`${a} or ${b}`, to => (cells, count) => {
    const toAt = to | 0
    const aAt = a | 0
    const bAt = b | 0
    for (let i = 0; i < count; i++) {
      const x = read(cells, aAt + i)
      const y = read(cells, bAt + i)
      const either = x + y - x * y
      cells[toAt + i] = Number.isNaN(either) && (x === 1 || y === 1) ? 1 : either
    }
  })
}

/** All of several conditions (`decides` 0: one that fails), or any of them (`decides` 1: one that holds). */
export function combined(tape: Tape, decides: 0 | 1, parts: readonly FastTruth[]): FastTruth {
  if (parts.some(part => part.constant === decides)) return constantTruth(decides)
  const open = [...new Set(parts.filter(part => part.constant !== 1 - decides).map(part => cellOf(tape, part)))]
  const [first, ...rest] = open
  if (first === undefined) return constantTruth(1 - decides)
  const join = decides === 0 ? bothOf : eitherOf
  return truthAt(rest.reduce((all, one) => join(tape, all, one), first))
}

export function contrary(tape: Tape, part: FastTruth): FastTruth {
  if (part.constant !== undefined) return constantTruth(1 - part.constant)
  const from = part.cell
  const cell = tape.cell(`not ${from}`, to => (cells, count) => {
    const toAt = to | 0
    const fromAt = from | 0
    for (let i = 0; i < count; i++) cells[toAt + i] = 1 - read(cells, fromAt + i)
  })
  return truthAt(cell)
}
