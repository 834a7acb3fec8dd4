import { chmodSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'

/** A file that begins with a dot is no part of a tenant, so a folder is never read with one half written. */
const besideOf = (file: string): string => join(dirname(file), `.${posix.basename(file)}.${process.pid}.tmp`)

/** Puts new texts into files that are there: all of them are on the disk before the first takes its place. */
export function rewrite(texts: ReadonlyMap<string, string>): void {
  const written: string[] = []
  try {
    for (const [file, text] of texts) {
      const beside = besideOf(file)
      written.push(beside)
      writeFileSync(beside, text)
      chmodSync(beside, statSync(file).mode)
    }
    for (const file of texts.keys()) renameSync(besideOf(file), file)
  } catch (error) {
    for (const beside of written) rmSync(beside, { force: true })
    throw error
  }
}
