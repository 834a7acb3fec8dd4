import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type FolderProblem, NoFolder } from './problem.js'
import { walk } from './walk.js'

const mostBytes = 256 * 1024

/** A tenant's folder as the core takes it, a map of path to text, and what could not be read. */
export interface TenantFolder {
  readonly files: ReadonlyMap<string, string>
  readonly problems: readonly FolderProblem[]
}

/** Reads a tenant's folder: `*.yaml`, `*.hbs` and its README. Throws `NoFolder` where there is none. */
export function readTenantFolder(root: string): TenantFolder {
  const found = statSync(root, { throwIfNoEntry: false })
  if (!found) throw new NoFolder({ zh: `没有文件夹 ${root}。`, en: `There is no folder ${root}.` })
  if (!found.isDirectory()) throw new NoFolder({ zh: `${root} 不是文件夹。`, en: `${root} is not a folder.` })
  const { paths, problems } = walk(root)
  const [files, all] = [new Map<string, string>(), [...problems]]
  for (const path of paths) {
    const read = readText(join(root, path))
    if ('text' in read) files.set(path, read.text)
    else all.push({ ...read, file: path })
  }
  return { files, problems: all }
}

type ReadText = { readonly text: string } | Omit<FolderProblem, 'file'>

/** Reads a file of at most 256 KB as UTF-8. */
export function readText(path: string): ReadText {
  const bytes = bytesOf(path)
  if (!bytes) return { code: 'tenants/unreadable', says: { zh: '读不到这个文件。', en: 'This file cannot be read.' } }
  return textFrom(bytes)
}

/** The text of a file's bytes, of at most 256 KB. */
export function textFrom(bytes: Uint8Array): ReadText {
  if (bytes.length > mostBytes) return tooLarge
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return notUtf8
  }
}

const tooLarge: ReadText = {
  code: 'tenants/too-large',
  says: {
    zh: '文件超过 256 KB，不予读取。请拆成几个文件。',
    en: 'The file is larger than 256 KB and is not read. Split it into several.',
  },
}

const notUtf8: ReadText = {
  code: 'tenants/not-utf-8',
  says: {
    zh: '文件不是 UTF-8 编码（可能是 GBK）。请另存为 UTF-8。',
    en: 'The file is not UTF-8 (it may be GBK). Save it as UTF-8.',
  },
}

/** One byte more than is allowed is enough to know that there are too many. */
function bytesOf(path: string): Buffer | undefined {
  try {
    if (!statSync(path).isFile()) return undefined
    const file = openSync(path, 'r')
    try {
      const buffer = Buffer.alloc(mostBytes + 1)
      let length = 0
      for (let got = -1; got !== 0; length += got) got = readSync(file, buffer, length, buffer.length - length, null)
      return buffer.subarray(0, length)
    } finally {
      closeSync(file)
    }
  } catch {
    return undefined
  }
}
