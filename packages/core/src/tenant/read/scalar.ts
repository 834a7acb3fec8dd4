import type { ScalarSource } from './node.js'

/** One step through a scalar: how much of the source it takes, and how much of the value it gives. */
interface Step {
  readonly takes: number
  readonly gives: number
}

const breakRun = /[ \t]*\r?\n(?:[ \t]*\r?\n)*[ \t]*/y
const escapeRun = /\\(?:\r?\n[ \t]*|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[^])/y

function runAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

const newlines = (run: string): number => run.split('\n').length - 1

/** Lines fold: one break gives a space, n breaks give n - 1. */
function foldedBreak(text: string, at: number): Step | undefined {
  const run = runAt(breakRun, text, at)
  return run === undefined ? undefined : { takes: run.length, gives: Math.max(1, newlines(run) - 1) }
}

function escaped(text: string, at: number): Step | undefined {
  const run = runAt(escapeRun, text, at)
  if (run === undefined) return undefined
  if (/^\\\r?\n/.test(run)) return { takes: run.length, gives: 0 }
  return { takes: run.length, gives: run[1] === 'U' && Number.parseInt(run.slice(2), 16) > 0xffff ? 2 : 1 }
}

function flowStep(source: ScalarSource, at: number): Step {
  const text = source.lines.text
  if (source.style === 'double' && text[at] === '\\') return escaped(text, at) ?? { takes: 1, gives: 1 }
  if (source.style === 'single' && text.startsWith("''", at)) return { takes: 2, gives: 1 }
  return foldedBreak(text, at) ?? { takes: 1, gives: 1 }
}

function flowOffset(source: ScalarSource, offset: number): number {
  let [at, value] = [source.start + (source.style === 'plain' ? 0 : 1), 0]
  while (at < source.end) {
    const step = flowStep(source, at)
    if (value + step.gives > offset) return at + (step.takes === step.gives ? offset - value : 0)
    at += step.takes
    value += step.gives
  }
  return at
}

interface Line {
  readonly start: number
  readonly text: string
}

/** The lines of a block scalar after its header, without line breaks. */
function bodyLines(source: ScalarSource): Line[] {
  let start = source.lines.text.indexOf('\n', source.start) + 1
  return source.lines.text
    .slice(start, source.end)
    .split('\n')
    .map(text => {
      const line = { start, text: text.endsWith('\r') ? text.slice(0, -1) : text }
      start += text.length + 1
      return line
    })
}

const leading = (lines: readonly string[]): number => {
  const first = lines.find(line => line.trim() !== '') ?? ''
  return first.length - first.trimStart().length
}

/** Lines of a literal block are the lines of its value. */
function literalOffset(lines: readonly Line[], indent: number, before: string): number {
  const row = before.split('\n').length - 1
  const line = lines[row] ?? { start: 0, text: '' }
  return line.start + Math.min(line.text.length, indent + before.length - before.lastIndexOf('\n') - 1)
}

interface Sought {
  readonly value: string
  readonly offset: number
}

/** Lines with content stand in the value of a folded block in their order, with only breaks or a space between. */
function foldedOffset(lines: readonly Line[], indent: number, { value, offset }: Sought): number {
  let [done, last] = [0, 0]
  for (const line of lines) {
    const content = line.text.slice(indent)
    if (content.trim() === '') continue
    while (done < value.length && !value.startsWith(content, done)) done++
    last = line.start + indent
    if (offset < done + content.length) return last + Math.max(0, offset - done)
    done += content.length
    last += content.length
  }
  return last
}

function blockOffset(source: ScalarSource, value: string, offset: number): number {
  const lines = bodyLines(source)
  const indent = leading(lines.map(line => line.text)) - leading(value.split('\n'))
  if (source.style === 'literal') return literalOffset(lines, indent, value.slice(0, offset))
  return foldedOffset(lines, indent, { value, offset })
}

/** Where in the file the character of a scalar's value stands. */
export function sourceOffset(source: ScalarSource, value: string, offset: number): number {
  const inside = Math.max(0, Math.min(offset, value.length))
  const block = source.style === 'literal' || source.style === 'folded'
  return block ? blockOffset(source, value, inside) : flowOffset(source, inside)
}
