import type { Separator } from './records.js'

const separators: readonly Separator[] = [',', ';', '\t']

/** The line with which spreadsheets say how fields are parted: `sep=;`. */
export const separatorLine = /^sep=(.)\r?\n/i

/** How the fields of a table are parted: as it says itself, or by the sign that its first line has most of. */
export function separatorOf(start: string): Separator {
  const said = separators.find(sign => sign === separatorLine.exec(start)?.[1])
  if (said) return said
  const lines = start.replace(/"[^"]*("|$)/g, '').split(/\r\n?|\n/)
  const first = lines.slice(0, 10).find(line => separators.some(sign => line.includes(sign))) ?? ''
  const counts = separators.map(sign => ({ sign, parts: first.split(sign).length }))
  return counts.reduce((best, one) => (one.parts > best.parts ? one : best)).sign
}
