/** Every code that asking a family of tenants may raise besides those of reading a situation; public, only ever added. */
export type MatchCode = 'match/several-mean' | 'match/which-program'
