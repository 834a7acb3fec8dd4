/** One notice of the State Council that arranges the holidays of a year (节假日安排的通知). */
export interface HolidayNotice {
  /** As printed, e.g. 国办发明电〔2017〕12号. */
  readonly number: string
  /** The year that it arranges; its first days off may lie in the December before. */
  readonly year: number
  /** The date at its foot (成文日期), `2017-11-30`. */
  readonly issuedOn: string
  /** Days off, weekends inside a span included: `2018-02-15..2018-02-21` or `2018-06-18`. */
  readonly rests: readonly string[]
  /** Weekend days on which work is made up (调休上班). */
  readonly works: readonly string[]
}
