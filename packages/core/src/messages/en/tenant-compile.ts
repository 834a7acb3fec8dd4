import type { IssueParams } from '../../base/issue.js'
import type { TenantCompileCode } from '../../tenant/compile/codes.js'

type Sentence = (params: IssueParams) => string

const meant = ({ suggestion }: IssueParams): string => (suggestion ? `Did you mean ${suggestion}?` : '')
const possible = ({ options }: IssueParams): string => (options ? `Possible: ${options}.` : '')
const joined = (...parts: readonly string[]): string => parts.filter(part => part !== '').join(' ')

/** Words for what compiling a tenant finds wrong across its files. */
export const tenantCompile: Record<TenantCompileCode, Sentence> = {
  'tenant/bad-clause-reference': p =>
    `${p.found || 'Nothing'} is no clause. Write its number, as 三（三）, 三（三）#2, 三（三）#2-3; with several sources the short name and a space come first.`,
  'tenant/bad-row': p =>
    `"${p.found}" cannot be a row: the table is looked up by ${p.expectedEn || 'a number'}, and rows are such numbers, as 3年 or 25家.`,
  'tenant/bad-span': p =>
    `${p.found || 'Nothing'} is no span of days. Write 2017-02-10..2021-12-31, the first day first; open-ended 2017-02-10..`,
  'tenant/circular': p => `${p.found} needs itself to be computed. Take one of the references away.`,
  'tenant/each-needs-list': p =>
    `each takes a list, and ${p.found} is none. Declare "${p.found}: { list: name, of: { … } }" under facts, or check the name.`,
  'tenant/each-without-thing': p =>
    `Records of ${p.found} have no id, so one could be paid twice. Add a thing to of, as "contract: { contract: 合同编号 }".`,
  'tenant/field-outside-limit': p =>
    `The limit ${p.limit} uses ${p.found} of one record, and per does not tell records apart. Add line, or the record's thing, to per.`,
  'tenant/id-is-not-file': p => `The id ${p.found} is not the file's name ${p.expected}. Make them the same.`,
  'tenant/missing-column': p => `The row lacks the column ${p.found}. All rows of a table give the same columns.`,
  'tenant/much-informative': p =>
    `${p.found}% of the statements are informative, more than ${p.limit}%. Look again for what must be done.`,
  'tenant/no-example': p =>
    `The measure ${p.found} has no example, so nobody has checked its amount. Write a file under examples/ that begins with "measure: ${p.found}".`,
  'tenant/no-level-table': () =>
    'No table gives the liaison level. Write a table named level under tables, whose rows give one of levels.',
  'tenant/no-program-file': p => `The program ${p.found} lacks program.yaml. Add it, with id, name, sources, in-force.`,
  'tenant/no-tenant-file': () => 'tenant.yaml is missing. Add it at the top, with peiyu: 1, id, name, level.',
  'tenant/not-a-reading': p =>
    `${p.key || 'short'} takes the id of a reading, and ${p.found} is none. Declare it under readings.`,
  'tenant/not-a-figure': p =>
    `A reported figure is one number, as the document has it: 110家, 2.97亿元, 98%; found ${p.found || 'nothing'}. No names, no ranges.`,
  'tenant/not-a-time-reported': p =>
    `A reported figure says of what time it speaks: 2023-06-19, 2022, or 2023-01-01..2023-03-31; found ${p.found || 'nothing'}.`,
  'tenant/open-statement': p =>
    `No rule cites the statement ${p.found}, and nothing says why, while the source says coverage: complete. Cite it in a clause, or mark it informative.`,
  'tenant/open-statements': p =>
    `${p.count} statements are neither cited nor informative, the first ${p.found}. Once all are settled, write coverage: complete.`,
  'tenant/reserved-option': p =>
    `${p.found} cannot be an option: "default: none" means not settled. Choose another id.`,
  'tenant/same-name': p =>
    `The name ${p.found} already means something here (in the dictionary, tenant.yaml, program.yaml, or this file). Choose another, or delete this one if that is what you mean.`,
  'tenant/step-not-reached': p =>
    `${p.found} is named, but nothing in this program leads there. ${p.options ? `Name this too: ${p.options}.` : 'Check the steps.'}`,
  'tenant/taken-broken': p =>
    `${p.found}, which is to be taken over, has mistakes of its own. Run peiyu check on the folder of its tenant first.`,
  'tenant/taken-circle': p =>
    `Taking over ${p.found} leads back to where it began. One of them has to say for itself what it gives.`,
  'tenant/taken-does-not-fit': p =>
    `${p.count} part(s) of ${p.found}, which is taken over, mean nothing here; the first is at ${p.first}. Write those keys here (for, an entry of limits …).`,
  'tenant/too-deep': p =>
    `${p.found} rests on names that rest on names, more than ${p.limit} deep. Use fewer names in between.`,
  'tenant/uncited-statement': p =>
    `The clause ${p.found} has ${p.count} statements, and none is named. Write ${p.found}#1 or ${p.found}#1-2, so that it is known which is carried out.`,
  'tenant/unknown-actor': p =>
    joined(
      `Nobody is called ${p.found}.`,
      meant(p),
      'Write an organization, a post, the id of a role, or firm.lead, firm.town, heads.<organization>, category.<column>.',
    ),
  'tenant/unknown-clause': p =>
    `The program's sources have no clause ${p.found}. ${meant(p) || 'Check sources in program.yaml and the clauses under sources/; with several sources the short name comes first.'}`,
  'tenant/unknown-default': p =>
    joined(`The default ${p.found} is no option.`, meant(p), possible(p), 'What is not settled is none.'),
  'tenant/unknown-limit': p => joined(`This measure has no limit ${p.found}.`, meant(p), possible(p)),
  'tenant/unknown-limit-key': p =>
    joined(
      `per of a limit has no ${p.found}.`,
      meant(p),
      `Possible: ${p.options || 'line, firm, year'}, or the id of a thing among the facts.`,
    ),
  'tenant/not-computed': p =>
    `${p.found} is read and checked, but this version does not compute it yet: results do not show its effect.`,
  'tenant/unknown-measure': p =>
    `There is no measure ${p.found}. ${meant(p) || 'Check the files under measures/; for measures not modelled yet use an address with *.'}`,
  'tenant/unknown-organization': p =>
    joined(`organization.yaml has no organization ${p.found}.`, meant(p) || 'Check the id, or add it there.'),
  'tenant/unknown-row': p => joined(`The row ${p.found} is no option.`, meant(p), possible(p)),
  'tenant/unknown-source': p => `There is no file sources/${p.found}.yaml. ${meant(p) || 'Add it, or check the name.'}`,
  'tenant/unknown-statement': p =>
    Number(p.count) > 0
      ? `There is no statement ${p.found}: the clause has ${p.count}. Check the number.`
      : `There is no statement ${p.found}: the clause has none. Number them under statements in sources/, or take # away.`,
  'tenant/unknown-taken': p =>
    joined(
      `There is no ${p.found} to take over.`,
      meant(p),
      possible(p) || 'An address is tenant/program/measure of a tenant above, whose folder lies beside this one.',
    ),
  'tenant/unknown-step': p => joined(`There is no lifecycle or state ${p.found}.`, meant(p) || possible(p)),
  'tenant/unknown-tier': p => joined(`There is no tier ${p.found}.`, meant(p), possible(p)),
  'tenant/verdict-not-given': p =>
    `This verdict does not give ${p.found}, so nobody can approve it. It gives: ${p.options}.`,
  'tenant/year-of-whom': () =>
    'per: year does not say whose year. For each firm write [firm, year], for the whole tenant [tenant, year].',
  'tenant/not-a-duration': p =>
    `A duration is wanted, such as 5个工作日 or 3个月, or a parameter of that type; found ${p.found || 'nothing'}.`,
  'tenant/not-a-rhythm': p =>
    `${p.found} is no rhythm. ${meant(p)}Write ${p.options}, or the id of a duration parameter.`,
  'tenant/not-comparable': p =>
    `${p.found || 'This indicator'} is no number and cannot be more or less. Use equals, or an indicator that is a number.`,
  'tenant/not-a-tier-address': p =>
    `A tier elsewhere is written in full, tenant/program/tier; found ${p.found || 'nothing'}.`,
  'tenant/not-a-time': p => `A date or a year is wanted, such as 2018-12-31 or 2025; found ${p.found || 'nothing'}.`,
  'tenant/unknown-addressee': p =>
    joined(
      `There is no addressee ${p.found}.`,
      meant(p),
      'Write an organization, a post, or firm.liaison, firm.lead, firm.town, heads.<organization>, category.<column>.',
    ),
  'tenant/unknown-report-fact': p => joined(`There is no fact named ${p.found} to report.`, meant(p)),
  'tenant/unknown-target': p => joined(`There is no target named ${p.found}.`, meant(p), possible(p)),
  'tenant/unknown-fact': p =>
    joined(`There is no fact named ${p.found}.`, meant(p) || 'Check the name, or declare it under facts.'),
  'tenant/unknown-stage': p =>
    joined(
      `There is no stage ${p.found} that scores.`,
      meant(p),
      possible(p) || 'A stage that scores says scores: true.',
    ),
  'tenant/unknown-after-paid': p =>
    joined(
      `What happens to a lower amount that was paid first cannot be ${p.found}.`,
      meant(p),
      `The options of this reading are among ${p.options || 'top-up, swap'}.`,
    ),
  'tenant/unknown-if-unmentioned': p =>
    joined(
      `What a rule means for levels that the document does not mention cannot be ${p.found}.`,
      meant(p),
      `The options of this reading are among ${p.options || 'covered, not-covered'}.`,
    ),
  'tenant/shares-not-whole': p =>
    `The shares add up to ${p.found}, and must be 100%; or let one bear what the others leave: rest.`,
  'tenant/two-rests': p => `Only one can bear the rest. Say which share ${p.found} bears.`,
  'tenant/not-years': p =>
    `How many years, or which, is wanted, such as 3, 3年 or 2018..2020; found ${p.found || 'nothing'}.`,
  'tenant/population-bounds': p =>
    `${p.key} ${p.found} would give numbers that cannot be: grows lies between -100% and 100%, one-per is above 0, share is not negative where the fact is not.`,
  'tenant/population-code': p => `A district code has 6 digits, such as 441900; found ${p.found}.`,
  'tenant/population-kinds': p => `The shares of the kinds of firms add up to ${p.found}; they must be 100%.`,
  'tenant/population-later': p =>
    `${p.found} goes beyond the business day ${p.limit}: what happened, and is known, is not later.`,
  'tenant/population-misfit': p => `${p.found} is ${p.expectedEn}, which ${p.key} cannot give.`,
  'tenant/population-not-before': p =>
    joined(`${p.found} does not stand before this fact.`, meant(p), 'Write the whole first, then its parts.'),
  'tenant/population-one-way': p =>
    p.found ? `Write only one of ${p.found}.` : `How does this fact come about? Write one of ${p.options}.`,
  'tenant/population-over': p =>
    `The shares add up to ${p.found}, more than 100%. What is left of 100% is not known, or nobody.`,
  'tenant/population-share': p => `A share is one number from 0% to 100%, such as 35%; found ${p.found}.`,
  'tenant/population-size': p => `A demonstration has 1 to ${p.most} firms; found ${p.found}.`,
  'tenant/population-unknown': p =>
    joined(`There is nothing called ${p.found} here.`, joined(meant(p), possible(p)) || 'Check the id, or declare it.'),
  'tenant/population-years': p => `A history has at most ${p.most} years; found ${p.found}.`,
  'tenant/population-upside-down': p => `A span goes from the smaller to the larger; found ${p.found}.`,
}
