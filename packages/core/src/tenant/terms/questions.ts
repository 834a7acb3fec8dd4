import { type Day, yearOf } from '../../base/dates.js'
import type { Expr } from '../../language/values/expr.js'
import type { Frame } from '../../language/values/frame.js'
import type { TableRows } from '../../language/values/table.js'
import { isPoint } from '../../language/values/value.js'
import type { Measure } from '../../measures/measure.js'
import { dayFor } from '../../programs/program.js'
import type { CompiledProgram } from '../compile/program.js'
import type { DeclaredFact, Layer } from '../declare/registry.js'
import { askedDay, fill, fillShared, yearPlace } from '../situation/fill.js'
import type { Situation } from '../situation/situation.js'
import { exprsOf, layersOf } from './parts.js'

/** A fact that a program's rules read, and of which years; none where it is a state. */
export interface Asked {
  readonly fact: DeclaredFact
  readonly years: readonly number[]
}

/** All that a program's rules want to know, for the day and year of a situation (要填什么). */
export interface Questions {
  readonly on: Day
  readonly year: number
  readonly firm: readonly Asked[]
  /** What a claim would ask, by measure. */
  readonly claims: ReadonlyMap<string, readonly Asked[]>
  /** Which of tier, track, driver, town, pledge.years … the rules look at. */
  readonly context: ReadonlySet<string>
}

/** An expression at a place: the frame says which year is meant. */
interface Read {
  readonly expr: Expr
  readonly frame: Frame
}

function rowParts(rows: TableRows | undefined): Expr[] {
  return (rows?.rows ?? []).flatMap(({ number, bound, gives }) => [
    ...[number, bound?.at, bound?.edge].flatMap(expr => expr ?? []),
    ...('run' in gives ? [gives] : rowParts(gives)),
  ])
}

/** Notes, for every yearly fact below an expression, the years that it is read of. */
function noteYears({ expr, frame }: Read, years: Map<number, Set<number>>, seen: Set<Expr>): void {
  if (seen.has(expr)) return
  seen.add(expr)
  const [first] = expr.of
  if (expr.symbol?.type.kind === 'series' && first) {
    const at = first.run(frame)
    const found = years.get(expr.symbol.slot) ?? new Set<number>()
    if (at.kind === 'number' && isPoint(at)) found.add(Number(at.low.n / at.low.d))
    years.set(expr.symbol.slot, found)
  }
  const inner = [
    ...expr.of,
    ...rowParts(expr.table?.rows),
    ...(expr.symbol?.definition ? [expr.symbol.definition] : []),
  ]
  for (const part of inner) noteYears({ expr: part, frame }, years, seen)
}

/** Facts that expressions read, with the years of which they read them. */
export function askedOf(facts: readonly DeclaredFact[], reads: readonly Read[]): Asked[] {
  const used = new Set(reads.flatMap(({ expr }) => [...expr.uses]))
  const years = new Map<number, Set<number>>()
  for (const { frame } of reads) {
    const seen = new Set<Expr>()
    for (const read of reads) if (read.frame === frame) noteYears(read, years, seen)
  }
  return facts
    .filter(({ symbol }) => used.has(symbol.slot) || (symbol.fields ?? []).some(field => used.has(field.slot)))
    .map(fact => ({ fact, years: [...(years.get(fact.symbol.slot) ?? [])].sort((a, b) => a - b) }))
}

/** What a program's rules read of a firm and of a claim, for the day and year that a situation asks about. */
export function questionsOf(
  program: CompiledProgram,
  { situation, today }: { situation: Situation; today: Day },
): Questions {
  const { on, year } = askedDay(situation, dayFor(program.program, today).on)
  const source = { program, situation, on, year, ledger: [] }
  const shared = fillShared(source)
  const frameOf = (layers: readonly Layer[]) => fill(source, layers, shared).frame
  const selected = program.selection
  const selection = frameOf([...program.shared, ...(selected ? [selected.place.layer] : [])])
  const reads: Read[] = [
    ...(selected?.eligibility ?? []).flatMap(({ needs, relax }) => [needs, ...(relax ? [relax.when] : [])]),
    ...(selected?.direct ?? []).map(({ needs }) => needs),
  ].map(expr => ({ expr, frame: selection }))
  if (program.liaison)
    reads.push({ expr: program.liaison.is.level, frame: frameOf([...program.shared, program.liaison.layer]) })
  const claims = new Map<string, readonly Asked[]>()
  for (const measure of program.measures.values()) {
    const place = frameOf(layersOf(program, measure)).with(yearPlace(program.context, on).changes(year))
    const own = exprsOf(measure).map(expr => ({ expr, frame: place }))
    reads.push(...own)
    claims.set(
      measure.id,
      askedOf(program.measureLayers.get(measure.id)?.facts ?? [], [...own, ...eachOf(measure, place)]),
    )
  }
  const firm = [...program.shared, ...(selected ? [selected.place.layer] : []), ...optional(program.liaison?.layer)]
  const used = new Set(reads.flatMap(({ expr }) => [...expr.uses]))
  return {
    on,
    year: Number.isInteger(year) ? year : yearOf(on),
    firm: askedOf(
      firm.flatMap(layer => layer.facts),
      reads,
    ),
    claims,
    context: new Set(Object.entries(program.context).flatMap(([name, { slot }]) => (used.has(slot) ? [name] : []))),
  }
}

const optional = <T>(value: T | undefined): readonly T[] => (value === undefined ? [] : [value])

/** The list whose records are the lines of a claim is read even where no expression names it. */
function eachOf({ each }: Measure, frame: Frame): Read[] {
  if (!each) return []
  const uses = new Set([each.slot])
  return [
    {
      expr: {
        op: 'each',
        type: each.type,
        ast: { kind: 'hole', from: 0, to: 0 },
        of: [],
        uses,
        run: f => f.read(each.slot),
      },
      frame,
    },
  ]
}
