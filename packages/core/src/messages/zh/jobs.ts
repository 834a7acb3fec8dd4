import type { IssueParams } from '../../base/issue.js'
import type { JobsCode } from '../../jobs/codes.js'

/** Words for long work (任务的说明). */
export const jobs: Record<JobsCode, (params: IssueParams) => string> = {
  'jobs/ended': () => '任务已经结束，不能再取消。请刷新后查看结果。',
  'jobs/unknown-kind': () => '这个版本不认识这种任务。请联系系统管理员升级。',
  'jobs/defect': () => '程序出错，任务停在已完成的地方，已经记录。请联系系统管理员。',
}
