import type { Issue } from '../../base/issue.js'
import { errorAt } from '../../base/issue.js'
import { linesOf, placeAt } from './lines.js'

const mostBytes = 262_144
const mostReported = 20

/** Length in UTF-8. */
function bytesOf(text: string): number {
  let bytes = text.length
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit > 0x7f) bytes++
    if (unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff)) bytes++
  }
  return bytes
}

/** Controls, lone halves of pairs, marks that turn the direction or hide, non-characters: none has a place in a config. */
const refused = /[^\P{Cc}\t\n\r]|\r(?!\n)|\p{Cs}|[\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]/gu

const nameOf = (unit: number): string => `U+${unit.toString(16).toUpperCase().padStart(4, '0')}`

/** Whether a text that was written with escapes, as `"\\u0000"`, holds such a character; its name. */
export function hiddenIn(text: string): string | undefined {
  const at = text.search(refused)
  return at < 0 ? undefined : nameOf(text.charCodeAt(at))
}

/** Refuses a text that is too long or holds characters that an author cannot see; before any parser meets it. */
export function characterIssues(file: string, text: string): Issue[] {
  const start = { file, line: 1, column: 1 }
  const bytes = text.length > mostBytes ? text.length : bytesOf(text)
  if (bytes > mostBytes) return [errorAt('tenant/yaml-too-large', start, { bytes, most: mostBytes })]
  if (text.search(refused) < 0) return []
  const lines = linesOf(file, text)
  const issues: Issue[] = []
  for (const match of text.matchAll(refused)) {
    if (issues.length === mostReported) break
    const character = nameOf(match[0].charCodeAt(0))
    issues.push(errorAt('tenant/yaml-character', placeAt(lines, match.index), { character }))
  }
  return issues
}
