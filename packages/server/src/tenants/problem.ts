import type { Issue, Words } from '@peiyu/core'

/** What is wrong with a folder before its files are read as config. */
export interface FolderProblem {
  readonly code: string
  /** The file, as seen from the folder. */
  readonly file: string
  readonly says: Words
}

/** A folder that is not there, or no folder, cannot be read at all. */
export class NoFolder extends Error {
  constructor(readonly says: Words) {
    super(says.en)
  }
}

export const asIssue = ({ code, file }: FolderProblem): Issue => ({
  code,
  severity: 'error',
  at: { file, line: 1, column: 1 },
  params: { found: file },
})
