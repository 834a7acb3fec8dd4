import { once } from 'node:events'
import { crc32, createDeflateRaw } from 'node:zlib'

/** A part of a package: its name, and its text piece by piece. */
export interface ZipPart {
  readonly name: string
  readonly pieces: AsyncIterable<string> | Iterable<string>
}

interface Done {
  readonly name: Buffer
  readonly sum: number
  readonly packed: number
  readonly length: number
  readonly offset: number
}

// Names in UTF-8; sizes behind the data, since they are not known before. 1980-01-01: the same rows give the same file.
const flags = 0x0808
const firstDay = 0x0021

function fields(size: number, write: (buffer: Buffer) => void): Buffer {
  const buffer = Buffer.alloc(size)
  write(buffer)
  return buffer
}

const localHeader = (name: Buffer): Buffer =>
  fields(30, buffer => {
    buffer.writeUInt32LE(0x04034b50, 0)
    buffer.writeUInt16LE(20, 4)
    buffer.writeUInt16LE(flags, 6)
    buffer.writeUInt16LE(8, 8)
    buffer.writeUInt16LE(firstDay, 12)
    buffer.writeUInt16LE(name.length, 26)
  })

const descriptor = ({ sum, packed, length }: Done): Buffer =>
  fields(16, buffer => {
    buffer.writeUInt32LE(0x08074b50, 0)
    buffer.writeUInt32LE(sum, 4)
    buffer.writeUInt32LE(packed, 8)
    buffer.writeUInt32LE(length, 12)
  })

const listed = ({ name, sum, packed, length, offset }: Done): Buffer =>
  fields(46, buffer => {
    buffer.writeUInt32LE(0x02014b50, 0)
    buffer.writeUInt16LE(20, 4)
    buffer.writeUInt16LE(20, 6)
    buffer.writeUInt16LE(flags, 8)
    buffer.writeUInt16LE(8, 10)
    buffer.writeUInt16LE(firstDay, 14)
    buffer.writeUInt32LE(sum, 16)
    buffer.writeUInt32LE(packed, 20)
    buffer.writeUInt32LE(length, 24)
    buffer.writeUInt16LE(name.length, 28)
    buffer.writeUInt32LE(offset, 42)
  })

const endOf = (count: number, size: number, offset: number): Buffer =>
  fields(22, buffer => {
    buffer.writeUInt32LE(0x06054b50, 0)
    buffer.writeUInt16LE(count, 8)
    buffer.writeUInt16LE(count, 10)
    buffer.writeUInt32LE(size, 12)
    buffer.writeUInt32LE(offset, 16)
  })

/** Packs the pieces of one part; gives what is packed as soon as there is some. */
async function* packed(pieces: ZipPart['pieces'], sums: { sum: number; length: number }): AsyncGenerator<Buffer, void> {
  const deflate = createDeflateRaw({ level: 5 })
  const fed = (async () => {
    for await (const piece of pieces) {
      const bytes = Buffer.from(piece)
      sums.sum = crc32(bytes, sums.sum)
      sums.length += bytes.length
      if (!deflate.write(bytes)) await once(deflate, 'drain')
    }
    deflate.end()
  })()
  // What stops the pieces stops the package, with the same error.
  fed.catch((error: unknown) => deflate.destroy(error instanceof Error ? error : new Error(String(error))))
  for await (const bytes of deflate) yield bytes as Buffer
  await fed
}

/** Packs parts one after another; nothing is held but the list of them. */
export async function* writeZip(parts: Iterable<ZipPart>): AsyncGenerator<Uint8Array, void> {
  const done: Done[] = []
  let at = 0
  for (const { name: text, pieces } of parts) {
    const name = Buffer.from(text)
    const offset = at
    const sums = { sum: 0, length: 0 }
    yield Buffer.concat([localHeader(name), name])
    let size = 0
    for await (const bytes of packed(pieces, sums)) {
      size += bytes.length
      yield bytes
    }
    const one: Done = { name, sum: sums.sum, packed: size, length: sums.length, offset }
    yield descriptor(one)
    at += 30 + name.length + size + 16
    done.push(one)
  }
  const list = Buffer.concat(done.flatMap(one => [listed(one), one.name]))
  yield list
  yield endOf(done.length, list.length, at)
}
