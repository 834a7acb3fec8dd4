import { type Issue, messageFor, type Place, type SituationProblem } from '@peiyu/core'
import type { FolderProblem } from '../tenants/problem.js'
import type { Language } from './language.js'

/** Something wrong in what was read, ready to be said in either language. */
export interface Finding {
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly at: Place | undefined
  readonly params: Issue['params']
  readonly says: (language: Language) => string
}

export const fromIssue = (issue: Issue): Finding => ({
  code: issue.code,
  severity: issue.severity,
  at: issue.at,
  params: issue.params,
  says: language => messageFor(issue, language),
})

export const fromFolder = ({ code, file, says }: FolderProblem): Finding => ({
  code,
  severity: 'error',
  at: { file, line: 1, column: 1 },
  params: {},
  says: language => says[language],
})

export const fromProblem = ({ code, params }: SituationProblem, at: Place): Finding =>
  fromIssue({ code, severity: 'error', at, params })

/** A finding as programs read it. */
export const findingJson = ({ code, severity, at, params, says }: Finding, language: Language): object => ({
  code,
  severity,
  file: at?.file ?? null,
  line: at?.line ?? null,
  column: at?.column ?? null,
  message: says(language),
  params,
})
