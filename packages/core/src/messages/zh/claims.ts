import type { IssueParams } from '../../base/issue.js'
import type { ClaimsCode } from '../../claims/codes.js'

/** Words for why a claim refuses (兑现申请的拒绝). */
export const claims: Record<ClaimsCode, (params: IssueParams) => string> = {
  'claims/amount-open': () => '资助金额还是一个范围，没有定下来。请先在范围内定出数额并写明理由。',
  'claims/evidence-missing': p => `申请材料不齐，还缺：${p.found}。请补齐后提交。`,
  'claims/needs-second-person': () => '核定须由另一人办理：提出金额的人不能自己核定，没有人提出的也不能核定。',
  'claims/not-confirmed': p => `企业还没有确认：${p.found}。请先确认。`,
  'claims/notice-running': () => '公示期未满。请等公示期满后再提出资助金额。',
  'claims/stacking-open': () => '同一项目有几项政策，还没有认定按哪一项兑付。请先认定叠加。',
}
