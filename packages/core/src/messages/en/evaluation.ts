import type { IssueParams } from '../../base/issue.js'
import type { EvaluationCode } from '../../evaluation/codes.js'

/** Words for why an evaluation or a report refuses. */
export const evaluation: Record<EvaluationCode, (params: IssueParams) => string> = {
  'evaluation/approval-lacking': p => `The approval of ${p.found} is lacking. Obtain it first.`,
  'evaluation/assessment-first': () => 'This verdict asks for a third party first. Record its assessment.',
  'evaluation/figures-missing': p => `Figures are missing: ${p.found}. Add them, then submit the report.`,
  'evaluation/not-overdue': () =>
    'Its last day is not over, or the document names none, so it is not overdue. Look again later.',
  'evaluation/nothing-to-replace': () => 'The verdict frees no place, so there is nothing to fill. See the verdict.',
  'evaluation/removal-not-approved': () =>
    'Nothing removes a member by itself: somebody has to approve. Record who did.',
  'evaluation/verdict-unknown': () =>
    'The verdict is not known: figures or findings are missing. Add what is missing first.',
}
