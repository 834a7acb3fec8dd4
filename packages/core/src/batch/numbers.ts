import { common, positive, safe } from './exact.js'
import { constantNumber, type FastNumber, type FastTruth, read, type Step, type Tape } from './tape.js'

/** The cell of a number; a constant or a product that was not computed yet gets one of its own. */
export function cellOf(tape: Tape, number: FastNumber | FastTruth): number {
  const { constant, cell } = number
  if (constant !== undefined)
    return tape.cell(`constant ${constant}`, to => (cells, count) => void cells.fill(constant, to, to + count))
  const times = number.kind === 'number' ? number.times : undefined
  if (!times) return cell
  const { from, factor } = times
  return tape.cell(`${from} * ${factor}`, to => (cells, count) => {
    const toAt = to | 0
    const fromAt = from | 0
    const factorOf = +factor
    for (let i = 0; i < count; i++) cells[toAt + i] = safe(read(cells, fromAt + i) * factorOf)
  })
}

/** A number times a constant factor; it is computed when somebody asks for its cell. */
export function scaled(
  tape: Tape,
  x: FastNumber,
  { factor, denominator }: { factor: number; denominator: number },
): FastNumber {
  if (x.constant !== undefined) return constantNumber(safe(x.constant * factor), denominator)
  if (factor === 1) return { ...x, denominator }
  const before = x.times ?? { from: cellOf(tape, x), factor: 1 }
  const whole = safe(before.factor * factor)
  const times = Number.isNaN(whole) ? { from: cellOf(tape, x), factor } : { from: before.from, factor: whole }
  return { kind: 'number', denominator, cell: -1, times }
}

/** Two numbers over one denominator. */
export function aligned(tape: Tape, a: FastNumber, b: FastNumber): readonly [FastNumber, FastNumber, number] {
  const denominator = common(a.denominator, b.denominator)
  const over = (x: FastNumber) => scaled(tape, x, { factor: denominator / x.denominator, denominator })
  return [over(a), over(b), denominator]
}

type Pair = (to: number, a: number, b: number) => Step

// Math.min and Math.max answer NaN when either side is NaN, which is what unknown asks for.
const pairs: Readonly<Record<'+' | '-' | 'min' | 'max', Pair>> = {
  '+': (to, a, b) => (cells, count) => {
    const toAt = to | 0
    const aAt = a | 0
    const bAt = b | 0
    for (let i = 0; i < count; i++) {
      cells[toAt + i] = safe(read(cells, aAt + i) + read(cells, bAt + i))
    }
  },
  '-': (to, a, b) => (cells, count) => {
    const toAt = to | 0
    const aAt = a | 0
    const bAt = b | 0
    for (let i = 0; i < count; i++) {
      cells[toAt + i] = safe(read(cells, aAt + i) - read(cells, bAt + i))
    }
  },
  min: (to, a, b) => (cells, count) => {
    const toAt = to | 0
    const aAt = a | 0
    const bAt = b | 0
    for (let i = 0; i < count; i++) {
      cells[toAt + i] = Math.min(read(cells, aAt + i), read(cells, bAt + i))
    }
  },
  max: (to, a, b) => (cells, count) => {
    const toAt = to | 0
    const aAt = a | 0
    const bAt = b | 0
    for (let i = 0; i < count; i++) {
      cells[toAt + i] = Math.max(read(cells, aAt + i), read(cells, bAt + i))
    }
  },
}

/** `a - b` that is never below zero: what an increase counts as. */
const positiveDifference: Pair = (to, a, b) => (cells, count) => {
  const toAt = to | 0
  const aAt = a | 0
  const bAt = b | 0
  for (let i = 0; i < count; i++) cells[toAt + i] = positive(safe(read(cells, aAt + i) - read(cells, bAt + i)))
}

/** A sum, difference, or the lesser or greater of two. */
export function joined(tape: Tape, sign: keyof typeof pairs, [x, y]: readonly [FastNumber, FastNumber]): FastNumber {
  const [a, b, denominator] = aligned(tape, x, y)
  if (a.constant !== undefined && b.constant !== undefined)
    return constantNumber(folded[sign](a.constant, b.constant), denominator)
  const [left, right] = [cellOf(tape, a), cellOf(tape, b)]
  return {
    kind: 'number',
    denominator,
    cell: tape.cell(`${left} ${sign} ${right}`, to => pairs[sign](to, left, right)),
  }
}

const folded: Readonly<Record<keyof typeof pairs, (a: number, b: number) => number>> = {
  '+': (a, b) => safe(a + b),
  '-': (a, b) => safe(a - b),
  min: Math.min,
  max: Math.max,
}

export function increase(tape: Tape, x: FastNumber, y: FastNumber): FastNumber {
  const [a, b, denominator] = aligned(tape, x, y)
  const [left, right] = [cellOf(tape, a), cellOf(tape, b)]
  return {
    kind: 'number',
    denominator,
    cell: tape.cell(`${left} over ${right}`, to => positiveDifference(to, left, right)),
  }
}

/** A product; a constant rate becomes a factor and a denominator. */
export function product(tape: Tape, x: FastNumber, y: FastNumber): FastNumber {
  const [a, b] = x.constant === undefined ? [x, y] : [y, x]
  const denominator = safe(a.denominator * b.denominator)
  if (b.constant !== undefined) return scaled(tape, a, { factor: b.constant, denominator })
  const [left, right] = [cellOf(tape, a), cellOf(tape, b)]
  const cell = tape.cell(`${left} * cell ${right}`, to => (cells, count) => {
    const toAt = to | 0
    const leftAt = left | 0
    const rightAt = right | 0
    for (let i = 0; i < count; i++) {
      cells[toAt + i] = safe(read(cells, leftAt + i) * read(cells, rightAt + i))
    }
  })
  return { kind: 'number', denominator, cell }
}

/** One of two, as a condition says; unknown while it is. */
export function chosen(tape: Tape, when: FastTruth, [x, y]: readonly [FastNumber, FastNumber]): FastNumber {
  const [a, b, denominator] = aligned(tape, x, y)
  const [holds, yes, no] = [cellOf(tape, when), cellOf(tape, a), cellOf(tape, b)]
  const cell = tape.cell(`${holds} ? ${yes} : ${no}`, to => (cells, count) => {
    const toAt = to | 0
    const holdsAt = holds | 0
    const yesAt = yes | 0
    const noAt = no | 0
    for (let i = 0; i < count; i++) {
      const is = read(cells, holdsAt + i)
      const one = read(cells, yesAt + i)
      const other = read(cells, noAt + i)
      // 1 × what holds + 0 × what does not is exact and needs no branch, unless one of them is unknown.
      const both = is * one + (1 - is) * other
      cells[toAt + i] = Number.isNaN(both) ? (is === 1 ? one : is === 0 ? other : NaN) : both
    }
  })
  return { kind: 'number', denominator, cell }
}

/** An amount where a condition holds, 0 where it does not; unknown while it is. */
export function gated(tape: Tape, when: FastTruth, amount: number): number {
  if (when.constant === 1) return amount
  const holds = cellOf(tape, when)
  return tape.cell(`${amount} if ${holds}`, to => (cells, count) => {
    const toAt = to | 0
    const holdsAt = holds | 0
    const amountAt = amount | 0
    for (let i = 0; i < count; i++) {
      const is = read(cells, holdsAt + i)
      const due = is * read(cells, amountAt + i)
      cells[toAt + i] = Number.isNaN(due) && is === 0 ? 0 : due
    }
  })
}
