/**
 * The version of a config: a hash over its files' paths and texts (FNV-1a, 2 × 32 bits, over UTF-16 units).
 *
 * Tells versions apart; it is no seal. What must be proof against forging is hashed where it is stored.
 */
export function configVersion(files: ReadonlyMap<string, string>): string {
  let [a, b] = [0x811c9dc5, 0x01000193]
  for (const path of [...files.keys()].sort()) {
    const text = `${path}\u0000${files.get(path) ?? ''}\u0001`
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      a = Math.imul(a ^ unit, 0x01000193)
      b = Math.imul(b ^ (unit + i), 0x85ebca6b)
    }
  }
  return [a, b].map(half => (half >>> 0).toString(16).padStart(8, '0')).join('')
}
