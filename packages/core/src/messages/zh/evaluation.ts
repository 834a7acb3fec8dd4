import type { IssueParams } from '../../base/issue.js'
import type { EvaluationCode } from '../../evaluation/codes.js'

/** Words for why an evaluation or a report refuses (年度评价和监测报告的拒绝). */
export const evaluation: Record<EvaluationCode, (params: IssueParams) => string> = {
  'evaluation/approval-lacking': p => `还缺以下单位的同意：${p.found}。请先取得同意。`,
  'evaluation/assessment-first': () => '这一结论要先有第三方评估。请先登记评估结果。',
  'evaluation/figures-missing': p => `还有数据没有填：${p.found}。请补齐后报送。`,
  'evaluation/not-overdue': () => '报送期限未到，或文件没有定期限，不能记为逾期。请等到期后再看。',
  'evaluation/nothing-to-replace': () => '结论没有使名额空出，没有可替补的。请先看评价结论。',
  'evaluation/removal-not-approved': () => '淘汰不会自行发生，须有权单位同意。请先登记同意的单位。',
  'evaluation/verdict-unknown': () => '结论还不能确定，有数据或认定没有到位。请先补齐所缺的数据。',
}
