import type { IssueParams } from '../../base/issue.js'
import type { DiffCode } from '../../diff/codes.js'

/** Words for what is wrong with a line of a population (企业清单中的问题). */
export const diff: Record<DiffCode, (params: IssueParams) => string> = {
  'diff/not-json': p =>
    `${p.found === '' ? '这一行' : `“${p.found}…”`}不是一个 JSON 对象。每行写一家企业：{"name": "…", "given": { … }}。`,
  'diff/not-utf-8': () => '这一行不是 UTF-8 编码（可能是 GBK）。请另存为 UTF-8。',
  'diff/too-long': p => `这一行有 ${p.found} 个字符，超过 ${p.limit} 个，不予读取。`,
}
