/** Every code with which a membership may refuse; public, only ever added. */
export type MembershipCode = 'membership/approval-lacking' | 'membership/not-approved' | 'membership/not-willing'
