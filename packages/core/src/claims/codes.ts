/** Every code with which a claim may refuse; public, only ever added. */
export type ClaimsCode =
  | 'claims/amount-open'
  | 'claims/evidence-missing'
  | 'claims/needs-second-person'
  | 'claims/not-confirmed'
  | 'claims/notice-running'
  | 'claims/stacking-open'
