import type { EnterprisesCode } from '../../enterprises/codes.js'
import type { IssueParams } from '../../base/issue.js'

/** Words for what a registry of enterprises refuses（登记企业时的说明）. */
export const enterprises: Record<EnterprisesCode, (params: IssueParams) => string> = {
  'enterprises/credit-code-taken': () => '这个统一社会信用代码已经登记在另一家企业名下。请先查找那家企业。',
  'enterprises/itself': () => '企业不能并入自己。请选另一家企业。',
  'enterprises/letter-missing': () => '请附上授权书（PDF、PNG 或 JPG）。',
  'enterprises/letter-type': () => '授权书须为 PDF、PNG 或 JPG 文件；以文件内容为准，不看文件名。',
  'enterprises/not-active': () => '企业已合并、分立或注销，不能再合并或分立。',
  'enterprises/registration-decided': () => '这份申请已经办结。',
  'enterprises/registration-firm-ended': p => `企业${p.name}已合并、分立、迁出或注销，不能确认。`,
  'enterprises/registration-granted': () => '这个账号已经可以代表这家企业办事，无须再确认；可以不予确认并说明理由。',
  'enterprises/registration-no-firm': p =>
    `企业名册里没有统一社会信用代码为 ${p.found} 的企业。请先在“企业”中登记，或不予确认并说明理由。`,
  'enterprises/registration-other-town': p => `企业${p.name}登记在别的镇街（园区），请由那里或办公室确认。`,
  'enterprises/registration-own': () => '不能确认自己提交的申请，请由别人办理。',
  'enterprises/unchanged': p => `与原来相同：${p.found}。如要变更，请填写新的内容。`,
  'enterprises/unknown-other': p => `没有这些企业：${p.found}。请先登记。`,
  'enterprises/unknown-town': p => `没有编号为 ${p.found} 的镇街或园区。请从名单中选。`,
}
