import type { Situation } from '@peiyu/core'

/** An invented firm: what is known of it, year by year, as the documents' events come. */
export const firmName = '东莞市恒越精密制造有限公司（虚构）'

const figures: NonNullable<Situation['given']> = {
  revenue: { 2014: '3.1亿', 2015: '3.6亿', 2016: '4.3亿', 2017: '5.9亿', 2018: '7.1亿', 2019: '8.6亿' },
  'main-revenue': { 2015: '3.4亿', 2016: '4.1亿', 2017: '5.6亿', 2018: '6.8亿', 2019: '8.3亿' },
  profit: { 2015: '1860万' },
  'tax-paid': { 2016: '1480万', 2017: '2050万', 2018: '2600万', 2019: '5400万' },
  'retained-tax': { 2016: '380万', 2017: '560万', 2018: '720万', 2019: '1900万' },
}

const seen: NonNullable<Situation['given']> = {
  'registered-here': '是',
  'pays-tax-here': '是',
  'legal-person': '是',
  violations: '否',
  'environment-credit': 'green',
  'key-energy-user': '否',
  sector: 'manufacturing',
  'newly-producing': '否',
  'good-foundation': '是',
  'good-team': '是',
  'has-doubling-plan': '是',
  'drivers-held': [{ 'driver-kind': 'technology' }],
  replicable: '是',
  'fills-chain-gap': '否',
}

/** What the firm spends on services, and has paid for advice. */
const spending: NonNullable<Situation['given']> = {
  spending: { 2017: '300万', 2018: '80万', 2019: '900万' },
}

const member: Situation = {
  tier: 'pilot',
  track: 'private-manufacturing',
  town: 'changan',
  lead: 'jingxin',
  member: { since: '2017-04-10' },
  pledge: { years: '5' },
}

export const applicant: Situation = { on: '2017-03-31', tier: 'none', given: { ...figures, ...seen } }

/** A member on a day: its figures, and what this case gives besides. */
export const onDay = (on: string, more: Situation): Situation => ({
  ...member,
  on,
  ...more,
  given: { ...figures, ...spending, ...more.given },
})
