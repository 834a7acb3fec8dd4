import type { IssueParams } from '../../base/issue.js'
import type { MatchCode } from '../../match/codes.js'

/** Words for what keeps a family of tenants from an answer (several tenants asked at once). */
export const match: Record<MatchCode, (params: IssueParams) => string> = {
  'match/several-mean': p =>
    `Several programs know ${p.found}. Say whose it is: one of ${p.options}, then /${p.found}.`,
  'match/which-program': p =>
    `This tenant has several programs: of which is ${p.found}? Write it under memberships, by program: ${p.options}.`,
}
