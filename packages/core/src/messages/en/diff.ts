import type { IssueParams } from '../../base/issue.js'
import type { DiffCode } from '../../diff/codes.js'

/** Words for what is wrong with a line of a population. */
export const diff: Record<DiffCode, (params: IssueParams) => string> = {
  'diff/not-json': p =>
    `${p.found === '' ? 'This line' : `“${p.found}…”`} is no JSON object. Write one firm a line: {"name": "…", "given": { … }}.`,
  'diff/not-utf-8': () => 'This line is not UTF-8 (it may be GBK). Save the file as UTF-8.',
  'diff/too-long': p => `This line has ${p.found} characters, more than ${p.limit}, and is not read.`,
}
