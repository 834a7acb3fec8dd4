import type { Issue, IssueParams } from '../base/issue.js'
import { facts as factsEn } from './en/facts.js'
import { language as languageEn } from './en/language.js'
import { situation as situationEn } from './en/situation.js'
import { tenant as tenantEn } from './en/tenant.js'
import { tenantCompile as tenantCompileEn } from './en/tenant-compile.js'
import { facts as factsZh } from './zh/facts.js'
import { language as languageZh } from './zh/language.js'
import { situation as situationZh } from './zh/situation.js'
import { tenant as tenantZh } from './zh/tenant.js'
import { tenantCompile as tenantCompileZh } from './zh/tenant-compile.js'

export type Language = 'zh' | 'en'
type Sentences = Readonly<Record<string, (params: IssueParams) => string>>

const sentences: Readonly<Record<Language, Sentences>> = {
  zh: { ...tenantZh, ...tenantCompileZh, ...languageZh, ...situationZh, ...factsZh },
  en: { ...tenantEn, ...tenantCompileEn, ...languageEn, ...situationEn, ...factsEn },
}

/** What an issue says to people: what is wrong, what was found, what would be right, where to look. */
export function messageFor(issue: Pick<Issue, 'code' | 'params'>, language: Language = 'zh'): string {
  return sentences[language][issue.code]?.(issue.params) ?? issue.code
}
