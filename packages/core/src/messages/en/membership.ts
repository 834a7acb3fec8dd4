import type { IssueParams } from '../../base/issue.js'
import type { MembershipCode } from '../../membership/codes.js'

/** Words for why a membership does not change. */
export const membership: Record<MembershipCode, (params: IssueParams) => string> = {
  'membership/approval-lacking': p => `The approval of ${p.found} is lacking. Obtain it first.`,
  'membership/not-approved': () =>
    'Nothing takes a membership away by itself: somebody has to approve. Record who did.',
  'membership/not-willing': () => 'The enterprise has not said that it wants to go on. Ask it first.',
}
