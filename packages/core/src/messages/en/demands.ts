import type { IssueParams } from '../../base/issue.js'
import type { DemandsCode } from '../../demands/codes.js'

/** Words for why a demand refuses. */
export const demands: Record<DemandsCode, (params: IssueParams) => string> = {
  'demands/must-escalate': () =>
    'By the rules of this program the demand goes to the leaders, and is neither routed nor returned. Escalate it.',
  'demands/not-dissatisfied': () =>
    'The enterprise has not said that it is dissatisfied, so nothing is returned. See its rating.',
  'demands/not-to-escalate': () =>
    'The demand lies within the policy list and was not returned again, so it is not escalated. Route it by its category.',
}
