import type { Issue, IssueParams } from '../base/issue.js'
import { tenant as tenantEn } from './en/tenant.js'
import { tenant as tenantZh } from './zh/tenant.js'

export type Language = 'zh' | 'en'
type Sentences = Readonly<Record<string, (params: IssueParams) => string>>

const sentences: Readonly<Record<Language, Sentences>> = {
  zh: { ...tenantZh },
  en: { ...tenantEn },
}

/** What an issue says to people: what is wrong, what was found, what would be right, where to look. */
export function messageFor(issue: Pick<Issue, 'code' | 'params'>, language: Language = 'zh'): string {
  return sentences[language][issue.code]?.(issue.params) ?? issue.code
}
