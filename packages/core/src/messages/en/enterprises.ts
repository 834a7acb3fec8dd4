import type { EnterprisesCode } from '../../enterprises/codes.js'
import type { IssueParams } from '../../base/issue.js'

/** Words for why a registry refuses. */
export const enterprises: Record<EnterprisesCode, (params: IssueParams) => string> = {
  'enterprises/credit-code-taken': () => 'Another firm is registered under this credit code. Look that one up first.',
  'enterprises/itself': () => 'A firm cannot be merged into itself. Choose another.',
  'enterprises/not-active': () => 'The firm has been merged, split or closed already.',
  'enterprises/unchanged': p => `It is ${p.found} already. Say what is new.`,
  'enterprises/unknown-other': p => `There are no such firms: ${p.found}. Enter them first.`,
  'enterprises/unknown-town': p => `There is no town or park ${p.found}. Choose one of the list.`,
}
