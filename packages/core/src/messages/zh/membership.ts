import type { IssueParams } from '../../base/issue.js'
import type { MembershipCode } from '../../membership/codes.js'

/** Words for why a membership does not change (入选资格不变的原因). */
export const membership: Record<MembershipCode, (params: IssueParams) => string> = {
  'membership/approval-lacking': p => `还缺以下单位的同意：${p.found}。请先取得同意。`,
  'membership/not-approved': () => '入选资格不会自行变动，须有权单位同意。请先登记同意的单位。',
  'membership/not-willing': () => '企业没有表示愿意继续，不能续期。请先取得企业的意愿。',
}
