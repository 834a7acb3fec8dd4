import type { TableRow } from '../language/values/table.js'
import type { Compiler } from './compiler.js'
import { cellOf } from './numbers.js'
import { positive, safe, upTo } from './exact.js'
import { type FastNumber, read, type Step, type Tape } from './tape.js'

/** A value by the place that a cell holds. */
export function lookUpPlace(tape: Tape, from: number, values: readonly number[]): number {
  const table = Float64Array.from(values)
  return tape.cell(`${from} gives ${values.join()}`, to => (cells, count) => {
    const toAt = to | 0
    const fromAt = from | 0
    for (let i = 0; i < count; i++) {
      const place = read(cells, fromAt + i)
      cells[toAt + i] = place >= 0 ? read(table, place) : NaN
    }
  })
}

interface Bands {
  readonly rows: readonly TableRow[]
  readonly constants: readonly number[]
}

/**
 * The value of the band that a number falls into, where all bounds are constants.
 *
 * Bounds become ascending thresholds that are reached or not; how many are reached is the place of the value. A bound
 * that is not included is reached one higher, numbers being integers; an edge whose reading is open is a band of its own.
 */
export function lookUpBand(compiler: Compiler, x: FastNumber, { rows, constants }: Bands): number | undefined {
  const thresholds: number[] = []
  const values: number[] = [NaN]
  for (const [i, row] of [...rows.entries()].reverse()) {
    const bound = boundOf(compiler, row)
    const at = safe((bound?.at ?? NaN) * x.denominator)
    if (!bound || Number.isNaN(at)) return undefined
    if (Number.isNaN(bound.edge)) {
      thresholds.push(at)
      values.push(NaN)
    }
    thresholds.push(bound.edge === 1 ? at : at + 1)
    values.push(constants[i] ?? NaN)
  }
  const from = cellOf(compiler.tape, x)
  const key = `${from} in ${thresholds.join()} gives ${values.join()}`
  const table = Float64Array.from(values)
  const few = thresholds.length <= 6
  return compiler.tape.cell(key, few ? reachedOfFew(from, thresholds, table) : reachedOfMany(from, thresholds, table))
}

/** Up to six thresholds, compared without a loop. */
function reachedOfFew(from: number, thresholds: readonly number[], table: Float64Array): (to: number) => Step {
  const [a = Infinity, b = Infinity, c = Infinity, d = Infinity, e = Infinity, f = Infinity] = thresholds
  return to => (cells, count) => {
    const toAt = to | 0
    const fromAt = from | 0
    const t1 = +a
    const t2 = +b
    const t3 = +c
    const t4 = +d
    const t5 = +e
    const t6 = +f
    for (let i = 0; i < count; i++) {
      const x = read(cells, fromAt + i)
      const low = Number(x >= t1) + Number(x >= t2) + Number(x >= t3)
      cells[toAt + i] = read(table, low + Number(x >= t4) + Number(x >= t5) + Number(x >= t6))
    }
  }
}

function reachedOfMany(from: number, thresholds: readonly number[], table: Float64Array): (to: number) => Step {
  const steps = Float64Array.from(thresholds)
  return to => (cells, count) => {
    const toAt = to | 0
    const fromAt = from | 0
    for (let i = 0; i < count; i++) {
      const value = read(cells, fromAt + i)
      let reached = 0
      for (let j = 0; j < steps.length; j++) reached += Number(value >= read(steps, j))
      cells[toAt + i] = read(table, reached)
    }
  }
}

/** A value by the number that a cell holds, where both are constants. */
export function lookUpNumber(
  tape: Tape,
  from: number,
  { numbers, values }: { numbers: readonly number[]; values: readonly number[] },
): number {
  const [keys, table] = [Float64Array.from(numbers), Float64Array.from(values)]
  return tape.cell(`${from} of ${numbers.join()} gives ${values.join()}`, to => (cells, count) => {
    const toAt = to | 0
    const fromAt = from | 0
    for (let i = 0; i < count; i++) {
      const x = read(cells, fromAt + i)
      let found = NaN
      for (let j = 0; j < keys.length; j++) if (x === read(keys, j)) found = read(table, j)
      cells[toAt + i] = found
    }
  })
}

function boundOf(compiler: Compiler, { bound }: TableRow): { at: number; edge: number } | undefined {
  const at = bound && compiler.number(bound.at)
  if (!bound || at?.constant === undefined || at.denominator !== 1) return undefined
  if (!bound.edge) return { at: at.constant, edge: bound.included ? 1 : 0 }
  const side = bound.edge.run(compiler.frame)
  return { at: at.constant, edge: side.kind === 'word' ? (side.is === 'upper' ? 1 : 0) : NaN }
}

/** Each slice of a number at its own rate, added up: bounds and rates are constants. Below the lowest band is unknown. */
export function slicesOf(compiler: Compiler, x: FastNumber, rows: readonly TableRow[]): FastNumber | undefined {
  if (x.denominator !== 1) return undefined
  const rates = rows.map(row => ('run' in row.gives ? compiler.number(row.gives) : undefined))
  const starts = rows.map(row => boundOf(compiler, row)?.at ?? NaN)
  const denominator = rates.map(rate => rate?.denominator ?? NaN).reduce((a, b) => (a % b === 0 ? a : safe(a * b)), 1)
  const shares = rates.map(rate => ((rate?.constant ?? NaN) * denominator) / (rate?.denominator ?? NaN))
  if ([...starts, ...shares].some(Number.isNaN)) return undefined
  const [bounds, factors, lowest] = [Float64Array.from(starts), Float64Array.from(shares), starts.at(-1) ?? NaN]
  const from = cellOf(compiler.tape, x)
  const key = `${from} sliced ${bounds.join()} ${factors.join()}`
  const cell = compiler.tape.cell(key, to => (cells, count) => {
    const toAt = to | 0
    const fromAt = from | 0
    const lowestOf = +lowest
    for (let i = 0; i < count; i++) {
      const value = read(cells, fromAt + i)
      let sum = 0
      let top = value
      for (let j = 0; j < bounds.length; j++) {
        const bound = read(bounds, j)
        sum += positive(top - bound) * read(factors, j)
        top = upTo(top, bound)
      }
      cells[toAt + i] = value >= lowestOf ? safe(sum) : NaN
    }
  })
  return { kind: 'number', denominator, cell }
}
