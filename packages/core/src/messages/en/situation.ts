import type { IssueParams } from '../../base/issue.js'
import type { SituationCode } from '../../tenant/situation/codes.js'

type Sentence = (params: IssueParams) => string

const meant = ({ suggestion }: IssueParams): string => (suggestion ? `Did you mean ${suggestion}?` : '')
/** Where in the situation, for those who have no file to point at. */
const where = ({ path }: IssueParams): string => (path ? `${path}: ` : '')
const found = (params: IssueParams): string => (params.found === '' ? 'An empty value' : `"${params.found}"`)

/** Words for what is wrong with a situation. */
export const situation: Record<SituationCode, Sentence> = {
  'situation/bad-day': p => `${where(p)}${found(p)} is no day. Write 2018-11-21.`,
  'situation/bad-span': p =>
    `${where(p)}${found(p)} is no span of days. Write 2017-02-10..2018-12-31; an open end stays empty, the two dots remain.`,
  'situation/bad-year': p => `${where(p)}${found(p)} is no year. Write four digits, as 2017.`,
  'situation/needs-list': p => `${where(p)}${p.found} is a list. Give its records, each beginning with "- ".`,
  'situation/needs-one': p => `${where(p)}${p.found} takes one value, no years and no list.`,
  'situation/needs-years': p => `${where(p)}${p.found} is a yearly fact. Say the years: { 2016: …, 2017: … }.`,
  'situation/not-a-pledge': p =>
    `${where(p)}${found(p)} years cannot be pledged.${p.options ? ` Possible: ${p.options}.` : ''}`,
  'situation/not-a-value': p =>
    `${where(p)}${found(p)} is not ${p.expectedEn || 'what is due here'}. Check spelling and unit.`,
  'situation/negative': p => `${p.found} is below zero, which this cannot be. Write 0 where nothing happened.`,
  'situation/not-whole': p => `${p.found} is no whole number; this is counted in whole ones.`,
  'situation/outside-range': p => `${p.found} is outside what may be decided: ${p.expectedEn}.`,
  'situation/too-exact': p => `${where(p)}${found(p)} has too many decimals. Money is in yuan with at most two.`,
  'situation/too-large': p => `${where(p)}${found(p)} is too large. Check whether the unit is 元 or 万元.`,
  'situation/too-many': p =>
    `${where(p)}The list has ${p.found} records, at most ${p.limit}. File several claims, or join records.`,
  'situation/twice': p =>
    `${p.found} is entered twice${p.line ? `; item ${p.line} has it already` : ''}. Put them together, or check the id.`,
  'situation/no-money': p => `${where(p)}${found(p)} gives no money, so there is no amount to compare. Leave it out.`,
  'situation/unknown-measure': p => `${where(p)}There is no measure ${found(p)}. ${meant(p) || 'Check its id.'}`,
  'situation/unknown-name': p =>
    `${where(p)}There is no fact ${p.found}. ${meant(p) || 'Check the name, or take it away.'}`,
  'situation/unknown-option': p =>
    `${where(p)}There is no option ${found(p)}.${p.suggestion ? ` ${meant(p)}` : ''}${p.options ? ` Possible: ${p.options}.` : ''}`,
  'situation/shares-not-whole': p =>
    `The shares${p.options ? ` of ${p.options}` : ''} add up to ${p.found}, and must be 100%.`,
  'situation/unknown-criterion': p =>
    `${where(p)}There is no criterion ${found(p)}.${p.suggestion ? ` ${meant(p)}` : ''}${p.options ? ` Possible: ${p.options}.` : ''}`,
  'situation/unknown-stage': p =>
    `${where(p)}There is no stage ${found(p)} that scores.${p.suggestion ? ` ${meant(p)}` : ''}${p.options ? ` Possible: ${p.options}.` : ''}`,
}
