import type { IssueParams } from '../../base/issue.js'
import type { DemandsCode } from '../../demands/codes.js'

/** Words for why a demand refuses (企业诉求的拒绝). */
export const demands: Record<DemandsCode, (params: IssueParams) => string> = {
  'demands/must-escalate': () => '按本计划的规定，这件诉求应启动一企一策，不再交办或发还。请启动一企一策。',
  'demands/not-dissatisfied': () => '企业没有表示不满意，不能发还重办。请先看企业的评价。',
  'demands/not-to-escalate': () => '这件诉求在政策清单以内，也没有再次发还，不启动一企一策。请按问题类别交办。',
}
