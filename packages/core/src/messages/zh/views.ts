import type { IssueParams } from '../../base/issue.js'
import type { ViewsCode } from '../../views/codes.js'

/** Words for why a filter is not kept. */
export const views: Record<ViewsCode, (params: IssueParams) => string> = {
  'views/name-taken': () => '已有同名的筛选。请换个名称，或先删除原来的。',
}
