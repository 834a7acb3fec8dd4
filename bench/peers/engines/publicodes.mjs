import Engine from 'publicodes'
import { facts } from '../../engine/layout.mjs'
import { nameOf, recordsOf } from '../records.mjs'

const judged = {
  'registered-here': 'registeredHere',
  environment: { 'toutes ces conditions': ["environmentCredit != 'yellow'", "environmentCredit != 'red'"] },
  energy: { 'une de ces conditions': ['keyEnergyUser = non', "energyAssessment != 'unfinished'"] },
  size: 'revenue2015 >= 20000000 €',
  growth: '(revenue2015 - revenue2014) / revenue2014 >= 10%',
  'profit-positive': 'profit2015 > 0 €',
  level: {
    variations: [
      { si: 'mainRevenue2016 > 1000000000 €', alors: "'city-leader'" },
      { si: 'mainRevenue2016 = 1000000000 €', alors: "'open'" },
      { si: 'mainRevenue2016 > 200000000 €', alors: "'town-head'" },
      { si: 'mainRevenue2016 = 200000000 €', alors: "'open'" },
      { si: 'mainRevenue2016 >= 20000000 €', alors: "'town-member'" },
      { sinon: "'open'" },
    ],
  },
}

/** Rows `[below, gives]` from the bottom up; what comes last has no end. */
const grille = (assiette, rows) => ({
  grille: { assiette, tranches: rows.map(([plafond, montant]) => (plafond ? { montant, plafond } : { montant })) },
})

const share = (valeur, plafond) => ({ valeur, plafond, arrondi: '2 décimales' })
const project = (name, taux, cap) => ({
  si: `projectClass = '${name}'`,
  alors: share(`equipmentSpending2017 * ${taux}`, cap),
})

const places = {
  'school-places': {
    variations: [
      { si: 'existingPlaces != 0', alors: 'existingPlaces * 2' },
      {
        sinon: grille('revenue2016', [
          ['20000000 €', 0],
          ['200000000 €', 2],
          ['1000000000 €', 4],
          [undefined, 6],
        ]),
      },
    ],
  },
  'housing-places': grille('mainRevenue2016', [
    ['20000000 €', 0],
    ['100000000 €', 4],
    ['500000000 €', 10],
    [undefined, 20],
  ]),
}

const subsidies = {
  renovation: share('renovationInvestment2017 * 15%', '5000000 €'),
  'neeq-award': { variations: [{ si: 'neeqListed', alors: '500000 €' }, { sinon: '0 €' }] },
  'service-package': {
    variations: [
      { si: 'pledgeYears = 3', alors: share('retained increase * 50%', '5000000 €') },
      { sinon: share('retained increase * 30%', '3000000 €') },
    ],
  },
  insurance: {
    'le minimum de': ['insuranceSpending2017 * 80%', 'taxPaid2017 * 5%'],
    arrondi: '2 décimales',
  },
  equipment: {
    variations: [
      project('demonstration', '12%', '10000000 €'),
      project('intelligent', '8%', '6000000 €'),
      { sinon: share('equipmentSpending2017 * 5%', '4000000 €') },
    ],
  },
  consulting: share('consultingFees2017 * 40%', '2000000 €'),
  interest: share('loanInterest2017 * 35%', '3000000 €'),
}

const awards = {
  research: {
    'applicable si': {
      'toutes ces conditions': [
        'highTech',
        'taxArrears = non',
        { 'une de ces conditions': ['rdSpending2017 / revenue2017 >= 3%', 'staff2017 >= 300'] },
      ],
    },
    ...share('rdSpending2017 * 5%', '1000000 €'),
  },
  'growth-award': grille('main increase', [
    ['50000000 €', '0 €'],
    ['200000000 €', '300000 €'],
    ['500000000 €', '1000000 €'],
    [undefined, '2000000 €'],
  ]),
  'tax-steps': {
    barème: {
      assiette: 'tax increase',
      tranches: [{ taux: '20%', plafond: '1000000 €' }, { taux: '30%', plafond: '5000000 €' }, { taux: '45%' }],
    },
    arrondi: '2 décimales',
  },
}

const gives = { ...places, ...subsidies, ...awards }

/** Ids of answers are not names of this language: a word of letters is. */
const wordOf = id => `answer ${id.replaceAll('-', ' ')}`

const unitOf = ({ kind }) => (kind === 'money' ? { unité: '€' } : {})
const named = rules => Object.fromEntries(Object.entries(rules).map(([id, rule]) => [wordOf(id), rule]))

const rules = {
  ...Object.fromEntries(facts.map(fact => [nameOf(fact), unitOf(fact)])),
  member: { 'une de ces conditions': ["tier = 'pilot'", "tier = 'honorary'"] },
  'retained increase': { valeur: 'retainedTax2017 - retainedTax2016', plancher: '0 €' },
  'tax increase': { valeur: 'taxPaid2017 - taxPaid2016', plancher: '0 €' },
  'main increase': { valeur: 'mainRevenue2017 - mainRevenue2016', plancher: '0 €' },
  ...named(judged),
  ...named(gives),
}

/** A situation is text in the language itself. */
const written = value =>
  typeof value === 'boolean' ? (value ? 'oui' : 'non') : typeof value === 'string' ? `'${value}'` : value

const inputs = population =>
  recordsOf(population).map(record =>
    Object.fromEntries(Object.entries(record).map(([name, value]) => [name, written(value)])),
  )

function open() {
  const engine = new Engine(rules)
  const words = all => Object.keys(all).map(id => [id, wordOf(id)])
  const [toJudge, toGive] = [words(judged), words(gives)]
  const answers = all => Object.fromEntries(all.map(([id, word]) => [id, engine.evaluate(word).nodeValue]))
  return (situations, take) => {
    for (const [i, situation] of situations.entries()) {
      engine.setSituation(situation)
      const { level, ...verdicts } = answers(toJudge)
      const isMember = engine.evaluate('member').nodeValue === true
      take(i, { ...verdicts, level: level === 'open' ? null : level }, isMember ? answers(toGive) : null)
    }
  }
}

export const modes = [{ name: 'publicodes', firms: 200, checked: 2000, scale: 100, inputs, open }]
