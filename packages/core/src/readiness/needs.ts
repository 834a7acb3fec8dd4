import { dictionary } from '../facts/dictionary.js'
import type { Expr } from '../language/values/expr.js'
import type { TableRows } from '../language/values/table.js'
import { type Measure, refuses } from '../measures/measure.js'
import type { CompiledProgram } from '../tenant/compile/program.js'
import type { DeclaredFact, DeclaredParameter, DeclaredReading } from '../tenant/declare/registry.js'
import { exprsOf, layersOf } from '../tenant/terms/parts.js'
import type { NeedKind, NeedResult } from './contract.js'

/** A need, and what tells it from every other of the program. */
export interface Need extends NeedResult {
  readonly key: string
  /** A fact that stands behind it. */
  readonly fact?: DeclaredFact
}

/** Conditions that refuse and limits that cut; the rest is only shown. */
const deciding = (measure: Measure): Measure => ({
  ...measure,
  requires: measure.requires.filter(({ force }) => refuses(force)),
  limits: measure.limits.filter(({ force }) => refuses(force)),
})

/** Who supplies a fact, where that is not the firm: an office named by the config, or the authority of the dictionary. */
function supplierOf({ symbol, from }: DeclaredFact): string | undefined {
  if (from !== undefined) return from === 'enterprise' || from === '企业' ? undefined : from
  return symbol.owner === 'firm' ? dictionary[symbol.id]?.from : undefined
}

function factKind(fact: DeclaredFact): NeedKind {
  const { symbol, verifiedBy, presumed } = fact
  if (symbol.owner === 'tenant') return 'jurisdiction'
  if (supplierOf(fact) !== undefined) return 'office'
  if (verifiedBy !== undefined) return 'verified'
  if (symbol.id.includes('.')) return 'earlier-claim'
  if (presumed) return 'presumed'
  return symbol.owner === 'claim' ? 'claim' : 'firm'
}

const nothing = { from: null, verifiedBy: null, fresh: null } as const

function factNeed(fact: DeclaredFact, { organizations }: Measure): Need {
  const { symbol, verifiedBy, fresh } = fact
  return {
    key: `fact ${symbol.slot}`,
    kind: factKind(fact),
    id: symbol.id,
    name: symbol.name,
    from: supplierOf(fact) ?? null,
    verifiedBy: verifiedBy ?? null,
    fresh: fresh ?? null,
    by: organizations.slice(0, 1),
    fact,
  }
}

const parameterNeed = ({ symbol: { slot, id, name }, decidedBy }: DeclaredParameter): Need => {
  return { key: `parameter ${slot}`, kind: 'parameter', id, name, ...nothing, by: decidedBy }
}

const readingNeed = ({ symbol: { slot, id }, asks, decidedBy }: DeclaredReading): Need => {
  return { key: `reading ${slot}`, kind: 'reading', id, name: asks, ...nothing, by: decidedBy }
}

const isRangeIn = ({ rows }: TableRows, seen: Set<Expr>): boolean =>
  rows.some(({ gives }) => ('run' in gives ? hasRange(gives, seen) : isRangeIn(gives, seen)))

/** Whether an amount is a range from which an officer chooses, also through what it names and looks up. */
function hasRange(expr: Expr, seen: Set<Expr> = new Set()): boolean {
  if (seen.has(expr) || expr.type.kind === 'truth') return false
  seen.add(expr)
  if (expr.op === 'range') return true
  if (expr.value?.kind === 'number') return expr.value.low !== expr.value.high
  const named = expr.op === 'let' && expr.symbol?.definition ? [expr.symbol.definition] : []
  return (
    [...expr.of, ...named].some(part => hasRange(part, seen)) ||
    (expr.table?.rows ? isRangeIn(expr.table.rows, seen) : false)
  )
}

/** What an officer chooses: values and options of the measure, and a rate within a range. */
function discretionNeeds(program: CompiledProgram, measure: Measure, used: ReadonlySet<number>): Need[] {
  const by = measure.organizations.slice(0, 1)
  const chosen = layersOf(program, measure)
    .flatMap(({ discretion }) => discretion)
    .filter(({ symbol }) => used.has(symbol.slot))
    .map(
      ({ symbol: { slot, id, name } }): Need => ({
        key: `discretion ${slot}`,
        kind: 'discretion',
        id,
        name,
        ...nothing,
        by,
      }),
    )
  const { amount } = measure
  const amounts = amount ? (amount.kind === 'rate' ? [amount.base, amount.rate] : [amount.value]) : []
  if (chosen.length > 0 || !amounts.some(expr => hasRange(expr))) return chosen
  return [{ key: `rate ${measure.id}`, kind: 'discretion', id: 'rate', name: '范围内的比例或数额', ...nothing, by }]
}

function standingNeeds({ basis: { standing } }: Measure): Need[] {
  if (standing === 'in-force') return []
  return [{ key: `standing ${standing}`, kind: 'standing', id: standing, name: standing, ...nothing, by: [] }]
}

/** Facts that no expression names and that a claim still has to say: what it is about, whom it pays, its records. */
function namedBy({ things, each, to, filedBy }: Measure): (fact: DeclaredFact) => boolean {
  const slots = new Set([...things, ...(each ? [each] : [])].map(({ slot }) => slot))
  return ({ symbol }) => slots.has(symbol.slot) || symbol.id === to || symbol.id === filedBy
}

/** Everything that a measure hangs on, and the parameters that stand at a value until they are set. */
export function needsOf(
  program: CompiledProgram,
  measure: Measure,
): { needs: readonly Need[]; pending: readonly string[] } {
  const exprs = exprsOf(deciding(measure))
  const used: ReadonlySet<number> = new Set(exprs.flatMap(({ uses }) => [...uses]))
  const layers = layersOf(program, measure)
  const isNamed = namedBy(measure)
  const isRead = (fact: DeclaredFact): boolean =>
    used.has(fact.symbol.slot) || (fact.symbol.fields ?? []).some(({ slot }) => used.has(slot)) || isNamed(fact)
  const parameters = layers.flatMap(layer => layer.parameters).filter(({ symbol }) => used.has(symbol.slot))
  const readings = layers.flatMap(layer => layer.readings).filter(({ symbol }) => used.has(symbol.slot))
  return {
    needs: [
      ...standingNeeds(measure),
      ...layers
        .flatMap(layer => layer.facts)
        .filter(isRead)
        .map(fact => factNeed(fact, measure)),
      ...parameters.filter(({ untilSet }) => untilSet === undefined).map(parameterNeed),
      ...readings.filter(one => one.default === undefined).map(readingNeed),
      ...discretionNeeds(program, measure, used),
    ],
    pending: parameters.filter(({ untilSet }) => untilSet !== undefined).map(({ symbol }) => symbol.id),
  }
}
