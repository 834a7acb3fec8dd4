import type { IssueParams } from '../../base/issue.js'
import type { ViewsCode } from '../../views/codes.js'

/** Words for why a filter is not kept. */
export const views: Record<ViewsCode, (params: IssueParams) => string> = {
  'views/name-taken': () => 'A filter of this name is kept already. Choose another name, or remove that one.',
}
