import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { damaged, SheetRefused } from '../refused.js'
import type { SheetLimits } from '../limits.js'

/** A package whose list of parts was found harmless, before anything of it is unpacked. */
export interface SheetPackage {
  readonly zip: ZipFile
  readonly parts: ReadonlyMap<string, Entry>
}

/** What a workbook holds besides XML: pictures, printer settings, properties. Anything else is no part of one. */
const partKinds = /(^|\/)[^/]*\.(xml|rels|vml|png|psmdcp|jpe?g|jfif|gif|bmp|ico|emf|wmf|wdp|tiff?|svg|webp|bin)$/i
const macros = /(^|\/)(vbaProject\w*\.bin|vbaData\.xml|macrosheets\/.*)$/i
const archives = /(^|\/)embeddings\/|\.(zip|xlsx|xlsm|xlsb|xls|docx?|pptx?|jar|7z|rar|gz|tar|bz2|xz)$/i

type Unsafe = 'entries' | 'ratio' | 'size' | 'path' | 'link' | 'nested' | 'twice' | 'part'

const unsafe = (kind: Unsafe, found: string): SheetRefused =>
  new SheetRefused('imports/unsafe-package', { kind, found: found.slice(0, 80) })

/** Why a part may not be there, judged by the list of parts alone. */
function refusalOf(entry: Entry, limits: SheetLimits): SheetRefused | undefined {
  const { fileName: name, compressedSize, uncompressedSize } = entry
  if (entry.isEncrypted()) return new SheetRefused('imports/encrypted')
  if (/^[/\\]|^[a-z]:|\\|(^|\/)\.\.?(\/|$)|\p{Cc}/iu.test(name)) return unsafe('path', name)
  if (((entry.externalFileAttributes >>> 16) & 0xf000) === 0xa000) return unsafe('link', name)
  if (macros.test(name)) return new SheetRefused('imports/macro')
  if (archives.test(name)) return unsafe('nested', name)
  if (!name.endsWith('/') && !partKinds.test(name)) return unsafe('part', name)
  if (uncompressedSize > limits.sheetBytes) return unsafe('size', name)
  if (uncompressedSize > limits.ratioFrom && uncompressedSize > compressedSize * limits.ratio)
    return unsafe('ratio', name)
  return undefined
}

/** Opens a package, and refuses it by its list of parts where that is not the list of a workbook. */
export async function openPackage(path: string, limits: SheetLimits): Promise<SheetPackage> {
  const zip = await openPromise(path, { autoClose: false, strictFileNames: true }).catch(asRefusal)
  try {
    return { zip, parts: await partsOf(zip, limits) }
  } catch (error) {
    zip.close()
    return asRefusal(error)
  }
}

/** What the reader of packages says becomes a refusal; a defect stays one. */
function asRefusal(error: unknown): never {
  if (error instanceof SheetRefused) throw error
  const says = error instanceof Error ? error.message : String(error)
  if (/encrypt/i.test(says)) throw new SheetRefused('imports/encrypted')
  if (/relative path|absolute path|invalid characters/i.test(says)) throw unsafe('path', says.split(':').at(-1) ?? '')
  throw damaged('zip')
}

async function partsOf(zip: ZipFile, limits: SheetLimits): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > limits.entries) throw unsafe('entries', String(zip.entryCount))
  const parts = new Map<string, Entry>()
  const lower = new Set<string>()
  let total = 0
  for await (const entry of zip.eachEntry()) {
    const refusal = refusalOf(entry, limits)
    if (refusal) throw refusal
    if (lower.has(entry.fileName.toLowerCase())) throw unsafe('twice', entry.fileName)
    lower.add(entry.fileName.toLowerCase())
    parts.set(entry.fileName, entry)
    total += entry.uncompressedSize
  }
  if (total > limits.sheetBytes + limits.partBytes + limits.textBytes) throw unsafe('size', String(total))
  return parts
}
