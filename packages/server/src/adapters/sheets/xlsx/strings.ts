import type { SheetLimits } from '../limits.js'
import { damaged, SheetRefused } from '../refused.js'
import type { SheetPackage } from '../zip/package.js'
import { partOf } from '../zip/part.js'
import { readPart } from './read-part.js'

const pageBits = 20
const pageBytes = 1 << pageBits

/** The texts that a workbook's cells share, as bytes on pages: two million of them take little more than they are long. */
export class StringTable {
  readonly #pages: Buffer[] = []
  #ends = new Uint32Array(1 << 12)
  #count = 0
  /** Where the last text ends, counted over all pages. */
  #end = 0

  constructor(readonly most: number) {}

  add(text: string): void {
    const length = Buffer.byteLength(text)
    if (length > pageBytes) throw damaged('sharedStrings')
    const left = this.#pages.length * pageBytes - this.#end
    // A text never lies on two pages.
    const start = length > left ? this.#pages.length * pageBytes : this.#end
    // Each text also costs the place of its end.
    if (start + length + this.#count * 4 > this.most)
      throw new SheetRefused('imports/unsafe-package', { kind: 'texts', found: '' })
    if (length > left) this.#pages.push(Buffer.allocUnsafeSlow(pageBytes))
    this.#pages[start >>> pageBits]?.write(text, start % pageBytes, 'utf8')
    this.#end = start + length
    if (this.#count === this.#ends.length) {
      const larger = new Uint32Array(this.#count * 2)
      larger.set(this.#ends)
      this.#ends = larger
    }
    this.#ends[this.#count++] = this.#end
  }

  at(index: number): string {
    if (!Number.isInteger(index) || index < 0 || index >= this.#count) throw damaged('sharedStrings')
    const [before, end] = [index === 0 ? 0 : (this.#ends[index - 1] ?? 0), this.#ends[index] ?? 0]
    if (end === before) return ''
    const page = (end - 1) >>> pageBits
    const from = Math.max(before - page * pageBytes, 0)
    return this.#pages[page]?.toString('utf8', from, end - page * pageBytes) ?? ''
  }
}

/** Reads the texts that cells share; sounds that are written above signs (注音) are no part of them. */
export async function readStrings(
  from: SheetPackage,
  part: string | undefined,
  { textBytes, sheetBytes }: SheetLimits,
): Promise<StringTable> {
  const table = new StringTable(textBytes)
  if (part === undefined || !from.parts.has(part)) return table
  let [item, inText, inSounds] = ['', false, false]
  await readPart(
    from,
    { entry: partOf(from, part), most: sheetBytes },
    {
      open: name => {
        if (name === 'si') item = ''
        else if (name === 'rPh') inSounds = true
        else if (name === 't') inText = !inSounds
      },
      text: text => {
        if (inText) item += text
      },
      close: name => {
        if (name === 't') inText = false
        else if (name === 'rPh') inSounds = false
        else if (name === 'si') table.add(item)
      },
    },
  )
  return table
}
