import { columns } from './width.js'

// No line begins with one of these, nor ends with one that opens.
const closing = /^[，。、；：？！）」』》”’％,.;:?!)\]}]/u
const opening = /[（「『《“‘([{]$/u

/** Pieces between which a line may break: words of letters whole, Chinese character by character. */
function pieces(text: string): string[] {
  const found = text.match(/[\p{Script=Han}]|\s+|[^\p{Script=Han}\s，。、；：？！）（」「]+|[^\s]/gu) ?? []
  const joined: string[] = []
  for (const piece of found) {
    const last = joined.at(-1)
    const sticks = last !== undefined && (closing.test(piece) || opening.test(last))
    if (sticks) joined[joined.length - 1] = last + piece
    else joined.push(piece)
  }
  return joined
}

/** Breaks a text into lines of at most so many columns; a word longer than a line stands alone. */
export const wrap = (text: string, width: number): string[] => fill(pieces(text), width)

/** Puts pieces on lines of at most so many columns, none broken. */
export function fill(all: readonly string[], width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of all) {
    if (line !== '' && columns(line) + columns(piece.trimEnd()) > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += line === '' ? piece.trimStart() : piece
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line.trimEnd()]
}
