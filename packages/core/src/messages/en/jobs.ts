import type { IssueParams } from '../../base/issue.js'
import type { JobsCode } from '../../jobs/codes.js'

/** Words for long work. */
export const jobs: Record<JobsCode, (params: IssueParams) => string> = {
  'jobs/ended': () => 'The job has ended already and cannot be cancelled. Reload to see what came of it.',
  'jobs/unknown-kind': () => 'This version knows no such job. Ask the system administrator for an upgrade.',
  'jobs/defect': () => 'A defect, which has been logged; what was done stays done. Tell the system administrator.',
}
