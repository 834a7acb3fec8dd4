import type { IssueParams } from '../../base/issue.js'
import type { DocumentsCode } from '../../documents/codes.js'

/** Words for why a public notice refuses. */
export const documents: Record<DocumentsCode, (params: IssueParams) => string> = {
  'documents/notice-over': () => 'The notice is over, and with it the time for objections. Write to who posted it.',
  'documents/notice-running': () => 'The notice still runs and cannot be closed. Wait until its days are over.',
}
