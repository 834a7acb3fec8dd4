import { formatFile, type Formatted } from '@peiyu/core'
import { isError } from '../config.js'
import { type Finding, fromIssue } from '../finding.js'
import type { Language } from '../language.js'
import type { Scope } from './scope.js'

/** What would change in which files; or why nothing can be. */
export interface Rewriting {
  readonly changed: readonly Formatted[]
  readonly refused: readonly Finding[]
}

/** Spells the words of every file in a language. One that has a mistake keeps all from being written. */
export function rewritingOf({ texts, findings, single }: Scope, language: Language): Rewriting {
  const wrong = findings.filter(isError)
  if (wrong.length > 0) return { changed: [], refused: wrong }
  const results = [...texts].map(([file, text]) => formatFile({ file, text }, language, { facts: single }))
  const refused = results.flatMap(({ issues }) => issues.map(fromIssue)).filter(isError)
  const changed = results.flatMap(({ formatted }) => (formatted && formatted.words > 0 ? [formatted] : []))
  return { changed: refused.length > 0 ? [] : changed, refused }
}
