/** How a clause stands; only `in-force` on its day makes anything due (效力). */
export const standings = ['in-force', 'reported', 'planned', 'suggested', 'draft', 'expired'] as const
export type Standing = (typeof standings)[number]
