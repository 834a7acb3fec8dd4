/**
 * Firms that are computed together: many, so that the cost of a step is shared; few enough that a vector stays in the
 * nearest caches. Measured, see docs/BENCH.md.
 */
export const blockSize = 2048

/**
 * The vectors of one block of firms: vector `v` holds its firms from `v * blockSize` on, first what is known of them, then
 * what is computed.
 *
 * Money in fen, truth 1 or 0, an option its place among the options; NaN is unknown.
 */
export type Cells = Float64Array

/**
 * Reads a cell that is known to be there.
 *
 * The one place where the compiler is told so instead of asking: the tape itself hands out every index.
 */
export const read = (cells: Cells, index: number): number => cells[index] as number

/**
 * One step over all firms of a block (vectorised execution: Boncz, Zukowski, Nes, "MonetDB/X100", CIDR 2005).
 *
 * A step is a closure over the vectors that it reads and writes; its loop has no calls, and its cost is shared by the block.
 */
export type Step = (cells: Cells, count: number) => void

/**
 * A number in a batch: a cell that holds an integer numerator, over a denominator known before any firm is seen.
 *
 * Doubles hold integers exactly up to 2^53; a step whose result leaves that range writes NaN, so that the general
 * engine is asked instead.
 */
export interface FastNumber {
  readonly kind: 'number'
  readonly denominator: number
  readonly cell: number
  readonly constant?: number
  /** A cell times a constant, before it is computed: what follows may do both in one step. */
  readonly times?: { readonly from: number; readonly factor: number }
}
export interface FastTruth {
  readonly kind: 'truth'
  readonly cell: number
  readonly constant?: number
}
export interface FastOption {
  readonly kind: 'option'
  readonly options: readonly string[]
  readonly cell: number
  readonly constant?: number
}
export type Fast = FastNumber | FastTruth | FastOption

/** Steps that run together; with a gate, only when it is open for some firm of the block. */
export interface Segment {
  readonly gate?: number
  readonly steps: Step[]
  readonly known: Map<string, number>
}

/** The steps of a run in order, and the vectors that they write; a cell is where a vector begins. A step that stands there already is not taken twice. */
export class Tape {
  readonly segments: Segment[] = [{ steps: [], known: new Map() }]
  #width: number

  constructor(columns: number) {
    this.#width = columns
  }

  get width(): number {
    return this.#width
  }

  /** Steps from here on are passed over when the gate is 0 for a whole block. */
  open(gate: number): void {
    this.segments.push({ gate, steps: [], known: new Map() })
  }

  /** The cell of a step: `key` says what it computes. */
  cell(key: string, step: (to: number) => Step): number {
    const here = this.segments.at(-1)
    const found = here?.known.get(key) ?? this.segments[0]?.known.get(key)
    if (found !== undefined || !here) return found ?? 0
    const to = this.#width++ * blockSize
    here.known.set(key, to)
    here.steps.push(step(to))
    return to
  }
}

/** Cells of constants are written once a run; they have a place so that every operand is a cell. */
export const constantNumber = (constant: number, denominator = 1): FastNumber => ({
  kind: 'number',
  denominator,
  cell: -1,
  constant,
})
export const constantTruth = (constant: number): FastTruth => ({ kind: 'truth', cell: -1, constant })
