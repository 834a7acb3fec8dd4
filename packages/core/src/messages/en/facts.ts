import type { IssueParams } from '../../base/issue.js'
import type { FactsCode } from '../../facts/codes.js'

/** Words for what is wrong with a well-known datum. */
export const facts: Record<FactsCode, (params: IssueParams) => string> = {
  'facts/credit-code-character': p =>
    `Sign ${p.position} of a credit code cannot be "${p.found}". ${p.meant ? `Did you mean ${p.meant}?` : 'Only digits and capitals without I, O, S, V, Z.'}`,
  'facts/credit-code-check-digit': p =>
    `The check digit of the credit code is wrong: the last sign is "${p.found}", the first 17 give "${p.expected}". Compare it with the business licence.`,
  'facts/credit-code-length': p =>
    `A credit code has ${p.expected} signs, here are ${p.found}. Compare it with the business licence.`,
}
