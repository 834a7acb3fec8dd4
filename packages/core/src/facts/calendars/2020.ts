import type { HolidayNotice } from '../holiday-notice.js'

/** 2020: the second notice prolongs the Spring Festival and takes back the make-up day of 1 February. */
export const notices2020: readonly HolidayNotice[] = [
  {
    number: '国办发明电〔2019〕16号',
    year: 2020,
    issuedOn: '2019-11-21',
    rests: [
      '2020-01-01',
      '2020-01-24..2020-01-30',
      '2020-04-04..2020-04-06',
      '2020-05-01..2020-05-05',
      '2020-06-25..2020-06-27',
      '2020-10-01..2020-10-08',
    ],
    works: ['2020-01-19', '2020-02-01', '2020-04-26', '2020-05-09', '2020-06-28', '2020-09-27', '2020-10-10'],
  },
  { number: '国办发明电〔2020〕1号', year: 2020, issuedOn: '2020-01-26', rests: ['2020-01-31..2020-02-02'], works: [] },
]
