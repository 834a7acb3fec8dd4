import type { SheetPackage } from '../zip/package.js'
import { partOf } from '../zip/part.js'
import { attributeOf } from '../xml.js'
import { readPart } from './read-part.js'

/** How a number is shown, as far as its meaning hangs on it. */
export type NumberFormat = 'plain' | 'percent' | 'date' | 'unit'

const between = (id: number, first: number, last: number): boolean => id >= first && id <= last

/** Formats that every workbook has by number; 27–36 and 50–58 are dates of East Asian editions. */
function builtIn(id: number): NumberFormat {
  if (id === 9 || id === 10) return 'percent'
  const isDate = between(id, 14, 17) || id === 22 || between(id, 27, 31) || id === 36 || between(id, 50, 54)
  return isDate || id === 57 || id === 58 ? 'date' : 'plain'
}

/** What a format that a workbook brings along shows; only its first section, for numbers that are not negative. */
function formatOf(code: string): NumberFormat {
  const [first = ''] = code.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/)
  const said = first.replaceAll(/\\(.)/g, '"$1"')
  const literals = [...said.matchAll(/"([^"]*)"/g)].map(([, text]) => text).join('')
  const bare = said.replaceAll(/"[^"]*"|\[[^\]]*\]|_.|\*./g, '')
  if (bare.includes('%')) return 'percent'
  if (/[yde]/i.test(bare.replaceAll(/general|E[+-]/gi, '')) && !/[0#?]/.test(bare)) return 'date'
  // What is shown is not what the cell holds: divided by a thousand, or called 万元 by the format alone.
  return /[万亿千百]/.test(literals + bare.replaceAll(/[0#?.,\s]/g, '')) || /[0#?],+(?![0#?])/.test(bare)
    ? 'unit'
    : 'plain'
}

/** How each style of a workbook shows numbers, in the order in which cells name them. */
export async function readStyles(
  from: SheetPackage,
  part: string | undefined,
  most: number,
): Promise<readonly NumberFormat[]> {
  if (part === undefined || !from.parts.has(part)) return []
  const own = new Map<number, NumberFormat>()
  const styles: NumberFormat[] = []
  let inCells = false
  await readPart(
    from,
    { entry: partOf(from, part), most },
    {
      open: (name, tag) => {
        if (name === 'cellXfs') inCells = true
        const id = Number(attributeOf(tag, 'numFmtId') ?? 0)
        if (name === 'numFmt') own.set(id, formatOf(attributeOf(tag, 'formatCode') ?? ''))
        if (name === 'xf' && inCells) styles.push(own.get(id) ?? builtIn(id))
      },
      close: name => {
        if (name === 'cellXfs') inCells = false
      },
    },
  )
  return styles
}
