import { CsvRecords, type Separator } from './records.js'

const separators: readonly Separator[] = [',', ';', '\t']

/** The line with which spreadsheets say how fields are parted: `sep=;`. */
export const separatorLine = /^sep=(.)\r?\n/i

/** How the fields of a table are parted: as it says itself, or by the sign that its first lines have most of. */
export function separatorOf(start: string): Separator {
  const said = separators.find(sign => sign === separatorLine.exec(start)?.[1])
  if (said) return said
  const counts = separators.map(sign => {
    const records = new CsvRecords(sign, 1_000)
    records.push(
      start
        .split(/\r\n?|\n/)
        .slice(0, 5)
        .join('\n'),
    )
    return { sign, most: Math.max(0, ...records.take().map(record => record.length)) }
  })
  return counts.reduce((best, one) => (one.most > best.most ? one : best)).sign
}
