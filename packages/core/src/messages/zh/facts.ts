import type { IssueParams } from '../../base/issue.js'
import type { FactsCode } from '../../facts/codes.js'

/** Words for what is wrong with a well-known datum (常用数据的问题). */
export const facts: Record<FactsCode, (params: IssueParams) => string> = {
  'facts/credit-code-character': p =>
    `统一社会信用代码第 ${p.position} 位不能是“${p.found}”。${p.meant ? `是否指 ${p.meant}？` : '代码只用数字和大写字母，不用 I、O、S、V、Z。'}`,
  'facts/credit-code-check-digit': p =>
    `统一社会信用代码的校验码不对：最后一位是“${p.found}”，按前 17 位算应是“${p.expected}”。请对照营业执照逐位核对。`,
  'facts/credit-code-length': p => `统一社会信用代码应为 ${p.expected} 位，这里有 ${p.found} 位。请对照营业执照核对。`,
}
