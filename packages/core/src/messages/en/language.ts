import type { IssueParams } from '../../base/issue.js'
import { functions } from '../../language/functions/functions.js'
import type { LanguageCode } from '../../language/read/codes.js'

type Sentence = (params: IssueParams) => string

const meant = ({ suggestion }: IssueParams): string => (suggestion ? `Did you mean ${suggestion}?` : '')

const possible = ({ options }: IssueParams): string => (options ? `Possible: ${options}.` : '')
const joined = (...parts: readonly string[]): string => parts.filter(part => part !== '').join(' ')

const isQuoted = (text: string): boolean => /^["'“‘『]..*/u.test(text)

function argumentsOf({ name, expected, found }: IssueParams): string {
  const signature = functions.get(String(name))?.signature
  const due = String(expected).endsWith('+') ? `at least ${String(expected).slice(0, -1)}` : expected
  return joined(`${name} takes ${due} arguments, here are ${found}.`, signature ? `Write ${signature}.` : '')
}

function tooMuch({ found }: IssueParams): string {
  if (/^[)）\]］】]$/u.test(String(found)))
    return `${found} closes nothing. Delete it, or add the bracket that it closes.`
  return `${found ? `"${found}"` : 'This'} is too much here, or an operator is missing before it (+ - * / == and or).`
}

/** What cannot be done with two dimensions, by operator. */
const together: Readonly<Record<string, string>> = {
  '*': 'multiplied with',
  '/': 'divided by',
  '+': 'added to',
  '-': 'reduced by',
}
const branches: Readonly<Record<string, string>> = {
  if: 'What stands after then and after else must be of one kind',
  each: 'All must be of one kind',
}
const upper = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

function mixed({ operator, expectedEn, foundEn }: IssueParams): string {
  const sides = branches[String(operator)]
  if (sides) return `${sides}: first ${expectedEn}, here ${foundEn}.`
  const verb = together[String(operator)] ?? 'compared with'
  return `${upper(String(expectedEn))} cannot be ${verb} ${foundEn}: left is ${expectedEn}, right is ${foundEn}.`
}

/** Words for everything that an expression may get wrong. */
export const language: Record<LanguageCode, Sentence> = {
  'language/assignment': () => 'To compare, write two equals signs: ==.',
  'language/backward-range': () => 'The ends of the range are swapped. The smaller comes first, as 5%..8%.',
  'language/chained-comparison': p =>
    `Comparisons do not chain, and here comes another ${p.found}. Write two conditions joined by and: a <= x and x <= b.`,
  'language/empty': () => 'The expression is empty. Fill it in or delete the key.',
  'language/missing-else': () =>
    'if … then … lacks its else: what is it when the condition fails? If nothing, write else 0.',
  'language/missing-operand': p =>
    `A value is missing ${p.after ? `after "${p.after}"` : 'here'}${p.found ? `; "${p.found}" stands there` : ''}. Add a number, a name, or an expression in brackets.`,
  'language/mixed-dimensions': mixed,
  'language/needs-unit': p =>
    `${p.expectedEn === 'date' ? 'Only a number stands here' : 'The number has no unit'}: ${p.expectedEn || 'a number with its unit'} is due${p.suggestion ? `, write ${p.suggestion}` : '; write the unit'}.`,
  'language/needs-year': p => `${p.found} is a yearly fact. Say which year: ${p.found}[year] or ${p.found}[year - 1].`,
  'language/not-monotone': p =>
    `${p.found}, which an officer decides, enters the amount more than once and pushes it both ways, so its bounds would be wrong. Use it once.`,
  'language/not-yearly': p =>
    p.suggestion
      ? `A yearly fact itself is due here, not one of its years: write ${p.suggestion}.`
      : `${p.found || 'This'} is no yearly fact (declared without per: year) and has no years. Take the year away, or use a yearly fact.`,
  'language/number-too-large': () =>
    'The number is too long. Check its digits; large numbers are written with 万 or 亿.',
  'language/option-alone': p =>
    `${p.found} is an option and means nothing alone. Write it beside its fact: ${p.suggestion}.`,
  'language/shadowed-name': p =>
    `${p.found} in the list has the name of something outside, so it is not clear which is meant. Rename one of them.`,
  'language/tight-minus': p =>
    p.suggestion
      ? `${p.found} reads as one name. A minus has a space on both sides: ${p.suggestion}.`
      : 'A minus has a space on both sides, as year - 1.',
  'language/too-deep': p =>
    p.of === 'lists'
      ? `Lists run inside each other more than ${p.limit} deep, which takes too long. Go step by step with let, or use one list less.`
      : `Nested more than ${p.limit} deep. Name what is inside with let and go step by step.`,
  'language/too-long': p =>
    `The expression has more than ${p.limit} ${p.of === 'parts' ? 'parts' : 'characters'}. Go step by step with let, or use a table.`,
  'language/unclosed': p => `${p.found} is never closed. Add ${p.expected}.`,
  'language/unexpected': p =>
    p.expected
      ? `${p.expected} is due here${p.found ? `, not "${p.found}"` : ''}. Write if … then … else ….`
      : tooMuch(p),
  'language/unknown-character': p => {
    if (isQuoted(String(p.found)))
      return `Names and options have no quotes: write ${p.found} as ${p.suggestion || 'a bare name'}.`
    return `An expression has no character "${p.found}". ${p.suggestion ? `Use ${p.suggestion}.` : 'Delete it.'}`
  },
  'language/unknown-function': p =>
    `There is no function or table ${p.found}. ${meant(p) || 'Functions: min, max, round, abs, growth, increment, compound, latest, sum, any, all, count, slices, awarded.'}`,
  'language/unknown-name': p =>
    `${p.found ? `There is no fact ${p.found}` : 'A name is due here'}. ${meant(p) || 'Check the name, or declare it under facts or parameters.'}`,
  'language/unknown-option': p =>
    joined(`There is no ${p.found ? `option ${p.found}` : 'such option'}.`, meant(p), possible(p)),
  'language/unknown-part': p =>
    joined(`There is no column ${p.found}.`, meant(p), possible(p) || 'After the dot comes the name of a column.'),
  'language/unknown-unit': p =>
    p.suggestion
      ? `The unit clings to the next word: ${p.found}. Write ${p.suggestion}.`
      : `"${p.found}" after the number is no unit. Units are 元, 万元, %, 家, 年, 个月; a name does not begin with a digit.`,
  'language/wrong-arguments': argumentsOf,
  'language/wrong-type': p => `Here should be ${p.expectedEn}, and is ${p.foundEn}.`,
}
