/** Every code with which an evaluation or a periodic report may refuse; public, only ever added. */
export type EvaluationCode =
  | 'evaluation/approval-lacking'
  | 'evaluation/assessment-first'
  | 'evaluation/figures-missing'
  | 'evaluation/not-overdue'
  | 'evaluation/nothing-to-replace'
  | 'evaluation/removal-not-approved'
  | 'evaluation/verdict-unknown'
