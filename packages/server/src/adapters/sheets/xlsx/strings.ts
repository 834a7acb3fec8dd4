import type { SheetLimits } from '../limits.js'
import { damaged, SheetRefused } from '../refused.js'
import type { SheetPackage } from '../zip/package.js'
import { partOf } from '../zip/part.js'
import { readPart } from './read-part.js'

/** The texts that a workbook's cells share, packed as bytes: two million of them need no more memory than they are long. */
export class StringTable {
  #bytes = Buffer.allocUnsafe(1 << 16)
  #ends = new Uint32Array(1 << 12)
  #count = 0

  constructor(readonly most: number) {}

  add(text: string): void {
    const start = this.#endOf(this.#count - 1)
    const length = Buffer.byteLength(text)
    // Each text also costs the place of its end.
    if (start + length + this.#count * 4 > this.most)
      throw new SheetRefused('imports/unsafe-package', { kind: 'texts', found: '' })
    if (start + length > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(start + length, Math.ceil(this.#bytes.length * 1.5)))
      this.#bytes.copy(larger, 0, 0, start)
      this.#bytes = larger
    }
    if (this.#count === this.#ends.length) {
      const larger = new Uint32Array(this.#count * 2)
      larger.set(this.#ends)
      this.#ends = larger
    }
    this.#bytes.write(text, start, 'utf8')
    this.#ends[this.#count++] = start + length
  }

  at(index: number): string {
    if (!Number.isInteger(index) || index < 0 || index >= this.#count) throw damaged('sharedStrings')
    return this.#bytes.toString('utf8', this.#endOf(index - 1), this.#endOf(index))
  }

  #endOf(index: number): number {
    return index < 0 ? 0 : (this.#ends[index] ?? 0)
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
