import type { EnterprisesCode } from '../../enterprises/codes.js'
import type { IssueParams } from '../../base/issue.js'

/** Words for what a registry of enterprises refuses（登记企业时的说明）. */
export const enterprises: Record<EnterprisesCode, (params: IssueParams) => string> = {
  'enterprises/credit-code-taken': () => '这个统一社会信用代码已经登记在另一家企业名下。请先查找那家企业。',
  'enterprises/itself': () => '企业不能并入自己。请选另一家企业。',
  'enterprises/not-active': () => '企业已合并、分立或注销，不能再合并或分立。',
  'enterprises/unchanged': p => `与原来相同：${p.found}。如要变更，请填写新的内容。`,
  'enterprises/unknown-other': p => `没有这些企业：${p.found}。请先登记。`,
  'enterprises/unknown-town': p => `没有编号为 ${p.found} 的镇街或园区。请从名单中选。`,
}
