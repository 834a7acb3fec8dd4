/** What one firm is: a row of numbers. Money in fen, truth 0 or 1, an option by its place in `options`, NaN missing. */
const yearly = (fact, years, kind = 'money') => years.map(year => ({ name: `${fact} ${year}`, fact, year, kind }))
const state = (fact, kind, options) => ({ name: fact, fact, kind, ...(options ? { options } : {}) })

/** The order is the one in which the hand-written code reads a row. */
export const facts = [
  ...yearly('revenue', [2014, 2015, 2016, 2017]), // 0–3
  ...yearly('main-revenue', [2016, 2017]), // 4, 5
  ...yearly('profit', [2015]), // 6
  ...yearly('tax-paid', [2016, 2017]), // 7, 8
  ...yearly('retained-tax', [2016, 2017]), // 9, 10
  ...yearly('renovation-investment', [2017]), // 11
  ...yearly('equipment-spending', [2017]), // 12
  ...yearly('consulting-fees', [2017]), // 13
  ...yearly('insurance-spending', [2017]), // 14
  ...yearly('loan-interest', [2017]), // 15
  ...yearly('rd-spending', [2017]), // 16
  ...yearly('staff', [2017], 'count'), // 17
  state('existing-places', 'count'), // 18
  state('pledge.years', 'count'), // 19
  state('tier', 'tier', ['pilot', 'honorary', 'reserve']), // 20
  state('project-class', 'option', ['demonstration', 'intelligent', 'automation']), // 21
  state('environment-credit', 'option', ['green', 'blue', 'yellow', 'red']), // 22
  state('energy-assessment', 'option', ['over-fulfilled', 'fulfilled', 'mostly-fulfilled', 'unfinished']), // 23
  state('key-energy-user', 'truth'), // 24
  state('registered-here', 'truth'), // 25
  state('neeq-listed', 'truth'), // 26
  state('high-tech', 'truth'), // 27
  state('tax-arrears', 'truth'), // 28
]

export const width = facts.length
const rules = ['registered-here', 'environment', 'energy', 'size', 'growth', 'profit-positive']
export const levels = ['city-leader', 'town-head', 'town-member']
export const quotas = ['school-places', 'housing-places']
export const money = [
  'renovation',
  'neeq-award',
  'service-package',
  'insurance',
  'equipment',
  'consulting',
  'interest',
  'research',
  'growth-award',
  'tax-steps',
]

/** Answers in order: a cell a rule, one for the level, two (low, high) a measure. */
export const outputs = [
  ...rules.map((id, i) => ({ kind: 'rule', id, cell: i })),
  { kind: 'level', id: 'level', cell: rules.length },
  ...[...quotas, ...money].map((id, i) => ({ kind: 'measure', id, cell: rules.length + 1 + 2 * i })),
]
export const cells = rules.length + 1 + 2 * (quotas.length + money.length)

/** Rows one after the other from columns by name; `scale` of money is 100 where a row holds yuan. */
export function rowsOf({ count, columns }, scale = 1) {
  const rows = new Float64Array(count * width)
  for (const [j, { name, kind }] of facts.entries()) {
    const [column, by] = [columns[name], kind === 'money' ? scale : 1]
    for (let i = 0; i < count; i++) rows[i * width + j] = column[i] / by
  }
  return rows
}
