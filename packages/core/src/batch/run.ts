import type { Answer, Batch, Kept } from './batch.js'
import { blockSize, type Cells, read, type Segment, type Step, type Tape } from './tape.js'

/** A segment with the answers that it gives: which output, from which vector. */
interface Plan {
  readonly gate: number
  readonly steps: readonly Step[]
  readonly answers: readonly { readonly output: number; readonly cell: number }[]
}

interface Placed {
  readonly answer: Answer
  readonly output: number
}

function planOf(segment: Segment, place: number, placed: readonly Placed[]): Plan {
  const own = placed.filter(({ answer }) => answer.segment === place && answer.high >= 0)
  const answers = own.flatMap(({ answer, output }) => {
    if (answer.output.kind !== 'measure') return [{ output, cell: answer.high }]
    return [
      { output, cell: answer.low },
      { output: output + 1, cell: answer.high },
    ]
  })
  return { gate: segment.gate ?? -1, steps: segment.steps, answers }
}

/** Some firms of a population, and where their answers go. */
interface Block {
  readonly cells: Cells
  readonly begin: number
  readonly count: number
  readonly out: readonly Float64Array[]
}

/** Firms of a block whose gate is not open. */
function closedOf(gate: number, { cells, count }: Block): number[] {
  const closed: number[] = []
  for (let i = 0; i < count; i++) if (read(cells, gate + i) !== 1) closed.push(i)
  return closed
}

/** Runs a segment: behind a closed gate every answer is 0, behind an unknown one unknown. */
function runPlan({ gate, steps, answers }: Plan, block: Block): void {
  const { cells, begin, count, out } = block
  const closed = gate < 0 ? [] : closedOf(gate, block)
  if (closed.length < count) for (const step of steps) step(cells, count)
  for (const { output, cell } of answers) {
    const to = out[output]
    if (!to) continue
    to.set(cells.subarray(cell, cell + count), begin)
    for (const firm of closed) to[begin + firm] = read(cells, gate + firm)
  }
}

const largest = Number.MAX_SAFE_INTEGER

/** Lays the columns of a block of firms into its vectors; a number that is no exact integer is for the general engine. */
function load(
  cells: Cells,
  population: readonly Float64Array[],
  { begin, count }: { begin: number; count: number },
): void {
  for (let column = 0; column < population.length; column++) {
    const from = population[column]
    if (!from) continue
    const cell = column * blockSize
    cells.set(from.subarray(begin, begin + count), cell)
    // Copied whole and then looked through: what has to be written anew is rare.
    for (let i = 0; i < count; i++) {
      const value = read(cells, cell + i)
      if (Math.floor(value) !== value || value > largest || value < -largest) cells[cell + i] = NaN
    }
  }
}

/** The run of a tape over a population, block by block. */
export function runTape(tape: Tape, answers: readonly Answer[], columns: number): Pick<Batch, 'run' | 'keep'> {
  let output = 0
  const placed = answers.map(answer => {
    const here = { answer, output }
    output += answer.output.kind === 'measure' ? 2 : 1
    return here
  })
  const plans = tape.segments.map((segment, i) => planOf(segment, i, placed))
  const deferred = placed.flatMap(({ answer, output: at }) =>
    answer.high >= 0 ? [] : answer.output.kind === 'measure' ? [at, at + 1] : [at],
  )
  const size = tape.width * blockSize
  const runBlocks = (
    population: readonly Float64Array[],
    out: readonly Float64Array[],
    cellsOf: (block: number) => Cells,
  ): void => {
    const firms = population[0]?.length ?? 0
    if (population.length !== columns)
      throw new RangeError(`a population has ${columns} columns, not ${population.length}`)
    for (const at of deferred) out[at]?.fill(NaN)
    for (let begin = 0, block = 0; begin < firms; begin += blockSize, block++) {
      const [cells, count] = [cellsOf(block), Math.min(blockSize, firms - begin)]
      load(cells, population, { begin, count })
      for (const plan of plans) runPlan(plan, { cells, begin, count, out })
    }
  }
  const scratch = new Float64Array(size)
  return {
    run: (population, out) => runBlocks(population, out, () => scratch),
    keep: (population, out): Kept => {
      const blocks: Cells[] = []
      runBlocks(population, out, () => {
        const cells = new Float64Array(size)
        blocks.push(cells)
        return cells
      })
      return {
        at: (firm, cell) => blocks[Math.floor(firm / blockSize)]?.[cell + (firm % blockSize)] ?? NaN,
        bytes: blocks.length * size * Float64Array.BYTES_PER_ELEMENT,
      }
    },
  }
}
