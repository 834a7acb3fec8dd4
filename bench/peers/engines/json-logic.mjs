import { LogicEngine } from 'json-logic-engine'
import { recordsOf } from '../records.mjs'

const of = name => ({ var: name })
const less = (a, b) => ({ '-': [a, b] })
const least = (...all) => ({ min: all })
const atLeast = (a, b) => ({ '>=': [a, b] })
/** Rows of what must hold and what it then gives, tried from the top, and what is given where none holds. */
const choose = (rows, otherwise) => ({ if: [...rows.flat(), otherwise] })
const growthFrom = (last, now) => ({ '/': [less(of(now), of(last)), of(last)] })

/** Money in yuan as doubles, rates as decimals; the language cannot round, so the host lends it a method. */
const yuan = {
  scale: 100,
  wan: 1e4,
  share: (base, n, d) => ({ fen: { '*': [base, n / d] } }),
  grewTenth: atLeast(growthFrom('revenue2014', 'revenue2015'), 0.1),
  researchShare: atLeast({ '/': [of('rdSpending2017'), of('revenue2017')] }, 0.03),
}

const floor = value => less(value, { '%': [value, 1] })

/** The same by an author who knows what doubles do: whole fen, whole fractions, thresholds multiplied out. */
const fen = {
  scale: 1,
  wan: 1e6,
  share: (base, n, d) => floor({ '/': [{ '+': [{ '*': [base, 2 * n] }, d] }, 2 * d] }),
  grewTenth: atLeast({ '*': [of('revenue2015'), 10] }, { '*': [of('revenue2014'), 11] }),
  researchShare: atLeast({ '*': [of('rdSpending2017'), 100] }, { '*': [of('revenue2017'), 3] }),
}

function judgedBy({ wan, grewTenth }) {
  const main = of('mainRevenue2016')
  return {
    'registered-here': of('registeredHere'),
    environment: { '!': { in: [of('environmentCredit'), ['yellow', 'red']] } },
    energy: { or: [{ '!': of('keyEnergyUser') }, { '!==': [of('energyAssessment'), 'unfinished'] }] },
    size: atLeast(of('revenue2015'), 2000 * wan),
    growth: grewTenth,
    'profit-positive': { '>': [of('profit2015'), 0] },
    level: choose(
      [
        [{ in: [main, [100_000 * wan, 20_000 * wan]] }, null],
        [{ '>': [main, 100_000 * wan] }, 'city-leader'],
        [{ '>': [main, 20_000 * wan] }, 'town-head'],
        [atLeast(main, 2000 * wan), 'town-member'],
      ],
      null,
    ),
  }
}

/** `[least, gives]` from the top down, and what is given below all of them. */
const bands = (value, rows, below) =>
  choose(
    rows.map(([from, gives]) => [atLeast(value, from), gives]),
    below,
  )

const placesBy = ({ wan }) => ({
  'school-places': {
    if: [
      { '===': [of('existingPlaces'), 0] },
      bands(
        of('revenue2016'),
        [
          [100_000 * wan, 6],
          [20_000 * wan, 4],
          [2000 * wan, 2],
        ],
        0,
      ),
      { '*': [of('existingPlaces'), 2] },
    ],
  },
  'housing-places': bands(
    of('mainRevenue2016'),
    [
      [50_000 * wan, 20],
      [10_000 * wan, 10],
      [2000 * wan, 4],
    ],
    0,
  ),
})

function subsidiesBy({ wan, share }) {
  const three = { '===': [of('pledgeYears'), 3] }
  const increase = { max: [less(of('retainedTax2017'), of('retainedTax2016')), 0] }
  const spent = of('equipmentSpending2017')
  const project = name => ({ '===': [of('projectClass'), name] })
  return {
    renovation: least(share(of('renovationInvestment2017'), 3, 20), 500 * wan),
    'neeq-award': { if: [of('neeqListed'), 50 * wan, 0] },
    'service-package': {
      if: [three, least(share(increase, 1, 2), 500 * wan), least(share(increase, 3, 10), 300 * wan)],
    },
    insurance: least(share(of('insuranceSpending2017'), 4, 5), share(of('taxPaid2017'), 1, 20)),
    equipment: choose(
      [
        [project('demonstration'), least(share(spent, 3, 25), 1000 * wan)],
        [project('intelligent'), least(share(spent, 2, 25), 600 * wan)],
      ],
      least(share(spent, 1, 20), 400 * wan),
    ),
    consulting: least(share(of('consultingFees2017'), 2, 5), 200 * wan),
    interest: least(share(of('loanInterest2017'), 7, 20), 300 * wan),
  }
}

function awardsBy({ wan, share, researchShare }) {
  const strong = { or: [researchShare, atLeast(of('staff2017'), 300)] }
  const tax = { max: [less(of('taxPaid2017'), of('taxPaid2016')), 0] }
  const more = less(of('mainRevenue2017'), of('mainRevenue2016'))
  return {
    research: {
      if: [
        { and: [of('highTech'), { '!': of('taxArrears') }, strong] },
        least(share(of('rdSpending2017'), 1, 20), 100 * wan),
        0,
      ],
    },
    'growth-award': bands(
      more,
      [
        [50_000 * wan, 200 * wan],
        [20_000 * wan, 100 * wan],
        [5000 * wan, 30 * wan],
      ],
      0,
    ),
    'tax-steps': choose(
      [
        [{ '<=': [tax, 100 * wan] }, share(tax, 1, 5)],
        [{ '<=': [tax, 500 * wan] }, { '+': [share(less(tax, 100 * wan), 3, 10), 20 * wan] }],
      ],
      { '+': [share(less(tax, 500 * wan), 9, 20), 140 * wan] },
    ),
  }
}

function rulesIn(unit) {
  const gives = { ...placesBy(unit), ...subsidiesBy(unit), ...awardsBy(unit) }
  const member = { in: [of('tier'), ['pilot', 'honorary']] }
  return { judged: { eachKey: judgedBy(unit) }, gives: { if: [member, { eachKey: gives }, null] } }
}

function engineOf() {
  const engine = new LogicEngine()
  engine.addMethod('fen', { method: ([value]) => Math.round(value * 100) / 100, deterministic: true, traverse: true })
  return engine
}

const mode = (name, unit, sizes, preparedBy) => ({
  name: `json-logic-engine, ${name}`,
  ...sizes,
  scale: unit.scale,
  inputs: population => recordsOf(population, unit.scale),
  open() {
    const { judged, gives } = rulesIn(unit)
    const engine = engineOf()
    const [judge, give] = preparedBy(engine, [judged, gives])
    return (records, take) => records.forEach((record, i) => take(i, judge(record), give(record)))
  },
})

const compiled = (engine, rules) => rules.map(rule => engine.build(rule))
const interpreted = (engine, rules) => rules.map(rule => record => engine.run(rule, record))

export const modes = [
  mode('compiled, doubles', yuan, { firms: 100_000, checked: 100_000 }, compiled),
  mode('compiled, whole fen', fen, { firms: 100_000, checked: 100_000 }, compiled),
  mode('interpreted, doubles', yuan, { firms: 20_000, checked: 20_000 }, interpreted),
]
