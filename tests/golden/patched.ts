import { base, changed } from './base.js'

/** A folder that differs from the base: whole files, or passages of its files in other words. */
export interface Patch {
  readonly name: string
  readonly files?: Readonly<Record<string, string>>
  readonly instead?: readonly { readonly file: string; readonly of: string; readonly write: string }[]
}

/** The folder that a patch makes of the base; a passage that the base does not have is a mistake of the patch. */
export function patched({ name, files, instead = [] }: Patch): ReadonlyMap<string, string> {
  const patch: Record<string, string> = { ...files }
  for (const { file, of, write } of instead) {
    const before = patch[file] ?? base[file] ?? ''
    if (!before.includes(of)) throw new Error(`${name}: ${file} does not say ${of}`)
    patch[file] = before.replace(of, () => write)
  }
  return changed(patch)
}
