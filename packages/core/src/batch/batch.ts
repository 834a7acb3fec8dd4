import type { Day } from '../base/dates.js'
import type { Expr } from '../language/values/expr.js'
import type { Frame } from '../language/values/frame.js'
import type { EligibilityRule } from '../selection/eligibility.js'
import type { CompiledProgram } from '../tenant/compile/program.js'
import type { Layer } from '../tenant/declare/registry.js'
import { fill } from '../tenant/situation/fill.js'
import type { Situation } from '../tenant/situation/situation.js'
import { type Column, Columns } from './columns.js'
import { Compiler } from './compiler.js'
import type { Read, Row } from './fast.js'
import type { Measure } from '../measures/measure.js'
import { compileMeasure, type FastMeasure } from './measure.js'

/** What a cell of the answer is. A measure has two: the least and the most. */
export interface Output {
  readonly kind: 'rule' | 'level' | 'measure'
  readonly id: string
  /** False when every row has to be asked of the general engine. */
  readonly fast: boolean
}

/** The same for all firms of a run: the day, the year, and what is set for all. */
export interface BatchQuestion {
  readonly on: Day
  readonly year: number
  readonly situation?: Situation
}

/**
 * A program compiled for many firms (批量测算).
 *
 * `run` writes one number an output: 1 or 0 for a rule, the level's place, fen or places for a measure. NaN means that
 * the general engine must be asked: something is missing, a shape needs lines or the ledger, or exactness would be lost.
 */
export interface Batch {
  readonly columns: readonly Column[]
  readonly outputs: readonly Output[]
  readonly run: (row: Row, out: Float64Array) => void
  /** Also keeps, for every output, what decided it: see `reasons`. */
  readonly runWithReasons: (row: Row, out: Float64Array, reasons: Float64Array) => void
  readonly reasonCells: number
}

/** One answer: its reads, and what is kept beside it as reasons. */
interface Cell {
  readonly output: Output
  /** The least, where it is not the most. */
  readonly low?: Read
  readonly read: Read
  readonly keep: readonly Read[]
}

const unknown: Read = () => NaN

/** Conditions of a rule that stand side by side: the leaves whose outcomes are kept as reasons. */
function leavesOf(expr: Expr): readonly Expr[] {
  if (expr.op === 'let' && expr.symbol?.definition) return leavesOf(expr.symbol.definition)
  return expr.op === 'and' || expr.op === 'or' || expr.op === 'not' ? expr.of.flatMap(leavesOf) : [expr]
}

/** Most leaves of one rule that are kept. */
const mostLeaves = 25

/** Outcomes in one number: two bits each (0 no, 1 yes, 2 unknown). */
function packed(reads: readonly Read[]): Read {
  return row => {
    let bits = 0
    for (const read of reads) {
      const outcome = read(row)
      bits = bits * 4 + (outcome === 1 ? 1 : outcome === 0 ? 0 : 2)
    }
    return bits
  }
}

function ruleCell(compiler: Compiler, rule: EligibilityRule): Cell {
  const needs = compiler.truth(rule.needs)
  const leaves = leavesOf(rule.needs)
    .slice(0, mostLeaves)
    .flatMap(leaf => compiler.truth(leaf) ?? [])
  const output = { kind: 'rule' as const, id: rule.id, fast: needs !== undefined }
  return { output, read: needs?.read ?? unknown, keep: [packed(leaves.map(leaf => leaf.read))] }
}

/** Which limit cuts: the place of the tightest room below the raw amount, or -1. */
function bindingLimit({ raw, rooms }: FastMeasure): Read {
  const reads = rooms.map(room => room.read)
  return row => {
    let [least, binding] = [raw(row), -1]
    for (let i = 0; i < reads.length; i++) {
      const room = (reads[i] ?? unknown)(row)
      if (room < least) [least, binding] = [room, i]
    }
    return binding
  }
}

function measureCell(measure: Measure, low: Compiler, high: Compiler): Cell {
  const [least, most] = [compileMeasure(low, measure), compileMeasure(high, measure)]
  const output = { kind: 'measure' as const, id: measure.id, fast: least !== undefined && most !== undefined }
  if (!least || !most) return { output, read: unknown, keep: [] }
  const keep = [most.gate, most.raw, bindingLimit(most)]
  return { output, read: most.pays, keep, ...(low.sawRange ? { low: least.pays } : {}) }
}

/** Compiles a program for a run over many firms. */
export function compileBatch(program: CompiledProgram, question: BatchQuestion): Batch {
  const { on, year, situation = {} } = question
  const frameOf = (layers: readonly Layer[]): Frame =>
    fill({ program, situation, on, year, ledger: [] }, [...program.shared, ...layers]).frame
  const selection = frameOf(program.selection ? [program.selection.place.layer] : [])
  const columns = new Columns(selection)
  const compiler = (frame: Frame, end: 'low' | 'high') => new Compiler(frame, columns, { end, year })
  const rules = compiler(selection, 'low')
  const cells: Cell[] = (program.selection?.eligibility ?? []).map(rule => ruleCell(rules, rule))
  if (program.liaison && program.liaisonLayer) {
    const level = compiler(frameOf([program.liaisonLayer]), 'low').compile(program.liaison.level)
    cells.push({
      output: { kind: 'level', id: 'level', fast: level !== undefined },
      read: level?.read ?? unknown,
      keep: [],
    })
  }
  for (const measure of program.measures.values()) {
    if (measure.gives === 'uplift') continue
    const own = program.measureLayers.get(measure.id)
    const frame = frameOf(own ? [own] : [])
    cells.push(measureCell(measure, compiler(frame, 'low'), compiler(frame, 'high')))
  }
  return fromCells(columns, cells)
}

function fromCells(columns: Columns, cells: readonly Cell[]): Batch {
  const single = cells.filter(cell => cell.output.kind !== 'measure').map(cell => cell.read)
  const double = cells.filter(cell => cell.output.kind === 'measure')
  const [highs, lows] = [double.map(cell => cell.read), double.map(cell => cell.low)]
  const keeps = cells.flatMap(cell => cell.keep)
  const run = (row: Row, out: Float64Array): void => {
    let at = 0
    for (; at < single.length; at++) out[at] = (single[at] ?? unknown)(row)
    for (let i = 0; i < highs.length; i++) {
      const most = (highs[i] ?? unknown)(row)
      const low = lows[i]
      out[at++] = low ? low(row) : most
      out[at++] = most
    }
  }
  return {
    columns: columns.list,
    outputs: cells.flatMap(({ output }) => (output.kind === 'measure' ? [output, output] : [output])),
    run,
    runWithReasons: (row, out, reasons) => {
      run(row, out)
      for (let i = 0; i < keeps.length; i++) reasons[i] = (keeps[i] ?? unknown)(row)
    },
    reasonCells: keeps.length,
  }
}
