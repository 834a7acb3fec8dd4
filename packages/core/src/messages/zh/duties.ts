import type { IssueParams } from '../../base/issue.js'
import type { DutiesCode } from '../../duties/codes.js'

/** Words for why a duty refuses (工作任务的拒绝). */
export const duties: Record<DutiesCode, (params: IssueParams) => string> = {
  'duties/never-overdue': () => '这项任务是力争、鼓励或探索的，不记逾期。请照常报送进展。',
  'duties/not-overdue': () => '任务期限未到，不能记为逾期。请等到期后再看。',
}
