import { textOf } from '../zip/part.js'
import type { SheetPackage } from '../zip/package.js'
import { type XmlHandler, XmlScanner } from '../xml.js'
import type { Entry } from 'yauzl'

const nothing = (): void => undefined

/** Reads a part to its end. */
export async function readPart(
  from: SheetPackage,
  { entry, most }: { entry: Entry; most: number },
  handler: Partial<XmlHandler>,
): Promise<void> {
  const scanner = new XmlScanner({ open: nothing, close: nothing, text: nothing, ...handler })
  for await (const piece of textOf(from, entry, most)) scanner.push(piece)
  scanner.end()
}
