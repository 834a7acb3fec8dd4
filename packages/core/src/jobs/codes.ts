/** Why long work was not done, or is not cancelled. */
export type JobsCode = 'jobs/ended' | 'jobs/unknown-kind' | 'jobs/defect'
