import { reportedWords, type ReportedResult } from '@peiyu/core'
import { plainClause } from '../views/clauses.js'
import { standingWords } from '../words/status.js'

/** One reported figure as a row of the page. */
export interface ReportedView {
  readonly name: string
  readonly says: string
  readonly asOf: string
  readonly by: string
  readonly tags: readonly string[]
  readonly clause: string
}

/** `2023-01-01..2023-03-31` as people write it; a day or year stays as it is. */
const timeWords = (asOf: string | null): string => asOf?.replace('..', ' 至 ') ?? '没有写'

/** What the documents report of some time, each with who reported it. */
export const reportedViews = (figures: readonly ReportedResult[]): ReportedView[] =>
  figures.map(figure => ({
    name: figure.name,
    says: figure.value ? reportedWords(figure).zh : `${figure.from ?? ''}才报`,
    asOf: timeWords(figure.asOf),
    by: figure.by.map(({ name }) => name).join('、'),
    tags: figure.standing === 'in-force' ? [] : [standingWords[figure.standing] ?? figure.standing],
    clause: plainClause(figure.clause),
  }))
