import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { SheetRefused } from '../refused.js'

/** Encodings in which spreadsheets save text: Excel in Chinese writes GBK, and UTF-16 as “Unicode text”. */
export type Encoding = 'utf-8' | 'utf-16le' | 'gb18030'

/** A file's bytes; a stream's pieces have no type of their own. */
const bytesIn = (path: string): AsyncIterable<Buffer> => createReadStream(path)

async function fits(path: string, encoding: Encoding): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const decode = (bytes?: Buffer): boolean => {
    try {
      return !(bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode()).includes('\0')
    } catch {
      return false
    }
  }
  for await (const bytes of bytesIn(path)) if (!decode(bytes)) return false
  return decode()
}

/** The encoding of a text file, from end to end; what fits none is no text. */
export async function encodingOf(path: string): Promise<Encoding> {
  const head = Buffer.alloc(2)
  const file = await open(path)
  await file.read(head, 0, 2, 0)
  await file.close()
  const order: readonly Encoding[] = head[0] === 0xff && head[1] === 0xfe ? ['utf-16le'] : ['utf-8', 'gb18030']
  for (const encoding of order) if (await fits(path, encoding)) return encoding
  throw new SheetRefused('imports/encoding')
}

/** The text of a file, piece by piece, without the mark that some put before it. */
export async function* textPieces(path: string, encoding: Encoding): AsyncGenerator<string, void> {
  const decoder = new TextDecoder(encoding)
  for await (const bytes of bytesIn(path)) yield decoder.decode(bytes, { stream: true })
  yield decoder.decode()
}
