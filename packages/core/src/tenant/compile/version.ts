import { canonical } from '../format/canonical.js'
import type { Folder } from '../read/folder.js'
import { sections } from '../shape/sections.js'

/** FNV-1a, 2 × 32 bits, over UTF-16 units. */
class Hash {
  #at = 0
  #a = 0x811c9dc5
  #b = 0x01000193

  add(text: string): void {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      this.#a = Math.imul(this.#a ^ unit, 0x01000193)
      this.#b = Math.imul(this.#b ^ (unit + this.#at++), 0x85ebca6b)
    }
  }

  get text(): string {
    return [this.#a, this.#b].map(half => (half >>> 0).toString(16).padStart(8, '0')).join('')
  }
}

/**
 * The version of a config: a hash over what was read, not over how it is written.
 *
 * Counted are the values of every section with English keys, key words and words of expressions, and the templates of
 * `documents/`. Not counted: comments, blanks, quotes, the language of key words, into how many files a section is
 * split, the README and demo data; nor the examples, which prove the policy and are no part of it (a folder that is
 * used without them has the same version). Folders of tenants above follow, where a measure of theirs is taken over.
 *
 * Tells versions apart; it is no seal. What must be proof against forging is hashed where it is stored.
 */
function versionOf(folders: readonly Folder[]): string {
  const hash = new Hash()
  for (const folder of folders) count(folder, hash)
  return hash.text
}

function count({ sections: read, documents }: Folder, hash: Hash): void {
  for (const { section, key, read: said } of read) {
    if (section === 'examples') continue
    hash.add(`${key}\u0000`)
    for (const piece of canonical(said.node, sections[section])) hash.add(piece)
  }
  for (const [id, { text }] of documents) hash.add(`${id}\u0000${text}\u0001`)
}

/** Adds the version of a folder, and of those that it takes from, to a config; it is taken when first asked for, since much that loads a config never says it. */
export function withVersion<T extends object>(
  folders: readonly Folder[],
  config: T,
): T & { readonly configVersion: string } {
  let version: string | undefined
  return Object.defineProperty(config, 'configVersion', {
    enumerable: true,
    get: () => (version ??= versionOf(folders)),
  }) as T & { readonly configVersion: string }
}
