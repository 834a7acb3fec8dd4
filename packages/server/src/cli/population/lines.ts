import { createReadStream } from 'node:fs'

/** Some lines of a file that follow each other, and how far the file is read with them. */
export interface Chunk {
  /** The number of the first, from 1. */
  readonly first: number
  readonly lines: readonly string[]
  readonly bytes: number
}

/** So many lines are handed on together: enough that handing them on costs little. */
const chunkLines = 512

/** A line that nobody ends is no line: beyond this it is cut, and the reader says that it is too long. */
const longestOfFirms = 1024 * 1024

/** Reads a file line by line, some at a time; as much of it is in memory as its reader has not yet taken. */
export async function* chunksOf(file: string, longest = longestOfFirms): AsyncGenerator<Chunk, void> {
  let [rest, first, bytes] = ['', 1, 0]
  let lines: string[] = []
  const chunk = (): Chunk => {
    const full = { first, lines, bytes }
    first += lines.length
    lines = []
    return full
  }
  const decoder = new TextDecoder('utf-8')
  for await (const piece of createReadStream(file, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
    bytes += piece.length
    const parts = (rest + decoder.decode(piece, { stream: true })).split('\n')
    rest = (parts.pop() ?? '').slice(0, longest)
    for (const line of parts) {
      lines.push(line)
      if (lines.length >= chunkLines) yield chunk()
    }
  }
  rest += decoder.decode()
  if (rest !== '') lines.push(rest)
  if (lines.length > 0) yield chunk()
}
