import jsonRulesEngine from 'json-rules-engine'
import { recordsOf } from '../records.mjs'

const is = (fact, operator, value) => ({ fact, operator, value })
const atLeast = (fact, value) => is(fact, 'greaterThanInclusive', value)
const below = (fact, value) => is(fact, 'lessThan', value)
const rule = (type, conditions, params) => ({ conditions, event: { type, params } })

const judged = [
  rule('registered-here', { all: [is('registeredHere', 'equal', true)] }),
  rule('environment', { all: [is('environmentCredit', 'notIn', ['yellow', 'red'])] }),
  rule('energy', { any: [is('keyEnergyUser', 'equal', false), is('energyAssessment', 'notEqual', 'unfinished')] }),
  rule('size', { all: [atLeast('revenue2015', 2000e4)] }),
  rule('growth', { all: [atLeast('growth2015', 0.1)] }),
  rule('profit-positive', { all: [is('profit2015', 'greaterThan', 0)] }),
]

const main = 'mainRevenue2016'
const levels = [
  rule('level', { all: [is(main, 'greaterThan', 10e8)] }, { level: 'city-leader' }),
  rule('level', { all: [is(main, 'greaterThan', 2e8), below(main, 10e8)] }, { level: 'town-head' }),
  rule('level', { all: [atLeast(main, 2000e4), below(main, 2e8)] }, { level: 'town-member' }),
]

const member = is('tier', 'in', ['pilot', 'honorary'])
const noneYet = is('existingPlaces', 'equal', 0)

/** A rule for every row `[least, gives]` from the top down, each also below the row above it. */
const bands = (type, fact, rows, further = []) =>
  rows.map(([from, amount], i) => {
    const above = i > 0 ? [below(fact, rows[i - 1][0])] : []
    return rule(type, { all: [member, ...further, atLeast(fact, from), ...above] }, { amount })
  })

const places = [
  rule('school-places', { all: [member, is('existingPlaces', 'notEqual', 0)] }, { amount: { fact: 'doubledPlaces' } }),
  ...bands(
    'school-places',
    'revenue2016',
    [
      [10e8, 6],
      [2e8, 4],
      [2000e4, 2],
    ],
    [noneYet],
  ),
  ...bands('housing-places', main, [
    [5e8, 20],
    [1e8, 10],
    [2000e4, 4],
  ]),
]

/** The language only compares: amounts are facts that host code computes, asked for when a rule's event names them. */
const computed = ['renovation', 'service-package', 'insurance', 'equipment', 'consulting', 'interest', 'tax-steps'].map(
  id => rule(id, { all: [member] }, { amount: { fact: id } }),
)

const awards = [
  rule('neeq-award', { all: [member, is('neeqListed', 'equal', true)] }, { amount: 50e4 }),
  rule(
    'research',
    {
      all: [
        member,
        is('highTech', 'equal', true),
        is('taxArrears', 'equal', false),
        { any: [atLeast('researchShare', 0.03), atLeast('staff2017', 300)] },
      ],
    },
    { amount: { fact: 'research' } },
  ),
  ...bands('growth-award', 'mainIncrease', [
    [5e8, 200e4],
    [2e8, 100e4],
    [5000e4, 30e4],
  ]),
]

const fen = yuan => Math.round(yuan * 100) / 100

/** Name, the facts that it is computed from, and how. */
const host = [
  ['growth2015', ['revenue2014', 'revenue2015'], (last, now) => (now - last) / last],
  ['researchShare', ['rdSpending2017', 'revenue2017'], (spent, revenue) => spent / revenue],
  ['mainIncrease', ['mainRevenue2017', main], (now, last) => now - last],
  ['doubledPlaces', ['existingPlaces'], existing => existing * 2],
  ['renovation', ['renovationInvestment2017'], spent => fen(Math.min(spent * 0.15, 500e4))],
  [
    'service-package',
    ['retainedTax2017', 'retainedTax2016', 'pledgeYears'],
    (now, last, years) =>
      fen(Math.min(Math.max(now - last, 0) * (years === 3 ? 0.5 : 0.3), years === 3 ? 500e4 : 300e4)),
  ],
  ['insurance', ['insuranceSpending2017', 'taxPaid2017'], (paid, tax) => fen(Math.min(paid * 0.8, tax * 0.05))],
  ['equipment', ['equipmentSpending2017', 'projectClass'], equipment],
  ['consulting', ['consultingFees2017'], fees => fen(Math.min(fees * 0.4, 200e4))],
  ['interest', ['loanInterest2017'], paid => fen(Math.min(paid * 0.35, 300e4))],
  ['research', ['rdSpending2017'], spent => fen(Math.min(spent * 0.05, 100e4))],
  ['tax-steps', ['taxPaid2017', 'taxPaid2016'], (now, last) => steps(Math.max(now - last, 0))],
]

function equipment(spent, project) {
  const [share, cap] = { demonstration: [0.12, 1000e4], intelligent: [0.08, 600e4], automation: [0.05, 400e4] }[project]
  return fen(Math.min(spent * share, cap))
}

const steps = tax =>
  fen(Math.min(tax, 100e4) * 0.2 + Math.max(Math.min(tax, 500e4) - 100e4, 0) * 0.3 + Math.max(tax - 500e4, 0) * 0.45)

function open() {
  const rules = [...judged, ...levels, ...places, ...computed, ...awards]
  const engine = new jsonRulesEngine.Engine(rules, { replaceFactsInEventParams: true })
  for (const [name, from, how] of host) {
    engine.addFact(name, async (_, almanac) => how(...(await Promise.all(from.map(fact => almanac.factValue(fact))))))
  }
  return async (records, take) => {
    for (const [i, record] of records.entries()) take(i, ...answersIn((await engine.run(record)).events))
  }
}

const ids = judged.map(({ event }) => event.type)

/** What the events say: a condition without one is not met, a measure without one gives nothing. */
function answersIn(events) {
  const found = new Map(events.map(({ type, params }) => [type, params]))
  const verdicts = Object.fromEntries(ids.map(id => [id, found.has(id)]))
  const amounts = Object.fromEntries([...found].map(([type, params]) => [type, params?.amount]))
  return [{ ...verdicts, level: found.get('level')?.level ?? null }, amounts]
}

export const modes = [
  {
    name: 'json-rules-engine',
    firms: 1000,
    checked: 5000,
    scale: 100,
    inputs: recordsOf,
    open,
  },
]
