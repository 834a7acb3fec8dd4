import { facts } from './layout.mjs'
import { random } from './random.mjs'

const wan = 1_000_000 // 1万元 in fen
const sizes = [2000 * wan, 10_000 * wan, 20_000 * wan, 50_000 * wan, 100_000 * wan]

/** Whole 万元, whole yuan, or odd fen, as books are kept. */
function booked(dice, fen) {
  const step = [wan, 100, 1][dice.weighted([2, 3, 5])]
  return Math.round(fen / step) * step
}

function revenues(dice) {
  const first = Math.max(100, booked(dice, 5500 * wan * Math.exp(1.25 * dice.normal())))
  const grow = fen => Math.max(100, booked(dice, fen * Math.max(0.3, 1.11 + 0.18 * dice.normal())))
  const even = Math.round(first / 10) * 10
  const [r14, r15] = dice.chance(0.05) ? [even, (even / 10) * 11] : [first, grow(first)] // exactly 10%
  const bound = dice.chance(0.03) ? sizes[dice.below(sizes.length)] : undefined
  const r16 = bound ?? grow(r15)
  return [r14, dice.chance(0.02) ? sizes[0] : r15, r16, grow(r16)]
}

function books(dice, [r14, r15, r16, r17]) {
  const part = (fen, share, spread) => booked(dice, fen * share * Math.exp(spread * dice.normal()))
  const often = (share, fen) => (dice.chance(share) ? fen : 0)
  const main = 0.85 + 0.15 * dice.next()
  const m16 = dice.chance(0.03) ? sizes[dice.below(sizes.length)] : booked(dice, r16 * main)
  const m17 = dice.chance(0.01) ? m16 + [5000, 20_000, 50_000][dice.below(3)] * wan : booked(dice, r17 * main)
  const [t16, t17] = [part(r16, 0.035, 0.4), part(r17, 0.035, 0.4)]
  return {
    'revenue 2014': r14,
    'revenue 2015': r15,
    'revenue 2016': r16,
    'revenue 2017': r17,
    'main-revenue 2016': m16,
    'main-revenue 2017': m17,
    'tax-paid 2016': t16,
    'tax-paid 2017': t17,
    'profit 2015': dice.chance(0.01) ? 0 : booked(dice, r15 * (0.06 + 0.07 * dice.normal())),
    'retained-tax 2016': booked(dice, t16 / 4),
    'retained-tax 2017': booked(dice, t17 / 4),
    'renovation-investment 2017': often(0.55, part(r17, 0.04, 1)),
    'equipment-spending 2017': often(0.4, part(r17, 0.05, 1)),
    'consulting-fees 2017': often(0.35, part(r17, 0.004, 1)),
    'insurance-spending 2017': often(0.7, part(r17, 0.002, 0.8)),
    'loan-interest 2017': often(0.6, part(r17, 0.012, 0.8)),
    'rd-spending 2017': dice.chance(0.02) ? Math.round((r17 * 3) / 100) : part(r17, 0.028, 0.6),
    'staff 2017': Math.max(1, Math.round((r17 / (55 * wan)) * Math.exp(0.5 * dice.normal()))),
  }
}

function states(dice) {
  return {
    'existing-places': dice.chance(0.7) ? 0 : 1 + dice.below(5),
    'pledge.years': dice.chance(0.45) ? 3 : 5,
    tier: dice.weighted([60, 5, 35]),
    'project-class': dice.weighted([15, 35, 50]),
    'environment-credit': dice.weighted([40, 50, 7, 3]),
    'energy-assessment': dice.weighted([10, 60, 25, 5]),
    'key-energy-user': +dice.chance(0.2),
    'registered-here': +dice.chance(0.97),
    'neeq-listed': +dice.chance(0.12),
    'high-tech': +dice.chance(0.45),
    'tax-arrears': +dice.chance(0.04),
  }
}

/** What real data also holds: a firm as large as numbers go, no revenue at all, a pledge that no row knows, gaps. */
function roughen(dice, firm, share) {
  if (dice.chance(0.01)) for (const { name, kind } of facts) if (kind === 'money') firm[name] = firm[name] * 50_021 + 7
  if (dice.chance(0.005)) Object.assign(firm, { 'revenue 2014': 0, 'revenue 2017': 0 })
  if (dice.chance(0.01)) firm['pledge.years'] = 4
  for (const { name } of facts) if (dice.chance(share)) firm[name] = NaN
  for (const { name, kind } of facts) if (kind === 'money') firm[name] = Math.min(firm[name], Number.MAX_SAFE_INTEGER)
  return firm
}

/** `count` invented enterprises as columns of integer fen; with `missing`, a rough population with that share of gaps. */
export function enterprises({ count, seed = 20170210, missing = 0 }) {
  const dice = random(seed)
  const columns = Object.fromEntries(facts.map(({ name }) => [name, new Float64Array(count)]))
  for (let i = 0; i < count; i++) {
    const firm = { ...books(dice, revenues(dice)), ...states(dice) }
    if (missing > 0) roughen(dice, firm, missing)
    for (const { name } of facts) columns[name][i] = firm[name]
  }
  return { count, columns }
}
