import type { IssueParams } from '../../base/issue.js'
import type { FamilyCode } from '../../family/codes.js'

/** Words for what keeps a family of tenants from an answer (several tenants asked at once). */
export const family: Record<FamilyCode, (params: IssueParams) => string> = {
  'family/several-mean': p =>
    `Several programs know ${p.found}. Say whose it is: one of ${p.options}, then /${p.found}.`,
  'family/which-program': p =>
    `This tenant has several programs: of which is ${p.found}? Write it under memberships, by program: ${p.options}.`,
}
