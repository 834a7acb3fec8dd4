import type { IssueParams } from '../../base/issue.js'
import type { PolicyCode } from '../../policy/codes.js'

/** Words for what setting values and publishing configs refuses（设定参数、发布政策时的说明）. */
export const policy: Record<PolicyCode, (params: IssueParams) => string> = {
  'policy/already-withdrawn': () => '这一条已经撤回，不能再改。如有新的数值，请另行登记。',
  'policy/ends-before-it-begins': p => `止日 ${p.found} 早于起日。请核对两个日期。`,
  'policy/no-config': () => '这个辖区还没有可用的政策配置。请先发布一个版本。',
  'policy/not-proposed': () => '这个版本已经发布或未被采用，不能再改。如要变更，请提出新的版本。',
  'policy/own-proposal': () => '提出的人不能自己发布。请另一位同事核对后发布。',
  'policy/same-as-in-force': () => '内容与已有的版本完全相同，没有可提出的变更。',
  'policy/unknown-enterprise': p => `没有编号为 ${p.found} 的企业。请先登记企业。`,
  'policy/unknown-program': p => `没有编号为 ${p.found} 的计划。可选：${p.options}。`,
  'policy/unknown-reading': p =>
    `没有编号为 ${p.found} 的读法。${p.suggestion ? `是否指 ${p.suggestion}？` : '请从待定事项中选。'}`,
}
