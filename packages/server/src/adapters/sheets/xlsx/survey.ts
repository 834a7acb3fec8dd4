import type { Entry } from 'yauzl'
import type { SheetLimits } from '../limits.js'
import { textOf } from '../zip/part.js'
import type { SheetPackage } from '../zip/package.js'

/** What is known of a sheet once it was unpacked from end to end: that it holds no bomb, its rows, its joined cells. */
export interface Survey {
  readonly rows: number
  readonly merges: readonly string[]
}

const mostMerges = 50

const countOf = (text: string, mark: string): number => {
  let [count, at] = [0, text.indexOf(mark)]
  for (; at >= 0; at = text.indexOf(mark, at + mark.length)) count++
  return count
}

/** Unpacks a sheet once before it is read: joined cells stand behind all rows, and must be known before the header. */
export async function surveySheet(from: SheetPackage, entry: Entry, { sheetBytes }: SheetLimits): Promise<Survey> {
  const merges: string[] = []
  let [rows, rest] = [0, '']
  for await (const piece of textOf(from, entry, sheetBytes)) {
    const all = rest + piece
    rows += countOf(all, '</row>') + countOf(all, ':row>')
    if (all.includes('mergeCell'))
      for (const [, ref = ''] of all.matchAll(/mergeCell\s[^>]*?ref=["']([A-Z$\d:]{1,30})["']/g))
        if (merges.length < mostMerges && !merges.includes(ref)) merges.push(ref)
    // A mark that is cut in two is seen with the next piece; one that is whole is not counted again.
    const cut = all.lastIndexOf('<')
    rest = cut >= 0 && all.length - cut < 200 && !all.includes('>', cut) ? all.slice(cut) : ''
  }
  return { rows, merges }
}
