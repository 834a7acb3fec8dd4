import type { HolidayNotice } from '../holiday-notice.js'

/** 2019: the second notice prolongs the Labour Day holiday; New Year reaches back into 2018. */
export const notices2019: readonly HolidayNotice[] = [
  {
    number: '国办发明电〔2018〕15号',
    year: 2019,
    issuedOn: '2018-12-04',
    rests: [
      '2018-12-30..2019-01-01',
      '2019-02-04..2019-02-10',
      '2019-04-05',
      '2019-05-01',
      '2019-06-07',
      '2019-09-13',
      '2019-10-01..2019-10-07',
    ],
    works: ['2018-12-29', '2019-02-02', '2019-02-03', '2019-09-29', '2019-10-12'],
  },
  {
    number: '国办发明电〔2019〕3号',
    year: 2019,
    issuedOn: '2019-03-22',
    rests: ['2019-05-01..2019-05-04'],
    works: ['2019-04-28', '2019-05-05'],
  },
]
