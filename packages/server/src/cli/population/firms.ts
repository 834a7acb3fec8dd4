import type { Covered } from '@peiyu/core/family'
import { WrongUsage } from '../command.js'
import { chunksOf } from './lines.js'

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What a line says of one firm; nothing where it is no facts file in JSON. */
function firmFrom(text: string): Covered | undefined {
  const value = parsed(text)
  if (!isMap(value)) return undefined
  const { given, records } = value
  if ((given !== undefined && !isMap(given)) || (records !== undefined && !isMap(records))) return undefined
  // Values are only looked for, not read: whoever computes with them checks them.
  return { given, records } as Covered
}

/** Reads a population, one facts file in JSON a line, without holding more of it than some lines. */
export async function* firmsIn(file: string): AsyncGenerator<Covered> {
  try {
    for await (const { first, lines } of chunksOf(file)) {
      for (const [i, line] of lines.entries()) {
        if (line.trim() === '') continue
        const firm = firmFrom(line)
        if (!firm) throw badLine(file, first + i)
        yield firm
      }
    }
  } catch (error) {
    if (error instanceof WrongUsage) throw error
    throw new WrongUsage({ zh: `读不到 ${file}。`, en: `${file} cannot be read.` })
  }
}

const badLine = (file: string, number: number): WrongUsage =>
  new WrongUsage({
    zh: `${file}:${number} 不是一个 JSON 的情形（每行一个 { "given": … }）。`,
    en: `${file}:${number} is no facts file in JSON (one { "given": … } a line).`,
  })
