import { zero } from '../../base/rational.js'
import type { Expr } from '../../language/values/expr.js'
import { isOption } from '../../language/values/type.js'
import { differenceOf } from './arithmetic.js'
import type { Bounds } from './bounds.js'
import { type Constraint, isEmpty, isInside, meet, within, wordsIn } from './constraint.js'
import { keyOf } from './key.js'

/** What must be so together: of each thing, by its key, what is said of it. */
export type Case = ReadonlyMap<string, Constraint>

/** Most cases of one condition that are looked at. */
const mostCases = 128

const always: readonly Case[] = [new Map()]
const never: readonly Case[] = []

type Cases = readonly Case[] | undefined

/** What is said of one thing, and what is true of it anyway. */
interface Said {
  readonly key: string
  readonly domain: Constraint
  /** Any of these. */
  readonly of: readonly Constraint[]
}

function together(a: Case, b: Case): Case | undefined {
  const joined = new Map(a)
  for (const [key, constraint] of b) {
    const before = joined.get(key)
    const both = before ? meet(before, constraint) : constraint
    if (isEmpty(both)) return undefined
    joined.set(key, both)
  }
  return joined
}

/** Whatever meets `a` meets `b`. */
const implies = (a: Case, b: Case): boolean =>
  [...b].every(([key, wanted]) => {
    const has = a.get(key)
    return has !== undefined && isInside(has, wanted)
  })

/** Whenever one of the first cases is so, one of the second is. */
export const allImply = (all: readonly Case[], some: readonly Case[]): boolean =>
  all.every(one => some.some(other => implies(one, other)))

export function bothOf(a: Cases, b: Cases): Cases {
  if (a?.length === 0 || b?.length === 0) return never
  if (!a || !b || a.length * b.length > mostCases) return undefined
  return a.flatMap(one => b.flatMap(other => together(one, other) ?? []))
}

function eitherOf(a: Cases, b: Cases): Cases {
  if (!a || !b || a.length + b.length > mostCases) return undefined
  return [...a, ...b]
}

const opposite: Readonly<Record<string, string>> = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '==': '!=',
  '!=': '==',
}
const mirrored: Readonly<Record<string, string>> = {
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
  '==': '==',
  '!=': '!=',
}

/** Numbers that stand so to a bound. */
function numbersThat(operator: string, { low, high }: Required<Bounds>): readonly Constraint[] {
  const below = (included: boolean): Constraint => ({ kind: 'numbers', high: { at: high, included } })
  const above = (included: boolean): Constraint => ({ kind: 'numbers', low: { at: low, included } })
  switch (operator) {
    case '<':
      return [below(false)]
    case '<=':
      return [below(true)]
    case '>':
      return [above(false)]
    case '>=':
      return [above(true)]
    case '==':
      return [within({ low, high })]
    default:
      return [
        { kind: 'numbers', high: { at: low, included: false } },
        { kind: 'numbers', low: { at: high, included: false } },
      ]
  }
}

/** Reads conditions as cases, each a conjunction of what is said of single things. */
export class Conditions {
  readonly #bounds: (expr: Expr) => Bounds

  constructor(bounds: (expr: Expr) => Bounds) {
    this.#bounds = bounds
  }

  cases(expr: Expr, holds: boolean): Cases {
    const { op, of, symbol, value } = expr
    const [a, b, c] = of
    if (value?.kind === 'truth') return value.is === holds ? always : never
    if (op === 'let' && symbol?.definition) return this.cases(symbol.definition, holds)
    if (op === 'not' && a) return this.cases(a, !holds)
    if (op === 'and' || op === 'or')
      return of.map(part => this.cases(part, holds)).reduce((op === 'and') === holds ? bothOf : eitherOf)
    if (op === 'if' && a && b && c)
      return eitherOf(
        bothOf(this.cases(a, true), this.cases(b, holds)),
        bothOf(this.cases(a, false), this.cases(c, holds)),
      )
    const said = this.#said(expr, holds)
    return said ? saidCases(said) : [new Map([[keyOf(expr), wordsIn(String(holds))]])]
  }

  #said(expr: Expr, holds: boolean): Said | undefined {
    const { op, of } = expr
    const [left, right] = of
    if (!left) return undefined
    if (op === 'in') return left.type.kind === 'option' ? optionSaid(left, of.slice(1), holds) : undefined
    if (!right) return undefined
    if (op === 'within') return this.#inRange(left, right, holds)
    if (!Object.hasOwn(opposite, op)) return undefined
    const operator = holds ? op : (opposite[op] ?? op)
    if (left.type.kind === 'number') return this.#compared(operator, left, right)
    return left.type.kind === 'option' ? optionSaid(left, [right], operator === '==') : undefined
  }

  #inRange(left: Expr, range: Expr, holds: boolean): Said | undefined {
    const { value } = range
    const bounds = value?.kind === 'number' ? value : range.op === 'range' ? this.#bounds(range) : undefined
    const isFixed = range.of.every(end => end.value !== undefined)
    if (!bounds?.low || !bounds.high || !isFixed) return undefined
    const { low, high } = bounds
    return {
      key: keyOf(left),
      domain: within(this.#bounds(left)),
      of: holds ? [within({ low, high })] : numbersThat('!=', { low, high }),
    }
  }

  #compared(operator: string, left: Expr, right: Expr): Said | undefined {
    const [l, r] = [left.value, right.value]
    if (r?.kind === 'number' && l === undefined)
      return { key: keyOf(left), domain: within(this.#bounds(left)), of: numbersThat(operator, r) }
    if (l?.kind === 'number' && r === undefined) return this.#compared(mirrored[operator] ?? operator, right, left)
    if (l || r) return undefined
    const [a, b] = [keyOf(left), keyOf(right)]
    if (a > b) return this.#compared(mirrored[operator] ?? operator, right, left)
    const bounds = a === b ? { low: zero, high: zero } : differenceOf(this.#bounds(left), this.#bounds(right))
    return { key: `${a} - ${b}`, domain: within(bounds), of: numbersThat(operator, { low: zero, high: zero }) }
  }
}

/** What options an option may be. */
function optionSaid(left: Expr, items: readonly Expr[], holds: boolean): Said | undefined {
  if (left.type.kind !== 'option') return undefined
  const { set } = left.type
  const named = items.flatMap(({ value }) => (value?.kind === 'word' ? [value.is] : []))
  if (named.length < items.length) return undefined
  const all = [...set.options.keys()]
  const meant = all.filter(option => named.some(name => isOption(set, option, name)))
  const domain: Constraint = set.open ? { kind: 'words', but: true, words: new Set() } : wordsIn(...all)
  const other = set.open
    ? ({ kind: 'words', but: true, words: new Set(meant) } as const)
    : wordsIn(...all.filter(option => !meant.includes(option)))
  return { key: keyOf(left), domain, of: [holds ? wordsIn(...meant) : other] }
}

/** What is said beyond what is true anyway. */
function saidCases({ key, domain, of }: Said): readonly Case[] {
  if (of.some(one => isInside(domain, one))) return always
  return of.flatMap(one => {
    const real = meet(one, domain)
    return isEmpty(real) ? [] : [new Map([[key, real]])]
  })
}
