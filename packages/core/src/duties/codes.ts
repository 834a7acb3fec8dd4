/** Every code with which a duty may refuse; public, only ever added. */
export type DutiesCode = 'duties/never-overdue' | 'duties/not-overdue'
