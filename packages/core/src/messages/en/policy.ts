import type { IssueParams } from '../../base/issue.js'
import type { PolicyCode } from '../../policy/codes.js'

/** Words for what setting values and publishing configs refuses. */
export const policy: Record<PolicyCode, (params: IssueParams) => string> = {
  'policy/already-withdrawn': () => 'This was withdrawn and is not changed any more. Enter a new value instead.',
  'policy/ends-before-it-begins': p => `The last day ${p.found} is before the first. Check both.`,
  'policy/no-config': () => 'The tenant has no config in force. Publish a version first.',
  'policy/not-proposed': () => 'This version was published or rejected already. Propose a new one instead.',
  'policy/own-proposal': () => 'Whoever proposed it does not publish it. Somebody else has to.',
  'policy/same-as-in-force': () => 'There is a version with the very same content; nothing would change.',
  'policy/unknown-enterprise': p => `There is no enterprise ${p.found}. Enter it first.`,
  'policy/unknown-program': p => `There is no program ${p.found}. There are: ${p.options}.`,
  'policy/unknown-reading': p =>
    `There is no reading ${p.found}. ${p.suggestion ? `Do you mean ${p.suggestion}?` : 'Choose one of those that are open.'}`,
}
