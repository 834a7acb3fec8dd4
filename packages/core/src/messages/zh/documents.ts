import type { IssueParams } from '../../base/issue.js'
import type { DocumentsCode } from '../../documents/codes.js'

/** Words for why a public notice refuses (公示的拒绝). */
export const documents: Record<DocumentsCode, (params: IssueParams) => string> = {
  'documents/notice-over': () => '公示期已过，不能再提出异议。请另向发布单位反映。',
  'documents/notice-running': () => '公示期未满，不能结束。请等公示期满。',
}
