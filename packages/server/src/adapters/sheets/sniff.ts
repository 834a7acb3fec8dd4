import { open } from 'node:fs/promises'
import type { SheetLimits } from './limits.js'
import { SheetRefused } from './refused.js'

const zipMark = Buffer.from('PK\x03\x04', 'latin1')
const oldOffice = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const encrypted = Buffer.from('EncryptedPackage', 'utf16le')

/** Kinds of files that people send by mistake, by their first bytes. */
const others: readonly (readonly [name: string, mark: string])[] = [
  ['PDF', '%PDF'],
  ['PNG', '\x89PNG'],
  ['JPEG', '\xff\xd8\xff'],
  ['GIF', 'GIF8'],
  ['RAR', 'Rar!'],
  ['7z', '7z\xbc\xaf'],
  ['gzip', '\x1f\x8b'],
  ['RTF', '{\\rtf'],
  ['exe', 'MZ'],
  ['ELF', '\x7fELF'],
  ['SQLite', 'SQLite format 3'],
]

const startsLike = (bytes: Buffer, mark: string): boolean => bytes.toString('latin1', 0, mark.length) === mark

/** Web pages and XML that call themselves sheets. */
function refuseMarkup(bytes: Buffer): void {
  const text = bytes
    .toString('utf8')
    .replace(/^\uFEFF?\s*/, '')
    .toLowerCase()
  if (!text.startsWith('<')) return
  if (/<(!doctype html|html|table|body|head|meta)\b/.test(text)) throw new SheetRefused('imports/web-page')
  throw new SheetRefused('imports/not-a-sheet', { found: 'XML' })
}

/** Whether a file is a workbook or a text table, by what it holds. Refuses everything else, and says what it is. */
export async function kindOf(path: string, limits: SheetLimits): Promise<'xlsx' | 'csv'> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    if (size === 0) throw new SheetRefused('imports/empty-file')
    if (size > limits.fileBytes) throw new SheetRefused('imports/too-large', { most: limits.fileBytes / 1024 / 1024 })
    const head = Buffer.alloc(Math.min(size, 4096))
    await file.read(head, 0, head.length, 0)
    if (head.subarray(0, 4).equals(zipMark)) return 'xlsx'
    if (head.subarray(0, 8).equals(oldOffice)) {
      const all = await file.readFile()
      throw new SheetRefused(all.includes(encrypted) ? 'imports/encrypted' : 'imports/old-xls')
    }
    const other = others.find(([, mark]) => startsLike(head, mark))
    if (other) throw new SheetRefused('imports/not-a-sheet', { found: other[0] })
    refuseMarkup(head)
    return 'csv'
  } finally {
    await file.close()
  }
}
