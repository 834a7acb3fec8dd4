/** What setting values and publishing configs refuses. */
export type PolicyCode =
  | 'policy/already-withdrawn'
  | 'policy/ends-before-it-begins'
  | 'policy/no-config'
  | 'policy/not-proposed'
  | 'policy/own-proposal'
  | 'policy/same-as-in-force'
  | 'policy/unknown-enterprise'
  | 'policy/unknown-program'
  | 'policy/unknown-reading'
