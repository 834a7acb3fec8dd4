import type { IssueParams } from '../../base/issue.js'
import type { DutiesCode } from '../../duties/codes.js'

/** Words for why a duty refuses. */
export const duties: Record<DutiesCode, (params: IssueParams) => string> = {
  'duties/never-overdue': () =>
    'The document only strives for this or encourages it: it is never overdue. Report as usual.',
  'duties/not-overdue': () => 'Its deadline is not over, so it is not overdue. Look again later.',
}
