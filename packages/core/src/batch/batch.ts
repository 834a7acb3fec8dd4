import type { Day } from '../base/dates.js'
import { print } from '../language/read/print.js'
import type { Expr } from '../language/values/expr.js'
import type { Frame } from '../language/values/frame.js'
import type { Measure } from '../measures/measure.js'
import type { EligibilityRule } from '../selection/eligibility.js'
import type { CompiledProgram } from '../tenant/compile/program.js'
import type { Layer } from '../tenant/declare/registry.js'
import { fill } from '../tenant/situation/fill.js'
import type { Situation } from '../tenant/situation/situation.js'
import { type Column, Columns } from './columns.js'
import { Compiler, type End } from './compiler.js'
import { compileMeasure } from './measure.js'
import { cellOf } from './numbers.js'
import { runTape } from './run.js'
import { type FastTruth, Tape } from './tape.js'

/** What a cell of the answer is. A measure has two: the least and the most. */
export interface Output {
  readonly kind: 'rule' | 'level' | 'measure'
  readonly id: string
  /** False when every firm has to be asked of the general engine. */
  readonly fast: boolean
}

/** A cell that is kept as a reason: the outcome of a condition, an amount before limits, the room under a limit. */
export interface Reason {
  readonly output: string
  readonly part: 'condition' | 'for' | 'requires' | 'raw' | 'room' | 'pays'
  readonly id: string
  readonly cell: number
}

/** The same for all firms of a run: the day, the year, and what is set for all. */
export interface BatchQuestion {
  readonly on: Day
  readonly year: number
  readonly situation?: Situation
}

/** What a run that keeps its reasons leaves: every cell of every firm. */
export interface Kept {
  /** The value of a cell for a firm, by its place in the population. */
  readonly at: (firm: number, cell: number) => number
  readonly bytes: number
}

/**
 * A program compiled for many firms (批量测算).
 *
 * `run` reads a population, one array a column in the order of `columns`, and writes one array an output: 1 or 0 for a
 * rule, the level's place, fen or places for a measure. NaN means that the general engine must be asked: something is
 * missing, a shape needs lines or the ledger, or exactness would be lost. `keep` does the same and keeps what decided
 * each answer; `reasons` says which cell is what.
 */
export interface Batch {
  readonly columns: readonly Column[]
  readonly outputs: readonly Output[]
  readonly run: (population: readonly Float64Array[], out: readonly Float64Array[]) => void
  readonly keep: (population: readonly Float64Array[], out: readonly Float64Array[]) => Kept
  readonly reasons: readonly Reason[]
}

/** An answer: the cells of its least and its most, and the group of firms that it is for. */
export interface Answer {
  readonly output: Output
  readonly low: number
  readonly high: number
  /** The segment that computes it; answers of a closed gate are 0. */
  readonly segment: number
}

interface Parts {
  readonly program: CompiledProgram
  readonly frameOf: (layers: readonly Layer[]) => Frame
  readonly columns: Columns
  readonly tape: Tape
  readonly year: number
  readonly reasons: Reason[]
}

const compilerOf = ({ tape, columns, year }: Parts, frame: Frame, end: End = 'low'): Compiler =>
  new Compiler(tape, frame, columns, { end, year })

/** Conditions of a rule that stand side by side. */
function leavesOf(expr: Expr): readonly Expr[] {
  if (expr.op === 'let' && expr.symbol?.definition) return leavesOf(expr.symbol.definition)
  return expr.op === 'and' || expr.op === 'or' || expr.op === 'not' ? expr.of.flatMap(leavesOf) : [expr]
}

function ruleAnswer(parts: Parts, compiler: Compiler, rule: EligibilityRule): Answer {
  const needs = compiler.truth(rule.needs)
  for (const leaf of leavesOf(rule.needs)) {
    const truth = compiler.truth(leaf)
    if (truth)
      parts.reasons.push({ output: rule.id, part: 'condition', id: print(leaf.ast), cell: cellOf(parts.tape, truth) })
  }
  const cell = needs ? cellOf(parts.tape, needs) : -1
  return { output: { kind: 'rule', id: rule.id, fast: needs !== undefined }, low: cell, high: cell, segment: 0 }
}

function levelAnswer(parts: Parts): Answer[] {
  const { liaison } = parts.program
  if (!liaison) return []
  const level = compilerOf(parts, parts.frameOf([liaison.layer])).compile(liaison.is.level)
  const cell = level?.constant === undefined ? (level?.cell ?? -1) : -1
  return [{ output: { kind: 'level', id: 'level', fast: cell >= 0 }, low: cell, high: cell, segment: 0 }]
}

/** Measures for the same firms stand together, so that their gate is asked once. */
function groupsOf(program: CompiledProgram): Map<string, Measure[]> {
  const groups = new Map<string, Measure[]>()
  for (const measure of program.measures.values()) {
    if (measure.gives === 'uplift') continue
    const key = measure.for ? `${print(measure.for.ast)} ${[...measure.for.uses].join()}` : ''
    groups.set(key, [...(groups.get(key) ?? []), measure])
  }
  return groups
}

function measureAnswer(parts: Parts, measure: Measure, gate: FastTruth | undefined): Answer {
  const { program, frameOf, tape, reasons } = parts
  const own = program.measureLayers.get(measure.id)
  const frame = frameOf(own ? [own] : [])
  const lowest = compilerOf(parts, frame, 'low')
  const [low, high] = gate
    ? [compileMeasure(lowest, measure), compileMeasure(compilerOf(parts, frame, 'high'), measure)]
    : []
  const output: Output = { kind: 'measure', id: measure.id, fast: low !== undefined && high !== undefined }
  if (!low || !high || !gate) return { output, low: -1, high: -1, segment: 0 }
  const keep = (part: Reason['part'], id: string, cell: number) => reasons.push({ output: measure.id, part, id, cell })
  if (gate.constant === undefined) keep('for', 'for', gate.cell)
  if (high.requires.constant === undefined) keep('requires', 'requires', high.requires.cell)
  if (high.raw !== undefined) keep('raw', 'raw', high.raw)
  keep('pays', 'pays', high.pays)
  for (const { limit, cell } of high.rooms) keep('room', limit.id, cell)
  return { output, low: lowest.sawRange ? low.pays : high.pays, high: high.pays, segment: tape.segments.length - 1 }
}

/** Measures for the same firms, with the condition that says so. */
interface Group {
  readonly measures: readonly Measure[]
  readonly gate: FastTruth | undefined
  readonly cell: number
}

/** Gates stand among the steps that run for every firm, so they are compiled before any group opens. */
function groupFrom(parts: Parts, measures: readonly Measure[]): Group {
  const [first] = measures
  const own = first && parts.program.measureLayers.get(first.id)
  const always: FastTruth = { kind: 'truth', cell: -1, constant: 1 }
  const gate = first?.for ? compilerOf(parts, parts.frameOf(own ? [own] : [])).truth(first.for) : always
  return { measures, gate, cell: gate && gate.constant !== 1 ? cellOf(parts.tape, gate) : -1 }
}

function groupAnswers(parts: Parts, { measures, gate, cell }: Group): Answer[] {
  parts.tape.open(cell)
  return measures.map(measure => measureAnswer(parts, measure, gate))
}

/**
 * Compiles a program for a run over many firms (批量测算).
 *
 * Day, year and whatever the situation gives are the same for all; every other fact that the rules read becomes a
 * column. What cannot be read of that situation is unknown here: `assess` says what is wrong with it.
 */
export function compileBatch(program: CompiledProgram, question: BatchQuestion): Batch {
  const { on, year, situation = {} } = question
  const frameOf = (layers: readonly Layer[]): Frame =>
    fill({ program, situation, on, year, ledger: [] }, [...program.shared, ...layers]).frame
  const selection = frameOf(program.selection ? [program.selection.place.layer] : [])
  const columns = new Columns(selection)
  const compile = (tape: Tape) => {
    const reasons: Reason[] = []
    const parts: Parts = { program, frameOf, columns, tape, year, reasons }
    const rules = compilerOf(parts, selection)
    const answers = [
      ...(program.selection?.eligibility ?? []).map(rule => ruleAnswer(parts, rules, rule)),
      ...levelAnswer(parts),
    ]
    const groups = [...groupsOf(program).values()].map(measures => groupFrom(parts, measures))
    for (const group of groups) answers.push(...groupAnswers(parts, group))
    return { tape, answers, reasons }
  }
  // The first pass finds the columns; what is computed stands behind them.
  compile(new Tape(0))
  const { tape, answers, reasons } = compile(new Tape(columns.list.length))
  const outputs = answers.flatMap(({ output }) => (output.kind === 'measure' ? [output, output] : [output]))
  return { columns: columns.list, outputs, reasons, ...runTape(tape, answers, columns.list.length) }
}
