import type { IssueParams } from '../../base/issue.js'
import type { ClaimsCode } from '../../claims/codes.js'

/** Words for why a claim refuses. */
export const claims: Record<ClaimsCode, (params: IssueParams) => string> = {
  'claims/amount-open': () => 'The amount is still a range. Fix a value inside it, and say why.',
  'claims/evidence-missing': p => `The claim lacks documents: ${p.found}. Add them, then submit it.`,
  'claims/needs-second-person': () =>
    'Awarding needs a second person: who proposed the amount does not award it, and what nobody proposed is not awarded.',
  'claims/not-confirmed': p => `The enterprise has still to confirm: ${p.found}. Confirm it first.`,
  'claims/notice-running': () => 'The public notice still runs. Wait until its days are over.',
  'claims/stacking-open': () =>
    'Several policies pay for this project, and which does is open. Settle the stacking first.',
}
