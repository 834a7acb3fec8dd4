import type { IssueParams } from '../../base/issue.js'
import type { MatchCode } from '../../match/codes.js'

/** Words for what keeps a family of tenants from an answer (几级辖区一起问时的问题). */
export const match: Record<MatchCode, (params: IssueParams) => string> = {
  'match/several-mean': p =>
    `${p.found} 有几个计划都认得，不知道说的是哪一个。请写全：${p.options} 之一再加 /${p.found}。`,
  'match/which-program': p =>
    `本辖区有几个计划，不知道 ${p.found} 说的是哪一个的资格。请写在 memberships 下，按计划：${p.options}。`,
}
