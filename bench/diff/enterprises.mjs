import { closeSync, openSync, writeSync } from 'node:fs'
import { random } from '../engine/random.mjs'

const towns = ['莞城', '南城', '东城', '万江', '石龙', '虎门', '长安', '厚街', '寮步', '大朗', '塘厦', '凤岗', '松山湖']
const syllables = ['恒', '越', '华', '盛', '通', '达', '信', '创', '科', '瑞', '金', '泰', '宏', '嘉']
const trades = ['电子', '精密', '模具', '家具', '服装', '食品', '包装', '自动化', '新材料', '光电']

const wan = 1_000_000 // 1万元 in fen

const yuan = fen => {
  const digits = String(Math.max(0, Math.round(fen))).padStart(3, '0')
  return digits.endsWith('00') ? digits.slice(0, -2) : `${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** Whole 万元, whole yuan, or odd fen, as books are kept. */
function booked(dice, fen) {
  const step = [wan, 100, 1][dice.weighted([2, 3, 5])]
  return Math.max(0, Math.round(fen / step) * step)
}

function revenues(dice) {
  const first = booked(dice, 5500 * wan * Math.exp(1.25 * dice.normal()))
  const grow = fen => booked(dice, fen * Math.max(0.3, 1.11 + 0.18 * dice.normal()))
  const all = [first]
  while (all.length < 5) all.push(grow(all.at(-1)))
  // Many firms stand exactly on a bound of the policy.
  if (dice.chance(0.03)) all[1] = [2000, 3000][dice.below(2)] * wan
  if (dice.chance(0.03)) all[4] = [20_000, 100_000][dice.below(2)] * wan
  return all
}

const byYear = (values, from) => Object.fromEntries(values.map((value, i) => [String(from + i), yuan(value)]))
const yes = (dice, share) => (dice.chance(share) ? '是' : '否')

/** What a firm has claimed, or would claim: of few it is known. */
function claims(dice, sales) {
  const spent = share => ({ 2018: yuan(booked(dice, sales * share * Math.exp(dice.normal()))) })
  const contract = i => ({
    contract: `租赁${i}`,
    financed: yuan(booked(dice, sales * 0.2 * Math.exp(dice.normal()))),
    interest: yuan(booked(dice, sales * 0.012 * Math.exp(dice.normal()))),
  })
  return {
    ...(dice.chance(0.3) && { 'consulting-fees': spent(0.008) }),
    ...(dice.chance(0.2) && { spending: spent(0.01) }),
    ...(dice.chance(0.08) && { contracts: Array.from({ length: 1 + dice.below(3) }, (_, i) => contract(i + 1)) }),
  }
}

function firm(dice, i) {
  const revenue = revenues(dice)
  const main = revenue.map(fen => booked(dice, fen * (0.85 + 0.15 * dice.next())))
  const retained = revenue.slice(1).map(fen => booked(dice, fen * 0.009 * Math.exp(0.4 * dice.normal())))
  const tier = ['pilot', 'honorary', 'reserve', 'none', undefined][dice.weighted([30, 3, 27, 38, 2])]
  const name = Array.from({ length: 2 }, () => syllables[dice.below(syllables.length)]).join('')
  return {
    name: `${name}${trades[dice.below(trades.length)]}${i}（虚构）`,
    town: towns[dice.below(towns.length)],
    ...(tier && { tier, pledge: { years: dice.chance(0.45) ? '3' : '5' } }),
    given: {
      'registered-here': yes(dice, 0.97),
      'pays-tax-here': yes(dice, 0.97),
      'legal-person': yes(dice, 0.99),
      violations: yes(dice, 0.03),
      'environment-credit': ['green', 'blue', 'yellow', 'red'][dice.weighted([40, 50, 7, 3])],
      'key-energy-user': yes(dice, 0.2),
      'energy-assessment': ['over-fulfilled', 'fulfilled', 'mostly-fulfilled', 'unfinished'][
        dice.weighted([10, 60, 25, 5])
      ],
      sector: ['manufacturing', 'producer-services'][dice.weighted([85, 15])],
      revenue: byYear(revenue, 2014),
      'main-revenue': byYear(main, 2014),
      profit: byYear(
        revenue.slice(0, 2).map(fen => booked(dice, fen * 0.06 * Math.exp(0.5 * dice.normal()))),
        2014,
      ),
      'retained-tax': byYear(retained, 2015),
      staff: { 2017: `${Math.max(1, Math.round(revenue[3] / (55 * wan)))}人` },
      'high-tech': yes(dice, 0.4),
      'neeq-listed': yes(dice, 0.12),
      'headquarters-here': yes(dice, 0.9),
      'has-doubling-plan': yes(dice, 0.6),
      'good-foundation': yes(dice, 0.7),
      'good-team': yes(dice, 0.8),
      'drivers-held': [{ 'driver-kind': 'technology' }],
      ...claims(dice, revenue[4]),
    },
  }
}

/** Invented enterprises, one a line: the same on every machine. */
function* enterprises(count, seed = 20170210) {
  const dice = random(seed)
  for (let i = 1; i <= count; i++) yield JSON.stringify(firm(dice, i))
}

/** Writes that many enterprises into a file, piece by piece. */
export function writePopulation(file, count) {
  const out = openSync(file, 'w')
  let waiting = ''
  for (const line of enterprises(count)) {
    waiting += `${line}\n`
    if (waiting.length < 1 << 20) continue
    writeSync(out, waiting)
    waiting = ''
  }
  writeSync(out, waiting)
  closeSync(out)
}
