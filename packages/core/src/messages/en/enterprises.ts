import type { EnterprisesCode } from '../../enterprises/codes.js'
import type { IssueParams } from '../../base/issue.js'

/** Words for why a registry refuses. */
export const enterprises: Record<EnterprisesCode, (params: IssueParams) => string> = {
  'enterprises/credit-code-taken': () => 'Another firm is registered under this credit code. Look that one up first.',
  'enterprises/itself': () => 'A firm cannot be merged into itself. Choose another.',
  'enterprises/letter-missing': () => 'Attach the letter of authorization (PDF, PNG or JPG).',
  'enterprises/letter-type': () => 'The letter must be a PDF, PNG or JPG by its content, whatever it is called.',
  'enterprises/not-active': () => 'The firm has been merged, split or closed already.',
  'enterprises/registration-decided': () => 'The registration has been decided already.',
  'enterprises/registration-firm-ended': p => `${p.name} has been merged, split, closed or has moved out.`,
  'enterprises/registration-granted': () => 'The account acts for this firm already; refuse this one with a reason.',
  'enterprises/registration-no-firm': p =>
    `No firm is registered under the credit code ${p.found}. Enter it under Enterprises first, or refuse with a reason.`,
  'enterprises/registration-other-town': p => `${p.name} belongs to another town; it or the office has to confirm.`,
  'enterprises/registration-own': () => 'Somebody else has to confirm what you asked for yourself.',
  'enterprises/unchanged': p => `It is ${p.found} already. Say what is new.`,
  'enterprises/unknown-other': p => `There are no such firms: ${p.found}. Enter them first.`,
  'enterprises/unknown-town': p => `There is no town or park ${p.found}. Choose one of the list.`,
}
