import { crc32 } from 'node:zlib'
import type { Entry } from 'yauzl'
import { damaged, SheetRefused } from '../refused.js'
import type { SheetPackage } from './package.js'

/** The part of a name, as a package lists it. */
export function partOf({ parts }: SheetPackage, name: string): Entry {
  const entry = parts.get(name)
  if (!entry) throw damaged(name)
  return entry
}

/** The bytes of a part as they unpack: no more than it says, no more than `most`, and unharmed. */
async function* bytesOf({ zip }: SheetPackage, entry: Entry, most: number): AsyncGenerator<Buffer, void> {
  const name = entry.fileName
  let [length, sum] = [0, 0]
  try {
    const stream: AsyncIterable<Buffer> = await zip.openReadStreamPromise(entry)
    for await (const bytes of stream) {
      length += bytes.length
      if (length > most) throw new SheetRefused('imports/unsafe-package', { kind: 'size', found: name })
      sum = crc32(bytes, sum)
      yield bytes
    }
  } catch (error) {
    if (error instanceof SheetRefused) throw error
    throw damaged(name)
  }
  if (sum !== entry.crc32) throw damaged(name)
}

/** The text of a part, piece by piece. */
export async function* textOf(from: SheetPackage, entry: Entry, most: number): AsyncGenerator<string, void> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const decode = (bytes?: Buffer): string => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode()
    } catch {
      throw damaged(entry.fileName)
    }
  }
  for await (const bytes of bytesOf(from, entry, most)) yield decode(bytes)
  yield decode()
}
