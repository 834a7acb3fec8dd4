import { Environment } from '@marcbachmann/cel-js'
import { facts } from '../../engine/layout.mjs'
import { nameOf, recordsOf } from '../records.mjs'

/** Money in yuan as doubles; the language cannot round, so the host lends it a function. */
const yuan = {
  type: 'double',
  scale: 100,
  wan: count => `${count}e4`,
  zero: '0.0',
  share: (base, n, d) => `fen((${base}) * ${n / d})`,
  grewTenth: '(revenue2015 - revenue2014) / revenue2014 >= 0.1',
  researchShare: 'rdSpending2017 / revenue2017 >= 0.03',
}

/** The same in the language's own whole numbers (64 bits): fen, whole fractions, thresholds multiplied out. */
const fen = {
  type: 'int',
  scale: 1,
  wan: count => `${count}000000`,
  zero: '0',
  share: (base, n, d) => `((${base}) * ${2 * n} + ${d}) / ${2 * d}`,
  grewTenth: 'revenue2015 * 10 >= revenue2014 * 11',
  researchShare: 'rdSpending2017 * 100 >= revenue2017 * 3',
}

const judgedBy = ({ wan, zero, grewTenth }) => ({
  'registered-here': 'registeredHere',
  environment: "!(environmentCredit in ['yellow', 'red'])",
  energy: "!keyEnergyUser || energyAssessment != 'unfinished'",
  size: `revenue2015 >= ${wan(2000)}`,
  growth: grewTenth,
  'profit-positive': `profit2015 > ${zero}`,
  level: `mainRevenue2016 in [${wan(100_000)}, ${wan(20_000)}] ? '' : mainRevenue2016 > ${wan(100_000)} ? 'city-leader'
    : mainRevenue2016 > ${wan(20_000)} ? 'town-head' : mainRevenue2016 >= ${wan(2000)} ? 'town-member' : ''`,
})

const least = (a, b) => `least(${a}, ${b})`

function givesBy({ wan, zero, share, researchShare }) {
  const increase = `most(retainedTax2017 - retainedTax2016, ${zero})`
  const tax = `most(taxPaid2017 - taxPaid2016, ${zero})`
  const more = 'mainRevenue2017 - mainRevenue2016'
  const spent = 'equipmentSpending2017'
  return {
    'school-places': `existingPlaces != 0 ? existingPlaces * 2 : revenue2016 >= ${wan(100_000)} ? 6
      : revenue2016 >= ${wan(20_000)} ? 4 : revenue2016 >= ${wan(2000)} ? 2 : 0`,
    'housing-places': `mainRevenue2016 >= ${wan(50_000)} ? 20 : mainRevenue2016 >= ${wan(10_000)} ? 10
      : mainRevenue2016 >= ${wan(2000)} ? 4 : 0`,
    renovation: least(share('renovationInvestment2017', 3, 20), wan(500)),
    'neeq-award': `neeqListed ? ${wan(50)} : ${zero}`,
    'service-package': `pledgeYears == 3 ? ${least(share(increase, 1, 2), wan(500))}
      : ${least(share(increase, 3, 10), wan(300))}`,
    insurance: least(share('insuranceSpending2017', 4, 5), share('taxPaid2017', 1, 20)),
    equipment: `projectClass == 'demonstration' ? ${least(share(spent, 3, 25), wan(1000))}
      : projectClass == 'intelligent' ? ${least(share(spent, 2, 25), wan(600))}
      : ${least(share(spent, 1, 20), wan(400))}`,
    consulting: least(share('consultingFees2017', 2, 5), wan(200)),
    interest: least(share('loanInterest2017', 7, 20), wan(300)),
    research: `highTech && !taxArrears && (${researchShare} || staff2017 >= 300)
      ? ${least(share('rdSpending2017', 1, 20), wan(100))} : ${zero}`,
    'growth-award': `${more} >= ${wan(50_000)} ? ${wan(200)} : ${more} >= ${wan(20_000)} ? ${wan(100)}
      : ${more} >= ${wan(5000)} ? ${wan(30)} : ${zero}`,
    'tax-steps': `${tax} <= ${wan(100)} ? ${share(tax, 1, 5)}
      : ${tax} <= ${wan(500)} ? ${share(`${tax} - ${wan(100)}`, 3, 10)} + ${wan(20)}
      : ${share(`${tax} - ${wan(500)}`, 9, 20)} + ${wan(140)}`,
  }
}

const typeOf = ({ kind, options }, money) =>
  options ? 'string' : kind === 'truth' ? 'bool' : kind === 'money' ? money : 'int'

/** The language has no least and no most of two, nor rounding: the host lends them, typed, as its manual says. */
function environmentOf({ type }) {
  const environment = new Environment()
  for (const fact of facts) environment.registerVariable(nameOf(fact), typeOf(fact, type))
  return environment
    .registerFunction(`least(${type}, ${type}): ${type}`, (a, b) => (a < b ? a : b))
    .registerFunction(`most(${type}, ${type}): ${type}`, (a, b) => (a > b ? a : b))
    .registerFunction('fen(double): double', value => Math.round(value * 100) / 100)
}

/** Whole numbers are BigInt in this language. */
function inputsOf(population, { type, scale }) {
  const whole = facts.filter(fact => typeOf(fact, type) === 'int').map(nameOf)
  return recordsOf(population, scale).map(record => ({
    ...record,
    ...Object.fromEntries(whole.map(name => [name, BigInt(record[name])])),
  }))
}

function open(unit) {
  const environment = environmentOf(unit)
  const parsed = rules => Object.entries(rules).map(([id, text]) => [id, environment.parse(text)])
  const [judged, gives] = [parsed(judgedBy(unit)), parsed(givesBy(unit))]
  const isMember = environment.parse("tier in ['pilot', 'honorary']")
  const answers = (rules, record) => {
    const found = {}
    for (const [id, rule] of rules) found[id] = rule(record)
    return found
  }
  return (records, take) =>
    records.forEach((record, i) => take(i, answers(judged, record), isMember(record) ? answers(gives, record) : null))
}

const mode = (name, unit) => ({
  name: `cel-js, ${name}`,
  firms: 20_000,
  checked: 100_000,
  scale: unit.scale,
  inputs: population => inputsOf(population, unit),
  open: () => open(unit),
})

export const modes = [mode('doubles', yuan), mode('whole fen', fen)]
