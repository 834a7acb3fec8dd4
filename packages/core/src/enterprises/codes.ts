/** What a registry of enterprises refuses. */
export type EnterprisesCode =
  | 'enterprises/credit-code-taken'
  | 'enterprises/unknown-town'
  | 'enterprises/not-active'
  | 'enterprises/itself'
  | 'enterprises/unknown-other'
  | 'enterprises/unchanged'
