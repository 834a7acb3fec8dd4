/** Where in a text something stands: file as the reader named it, line and column from 1. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** Details that a message may use: what was found, what would be right, the nearest right name. */
export type IssueParams = Readonly<Record<string, string | number>>

/**
 * A refusal or a mistake, as a value (问题).
 *
 * `code` is `<room>/<problem>`, public, only ever added. Words are chosen at the edge, from `messages/`.
 */
export interface Issue {
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly at?: Place
  readonly params: IssueParams
}

export const errorAt = (code: string, at: Place | undefined, params: IssueParams = {}): Issue =>
  at ? { code, severity: 'error', at, params } : { code, severity: 'error', params }

export const warningAt = (code: string, at: Place | undefined, params: IssueParams = {}): Issue =>
  at ? { code, severity: 'warning', at, params } : { code, severity: 'warning', params }

/** Issues in reading order: by file, line, column, code. */
export function inReadingOrder(issues: readonly Issue[]): Issue[] {
  const key = (issue: Issue) => issue.at ?? { file: '', line: 0, column: 0 }
  return [...issues].sort((a, b) => {
    const [x, y] = [key(a), key(b)]
    if (x.file !== y.file) return x.file < y.file ? -1 : 1
    return x.line - y.line || x.column - y.column || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
  })
}
