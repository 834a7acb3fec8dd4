import type { HolidayNotice } from '../holiday-notice.js'

/** 2015: the second notice adds the 70th anniversary of the victory of 1945. */
export const notices2015: readonly HolidayNotice[] = [
  {
    number: '国办发明电〔2014〕28号',
    year: 2015,
    issuedOn: '2014-12-16',
    rests: [
      '2015-01-01..2015-01-03',
      '2015-02-18..2015-02-24',
      '2015-04-05..2015-04-06',
      '2015-05-01',
      '2015-06-20',
      '2015-06-22',
      '2015-09-27',
      '2015-10-01..2015-10-07',
    ],
    works: ['2015-01-04', '2015-02-15', '2015-02-28', '2015-10-10'],
  },
  {
    number: '国发明电〔2015〕1号',
    year: 2015,
    issuedOn: '2015-05-13',
    rests: ['2015-09-03..2015-09-05'],
    works: ['2015-09-06'],
  },
]
