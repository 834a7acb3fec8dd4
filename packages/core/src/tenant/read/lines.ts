import type { Place } from '../../base/issue.js'

/** A text with its line starts and its characters of two code units, so that a place is found by bisection. */
export interface Lines {
  readonly file: string
  readonly text: string
  readonly starts: readonly number[]
  readonly pairs: readonly number[]
}

export function linesOf(file: string, text: string): Lines {
  const [starts, pairs] = [[0], [] as number[]]
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 10) starts.push(at + 1)
    if (unit >= 0xdc00 && unit <= 0xdfff) pairs.push(at)
  }
  return { file, text, starts, pairs }
}

/** How many of the ascending numbers are at most `limit`. */
function upTo(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((numbers[middle] ?? Infinity) <= limit) low = middle + 1
    else high = middle
  }
  return low
}

/** Line and column from 1 of an offset; columns count characters, not code units. */
export function placeAt(lines: Lines, offset: number): Place {
  const inside = Math.max(0, Math.min(offset, lines.text.length))
  const line = upTo(lines.starts, inside)
  const start = lines.starts[line - 1] ?? 0
  const pairs = upTo(lines.pairs, inside - 1) - upTo(lines.pairs, start - 1)
  return { file: lines.file, line, column: inside - start - pairs + 1 }
}

/** The offset of a place. */
export function offsetAt({ starts, pairs }: Lines, { line, column }: Place): number {
  const start = starts[line - 1] ?? 0
  let offset = start + column - 1
  for (let at = upTo(pairs, start - 1); (pairs[at] ?? Infinity) <= offset; at++) offset++
  return offset
}

/** The expression that begins here: up to a comma or bracket that is not its own. */
export function expressionFrom(text: string, offset: number): string {
  const line = text.slice(offset, offset + 80).split('\n')[0] ?? ''
  let depth = 0
  for (let at = 0; at < line.length; at++) {
    const sign = line.charAt(at)
    if ('([（'.includes(sign)) depth++
    if (depth === 0 && ',]}'.includes(sign)) return line.slice(0, at).trim()
    if (')]）'.includes(sign)) depth--
  }
  return line.trim()
}
