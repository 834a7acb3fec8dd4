import { ZenEngine } from '@gorules/zen-engine'
import { recordsOf } from '../records.mjs'

const judged = {
  'registered-here': 'registeredHere',
  environment: 'environmentCredit not in ["yellow", "red"]',
  energy: 'not keyEnergyUser or energyAssessment != "unfinished"',
  size: 'revenue2015 >= 20000000',
  growth: '(revenue2015 - revenue2014) / revenue2014 >= 0.1',
  'profit-positive': 'profit2015 > 0',
  level: `mainRevenue2016 in [1000000000, 200000000] ? null : mainRevenue2016 > 1000000000 ? "city-leader"
    : mainRevenue2016 > 200000000 ? "town-head" : mainRevenue2016 >= 20000000 ? "town-member" : null`,
}

const more = 'mainRevenue2017 - mainRevenue2016'
const increase = 'max([retainedTax2017 - retainedTax2016, 0])'
const tax = 'max([taxPaid2017 - taxPaid2016, 0])'
const capped = (amount, cap) => `min([round(${amount}, 2), ${cap}])`

const gives = {
  'school-places': `existingPlaces != 0 ? existingPlaces * 2 : revenue2016 >= 1000000000 ? 6
    : revenue2016 >= 200000000 ? 4 : revenue2016 >= 20000000 ? 2 : 0`,
  'housing-places': `mainRevenue2016 >= 500000000 ? 20 : mainRevenue2016 >= 100000000 ? 10
    : mainRevenue2016 >= 20000000 ? 4 : 0`,
  renovation: capped('renovationInvestment2017 * 0.15', 5000000),
  'neeq-award': 'neeqListed ? 500000 : 0',
  'service-package': `pledgeYears == 3 ? ${capped(`${increase} * 0.5`, 5000000)} : ${capped(`${increase} * 0.3`, 3000000)}`,
  insurance: capped('insuranceSpending2017 * 0.8', 'round(taxPaid2017 * 0.05, 2)'),
  equipment: `projectClass == "demonstration" ? ${capped('equipmentSpending2017 * 0.12', 10000000)}
    : projectClass == "intelligent" ? ${capped('equipmentSpending2017 * 0.08', 6000000)}
    : ${capped('equipmentSpending2017 * 0.05', 4000000)}`,
  consulting: capped('consultingFees2017 * 0.4', 2000000),
  interest: capped('loanInterest2017 * 0.35', 3000000),
  research: `highTech and not taxArrears and (rdSpending2017 / revenue2017 >= 0.03 or staff2017 >= 300)
    ? ${capped('rdSpending2017 * 0.05', 1000000)} : 0`,
  'growth-award': `${more} >= 500000000 ? 2000000 : ${more} >= 200000000 ? 1000000 : ${more} >= 50000000 ? 300000 : 0`,
  'tax-steps': `${tax} <= 1000000 ? round(${tax} * 0.2, 2)
    : ${tax} <= 5000000 ? round((${tax} - 1000000) * 0.3, 2) + 200000
    : round((${tax} - 5000000) * 0.45, 2) + 1400000`,
}

const expressions = rules =>
  Object.entries(rules).map(([key, value]) => ({ id: key, key, value: value.replace(/\s+/g, ' ') }))

/** A measure is for members: an expression that is not asked for others costs a branch, as a switch node would. */
const forMembers = rules =>
  Object.fromEntries(Object.entries(rules).map(([id, text]) => [id, `tier in ["pilot", "honorary"] ? (${text}) : 0`]))

/** One node of expressions between input and output; in a loop over `firms` where many go in at once. */
function graphOf(loop) {
  const over = { passThrough: false, inputField: loop, outputPath: loop, executionMode: loop ? 'loop' : 'single' }
  const content = { expressions: expressions({ ...judged, ...forMembers(gives) }), ...over }
  const node = (id, type, rest = {}) => ({ id, type, name: id, position: { x: 0, y: 0 }, ...rest })
  const edge = (sourceId, targetId) => ({ id: `${sourceId}-${targetId}`, sourceId, targetId, type: 'edge' })
  return {
    contentType: 'application/vnd.gorules.decision',
    nodes: [node('in', 'inputNode'), node('rules', 'expressionNode', { content }), node('out', 'outputNode')],
    edges: [edge('in', 'rules'), edge('rules', 'out')],
  }
}

const decisionOf = loop => new ZenEngine().createDecision(Buffer.from(JSON.stringify(graphOf(loop))))
// Measured: 20 and 100 firms a call take the same time, 1,000 four times as long.
const portion = 100

async function inPortions(decision, records, take) {
  for (let from = 0; from < records.length; from += portion) {
    const { result } = await decision.evaluate({ firms: records.slice(from, from + portion) })
    for (const [i, answers] of result.firms.entries()) take(from + i, answers, answers)
  }
}

async function oneByOne(decision, { records, options, take }) {
  for (const [i, record] of records.entries()) {
    const { result } = await decision.evaluate(record, options)
    take(i, result, result)
  }
}

function single(options) {
  const decision = decisionOf(null)
  return (records, take) => oneByOne(decision, { records, options, take })
}

function batched() {
  const decision = decisionOf('firms')
  return (records, take) => inPortions(decision, records, take)
}

const mode = (name, sizes, open) => ({ name: `zen-engine, ${name}`, ...sizes, scale: 100, inputs: recordsOf, open })

export const modes = [
  mode('100 firms a call', { firms: 5000, checked: 20_000 }, batched),
  mode('a call a firm', { firms: 2000, checked: 2000 }, () => single()),
  mode('a call a firm, with trace', { firms: 1000, checked: 1000 }, () => single({ trace: true })),
]
