import type { Issue, IssueParams } from '../base/issue.js'
import { access as accessEn } from './en/access.js'
import { access as accessZh } from './zh/access.js'
import { enterprises as enterprisesEn } from './en/enterprises.js'
import { enterprises as enterprisesZh } from './zh/enterprises.js'
import { views as viewsEn } from './en/views.js'
import { views as viewsZh } from './zh/views.js'
import { policy as policyEn } from './en/policy.js'
import { policy as policyZh } from './zh/policy.js'
import { audit as auditEn } from './en/audit.js'
import { jobs as jobsEn } from './en/jobs.js'
import { jobs as jobsZh } from './zh/jobs.js'
import { match as matchEn } from './en/match.js'
import { imports as importsEn } from './en/imports.js'
import { diff as diffEn } from './en/diff.js'
import { facts as factsEn } from './en/facts.js'
import { language as languageEn } from './en/language.js'
import { situation as situationEn } from './en/situation.js'
import { tenant as tenantEn } from './en/tenant.js'
import { tenantCompile as tenantCompileEn } from './en/tenant-compile.js'
import { machine as machineEn } from './en/machine.js'
import { selection as selectionEn } from './en/selection.js'
import { membership as membershipEn } from './en/membership.js'
import { claims as claimsEn } from './en/claims.js'
import { demands as demandsEn } from './en/demands.js'
import { evaluation as evaluationEn } from './en/evaluation.js'
import { documents as documentsEn } from './en/documents.js'
import { duties as dutiesEn } from './en/duties.js'
import { audit as auditZh } from './zh/audit.js'
import { match as matchZh } from './zh/match.js'
import { imports as importsZh } from './zh/imports.js'
import { lint as lintEn } from './en/lint.js'
import { diff as diffZh } from './zh/diff.js'
import { facts as factsZh } from './zh/facts.js'
import { language as languageZh } from './zh/language.js'
import { situation as situationZh } from './zh/situation.js'
import { tenant as tenantZh } from './zh/tenant.js'
import { tenantCompile as tenantCompileZh } from './zh/tenant-compile.js'
import { machine as machineZh } from './zh/machine.js'
import { selection as selectionZh } from './zh/selection.js'
import { membership as membershipZh } from './zh/membership.js'
import { claims as claimsZh } from './zh/claims.js'
import { demands as demandsZh } from './zh/demands.js'
import { evaluation as evaluationZh } from './zh/evaluation.js'
import { documents as documentsZh } from './zh/documents.js'
import { duties as dutiesZh } from './zh/duties.js'
import { lint as lintZh } from './zh/lint.js'

/** In which language something is said to people. */
export type Language = 'zh' | 'en'
type Sentences = Readonly<Record<string, (params: IssueParams) => string>>

const sentences: Readonly<Record<Language, Sentences>> = {
  zh: {
    ...tenantZh,
    ...tenantCompileZh,
    ...languageZh,
    ...situationZh,
    ...factsZh,
    ...machineZh,
    ...selectionZh,
    ...membershipZh,
    ...claimsZh,
    ...demandsZh,
    ...evaluationZh,
    ...documentsZh,
    ...auditZh,
    ...dutiesZh,
    ...matchZh,
    ...importsZh,
    ...lintZh,
    ...diffZh,
    ...policyZh,
    ...viewsZh,
    ...jobsZh,
    ...enterprisesZh,
    ...accessZh,
  },
  en: {
    ...tenantEn,
    ...tenantCompileEn,
    ...languageEn,
    ...situationEn,
    ...factsEn,
    ...machineEn,
    ...selectionEn,
    ...membershipEn,
    ...claimsEn,
    ...demandsEn,
    ...evaluationEn,
    ...documentsEn,
    ...auditEn,
    ...dutiesEn,
    ...matchEn,
    ...importsEn,
    ...lintEn,
    ...diffEn,
    ...policyEn,
    ...viewsEn,
    ...jobsEn,
    ...enterprisesEn,
    ...accessEn,
  },
}

/**
 * What an issue says to people: what is wrong, what was found, what would be right, where to look.
 *
 * Takes issues of a config, problems of a situation and refusals of a lifecycle alike; Chinese unless English is asked
 * for. A code without a sentence gives the code itself.
 */
export function messageFor(issue: Pick<Issue, 'code' | 'params'>, language: Language = 'zh'): string {
  const { options } = issue.params
  const params =
    language === 'en' && typeof options === 'string'
      ? { ...issue.params, options: options.replaceAll('、', ', ') }
      : issue.params
  return sentences[language][issue.code]?.(params) ?? issue.code
}
