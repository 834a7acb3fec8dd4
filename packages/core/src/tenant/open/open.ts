import type { Place } from '../../base/issue.js'
import { print } from '../../language/read/print.js'
import type { Expr } from '../../language/values/expr.js'
import type { Symbol } from '../../language/values/symbol.js'
import type { CompiledProgram } from '../compile/program.js'
import type { DeclaredParameter, DeclaredReading } from '../declare/registry.js'
import { rowsThatHang } from './rows.js'
import { type ProgramRule, rulesOf } from './rules.js'

/**
 * What a document leaves to a later decision: a value that nobody has set, a reading without or with a default, and a
 * contradiction that is only put on record.
 */
export type OpenKind = 'parameter' | 'open-reading' | 'defaulted-reading' | 'on-record'

/** A rule that is not settled until then, and of its tables those rows that are not. */
export interface Hanging extends Pick<ProgramRule, 'kind' | 'id' | 'name' | 'clause'> {
  readonly rows: readonly string[]
}

/** Something undecided: who decides it, what holds until then, and what hangs on it (待定事项). */
export interface OpenPlace {
  readonly kind: OpenKind
  readonly id: string
  /** A parameter's name, a reading's question. */
  readonly asks: string
  readonly clause: string
  readonly at: Place
  /** Nobody where the document does not say. */
  readonly decidedBy: readonly string[]
  readonly options: ReadonlyMap<string, string>
  /** The option, or the value, that is taken until then; `unlimited` for a ceiling that does not bind. */
  readonly until?: string
  readonly because?: string
  readonly hangs: readonly Hanging[]
}

/** Everything of a program that waits for a decision, in the order in which it is declared. */
export function openOf(program: CompiledProgram): readonly OpenPlace[] {
  const rules = rulesOf(program)
  const hanging = (symbol: Symbol): Hanging[] => hangingOn(reachedFrom(program, symbol.slot), rules)
  return program.registry.layers.flatMap(({ parameters, readings }) => [
    ...parameters.map(one => fromParameter(one, hanging(one.symbol))),
    ...readings.map(one => fromReading(one, hanging(one.symbol))),
  ])
}

function fromParameter({ symbol, basis, at, decidedBy, untilSet }: DeclaredParameter, hangs: Hanging[]): OpenPlace {
  const until = untilSet === undefined || untilSet === 'unlimited' ? untilSet : print(untilSet.ast, 'zh')
  return {
    kind: 'parameter',
    id: symbol.id,
    asks: symbol.name,
    clause: basis.text,
    at,
    decidedBy,
    options: new Map(),
    ...(until === undefined ? {} : { until }),
    hangs,
  }
}

function fromReading(reading: DeclaredReading, hangs: Hanging[]): OpenPlace {
  const { symbol, basis, asks, at, decidedBy, options, because } = reading
  const settled = reading.default === undefined ? 'open-reading' : 'defaulted-reading'
  return {
    kind: reading.effective ? settled : 'on-record',
    id: symbol.id,
    asks,
    clause: basis.text,
    at,
    decidedBy,
    options,
    ...(reading.default === undefined ? {} : { until: reading.default }),
    ...(because === undefined ? {} : { because }),
    hangs,
  }
}

const meets = (expr: Expr | undefined, slots: ReadonlySet<number>): boolean =>
  expr !== undefined && [...expr.uses].some(slot => slots.has(slot))

/** A slot, with the facts that are presumed by it, the values that hold until it is set, and the bounds it moves. */
function reachedFrom({ registry }: CompiledProgram, slot: number): ReadonlySet<number> {
  const derived = registry.layers.flatMap(({ facts, parameters, discretion }) => [
    ...facts.map(({ symbol, presumed }) => ({ symbol, by: presumed })),
    ...parameters.map(({ symbol, untilSet }) => ({ symbol, by: untilSet === 'unlimited' ? undefined : untilSet })),
    ...discretion.map(({ symbol, bounds }) => ({ symbol, by: bounds })),
  ])
  const reached = new Set([slot])
  for (let before = 0; before < reached.size; ) {
    before = reached.size
    for (const { symbol, by } of derived) if (meets(by, reached)) reached.add(symbol.slot)
  }
  return reached
}

function hangingOn(slots: ReadonlySet<number>, rules: readonly ProgramRule[]): Hanging[] {
  const touches = (expr: Expr | undefined): boolean => meets(expr, slots)
  return rules.flatMap(({ kind, id, name, clause, exprs, slots: own = new Set<number>() }) => {
    if (!exprs.some(touches) && ![...own].some(slot => slots.has(slot))) return []
    const rows = exprs.flatMap(expr => rowsThatHang(expr, touches))
    return [{ kind, id, name, clause, rows: [...new Set(rows)] }]
  })
}
