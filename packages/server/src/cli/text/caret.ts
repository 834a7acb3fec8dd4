import { columns, fitting } from './width.js'

const tabStop = 4
const withoutTabs = (text: string): string => text.replaceAll('\t', ' '.repeat(tabStop)).replace(/\r$/, '')

/** The part of a line in which something stands, and how far below it carets begin, in terminal columns. */
export interface Shown {
  readonly line: string
  readonly indent: number
  readonly carets: number
}

/** What a long line keeps of itself before the place. */
const keptBefore = 24

/**
 * Shows a source line so that carets under it stand right: `column` counts characters from 1, carets count columns.
 *
 * A line too wide for the terminal is cut on both sides. `found` is what the place should hold; without it, or where
 * the line says something else, the caret is as wide as one character.
 */
export function showPlace(text: string, column: number, { found, width }: { found: string; width: number }): Shown {
  const characters = [...text]
  const before = withoutTabs(characters.slice(0, column - 1).join(''))
  const after = withoutTabs(characters.slice(column - 1).join(''))
  const marked = found !== '' && after.startsWith(found) ? found : ([...after][0] ?? ' ')
  const [cutBefore, cutAfter] = columns(before) + columns(after) <= width ? [before, after] : cut(before, after, width)
  const room = Math.max(1, width - columns(cutBefore))
  return {
    line: cutBefore + cutAfter,
    indent: columns(cutBefore),
    carets: Math.max(1, Math.min(columns(marked), room)),
  }
}

function cut(before: string, after: string, width: number): [string, string] {
  const tail = [...before]
  while (columns(tail.join('')) > Math.max(keptBefore, width - columns(after) - 1)) tail.shift()
  const kept = tail.length < [...before].length ? `…${tail.join('')}` : before
  const room = width - columns(kept)
  return [kept, columns(after) <= room ? after : `${fitting(after, room - 1)}…`]
}
