/**
 * How many columns text takes in a terminal (East Asian width, Unicode Standard Annex 11): wide and full-width
 * characters take two, combining marks none. What is ambiguous takes one, as terminals have it outside of Asia's
 * old code pages.
 */
const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
]

const invisible = /^[\p{Mn}\p{Me}\p{Cf}]$/u

function widthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x300) return 1
  if (invisible.test(character)) return 0
  return wide.some(([from, to]) => from <= code && code <= to) ? 2 : 1
}

/** Columns that a text takes. */
export const columns = (text: string): number => [...text].reduce((sum, character) => sum + widthOf(character), 0)

export const padEnd = (text: string, to: number): string => text + ' '.repeat(Math.max(0, to - columns(text)))
export const padStart = (text: string, to: number): string => ' '.repeat(Math.max(0, to - columns(text))) + text

/** The beginning of a text that fits into so many columns. */
export function fitting(text: string, most: number): string {
  let [taken, width] = ['', 0]
  for (const character of text) {
    width += widthOf(character)
    if (width > most) break
    taken += character
  }
  return taken
}
