/** How a clause stands; only `in-force` on its day makes anything due (效力). */
export const standings = ['in-force', 'reported', 'planned', 'suggested', 'draft', 'expired'] as const

/** How a clause, a document, a program stands: what is reported, planned or suggested makes nothing due (效力). */
export type Standing = (typeof standings)[number]

const fromWeakest: readonly Standing[] = ['expired', 'suggested', 'draft', 'planned', 'reported', 'in-force']
const rank = (standing: Standing): number => fromWeakest.indexOf(standing)

/** The least standing wins: what is planned in one clause is not in force because another is. */
export const weaker = (a: Standing, b: Standing): Standing => (rank(a) <= rank(b) ? a : b)

/** A program stands as the most that its documents say: it is a draft only where nothing of it is in force. */
export const stronger = (a: Standing, b: Standing): Standing => (rank(a) >= rank(b) ? a : b)
