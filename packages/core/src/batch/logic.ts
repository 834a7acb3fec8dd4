import { constantTruth, type FastTruth, type Read } from './fast.js'

/** Kleene's `and` over numbers: one 0 decides, an unknown keeps the rest open. */
export function allOf(parts: readonly FastTruth[]): FastTruth {
  const open = parts.filter(part => part.constant !== 1)
  if (open.some(part => part.constant === 0)) return constantTruth(0)
  const [a, b, c] = open.map(part => part.read)
  if (!a) return constantTruth(1)
  if (!b) return { kind: 'truth', read: a }
  if (open.length === 2) return { kind: 'truth', read: andTwo(a, b) }
  if (open.length === 3 && c) return { kind: 'truth', read: andTwo(andTwo(a, b), c) }
  const reads = open.map(part => part.read)
  return { kind: 'truth', read: row => andMany(reads, row) }
}

const andTwo =
  (a: Read, b: Read): Read =>
  row => {
    const x = a(row)
    if (x === 0) return 0
    const y = b(row)
    return y === 0 ? 0 : x * y
  }

function andMany(reads: readonly Read[], row: Float64Array): number {
  let all = 1
  for (const read of reads) {
    const x = read(row)
    if (x === 0) return 0
    all *= x
  }
  return all
}

/** Kleene's `or`: one 1 decides. */
export function anyOf(parts: readonly FastTruth[]): FastTruth {
  const open = parts.filter(part => part.constant !== 0)
  if (open.some(part => part.constant === 1)) return constantTruth(1)
  const [a, b] = open.map(part => part.read)
  if (!a) return constantTruth(0)
  if (!b) return { kind: 'truth', read: a }
  if (open.length === 2) return { kind: 'truth', read: orTwo(a, b) }
  const reads = open.map(part => part.read)
  return { kind: 'truth', read: row => orMany(reads, row) }
}

const orTwo =
  (a: Read, b: Read): Read =>
  row => {
    const x = a(row)
    if (x === 1) return 1
    const y = b(row)
    return y === 1 ? 1 : x + y
  }

function orMany(reads: readonly Read[], row: Float64Array): number {
  let any = 0
  for (const read of reads) {
    const x = read(row)
    if (x === 1) return 1
    any += x
  }
  return any
}

export function contrary(part: FastTruth): FastTruth {
  if (part.constant !== undefined) return constantTruth(1 - part.constant)
  const { read } = part
  return { kind: 'truth', read: row => 1 - read(row) }
}
