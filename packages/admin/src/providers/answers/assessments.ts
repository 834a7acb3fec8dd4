import type { Kept } from './records'

/** All enterprises assessed at once, under one version of the policy, as known at one time. */
export interface AssessmentRun extends Kept {
  readonly program: string
  readonly on: string
  readonly knownAt: string
  readonly configVersion: string
  readonly state: string
}

export interface AssessmentRow extends Kept {
  readonly assessmentId: string
  readonly enterpriseId: string
  readonly enterpriseName?: string
  readonly program: string
  readonly eligibility: string
  readonly dueFen: number | null
}
