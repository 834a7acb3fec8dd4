/** Every code that reading a situation (a facts file, an example, a form) may raise; public, only ever added. */
export type SituationCode =
  | 'situation/bad-day'
  | 'situation/bad-span'
  | 'situation/bad-year'
  | 'situation/needs-list'
  | 'situation/needs-one'
  | 'situation/needs-years'
  | 'situation/not-a-value'
  | 'situation/too-exact'
  | 'situation/too-large'
  | 'situation/unknown-measure'
  | 'situation/unknown-name'
  | 'situation/unknown-option'
