import { compareProducts, shareOf } from './fen.mjs'

/** The workload by hand on integer fen with rates as fractions, rounded half-up once: exact, and NaN where unknown. */
const [wan, yi] = [1_000_000, 10_000_000_000] // 1万元, 1亿元 in fen
const truth = difference => (Number.isNaN(difference) ? NaN : difference >= 0 ? 1 : 0)

/** Writes every answer for the firm whose row begins at `at`. */
export function handFen(rows, at, out) {
  judge(rows, at, out)
  out[6] = level(rows[at + 4])
  const tier = rows[at + 20]
  if (tier < 2) {
    places(rows, at, out)
    subsidies(rows, at, out)
    awards(rows, at, out)
  } else nothing(rows, at, out)
}

/** For others nothing; not known whether it is a member: nothing only where a requirement is not met anyway. */
function nothing(rows, at, out) {
  const none = Number.isNaN(rows[at + 20]) ? NaN : 0
  for (let i = 7; i < 31; i++) out[i] = none
  if (rows[at + 26] === 0) out[13] = out[14] = 0
  if (eligibleForResearch(rows, at) === 0) out[25] = out[26] = 0
}

function judge(rows, at, out) {
  const revenue2014 = rows[at]
  const revenue2015 = rows[at + 1]
  const environment = rows[at + 22]
  const assessment = rows[at + 23]
  const energyUser = rows[at + 24]
  out[0] = rows[at + 25]
  out[1] = truth(1 - environment)
  out[2] = energyUser === 0 ? 1 : assessment < 3 ? 1 : Number.isNaN(energyUser + assessment) ? NaN : 0
  out[3] = truth(revenue2015 - 2000 * wan)
  out[4] = revenue2014 > 0 ? truth(compareProducts(revenue2015, 10, revenue2014, 11)) : NaN
  out[5] = truth(rows[at + 6] - 1)
}

function level(mainRevenue) {
  if (mainRevenue === 10 * yi || mainRevenue === 2 * yi || !(mainRevenue >= 2000 * wan)) return NaN
  return mainRevenue > 10 * yi ? 0 : mainRevenue > 2 * yi ? 1 : 2
}

function places(rows, at, out) {
  const revenue = rows[at + 2]
  const mainRevenue = rows[at + 4]
  const existing = rows[at + 18]
  const own = revenue >= 10 * yi ? 6 : revenue >= 2 * yi ? 4 : revenue >= 2000 * wan ? 2 : revenue >= 0 ? 0 : NaN
  const big = mainRevenue >= 5 * yi ? 20 : mainRevenue >= yi ? 10 : undefined
  out[7] = out[8] = existing === 0 ? own : existing * 2
  out[9] = out[10] = big ?? (mainRevenue >= 2000 * wan ? 4 : mainRevenue >= 0 ? 0 : NaN)
}

function subsidies(rows, at, out) {
  const years = rows[at + 19]
  const project = rows[at + 21]
  const quoted = rows[at + 26]
  const increase = Math.max(rows[at + 10] - rows[at + 9], 0)
  const share = project === 0 ? 12 : project === 1 ? 8 : project === 2 ? 5 : NaN
  const cap = (project === 0 ? 1000 : project === 1 ? 600 : 400) * wan
  const half = years === 3 ? 5 : years === 5 ? 3 : NaN
  const top = years === 3 ? 500 * wan : 300 * wan
  out[11] = out[12] = Math.min(shareOf(rows[at + 11], 3, 20), 500 * wan)
  out[13] = out[14] = Number.isNaN(quoted) ? NaN : quoted * 50 * wan
  out[15] = out[16] = Math.min(shareOf(increase, half, 10), top)
  out[17] = out[18] = Math.min(shareOf(rows[at + 14], 4, 5), shareOf(rows[at + 8], 1, 20))
  out[19] = out[20] = Math.min(shareOf(rows[at + 12], share, 100), cap)
  out[21] = Number.isNaN(rows[at + 13]) ? NaN : 0
  out[22] = Math.min(shareOf(rows[at + 13], 2, 5), 200 * wan)
  out[23] = out[24] = Math.min(shareOf(rows[at + 15], 7, 20), 300 * wan)
}

/** 1, 0, or NaN: high-tech, strong in research or staff, no arrears. One that fails decides, whatever is missing. */
function eligibleForResearch(rows, at) {
  const highTech = rows[at + 27]
  const arrears = rows[at + 28]
  const staff = rows[at + 17]
  const revenue = rows[at + 3]
  const ratio = revenue === 0 ? NaN : truth(compareProducts(rows[at + 16], 100, revenue, 3))
  const many = truth(staff - 300)
  const strong = ratio === 1 || many === 1 ? 1 : ratio + many
  if (highTech === 0 || arrears === 1 || strong === 0) return 0
  return Number.isNaN(highTech + arrears + strong) ? NaN : 1
}

function awards(rows, at, out) {
  const due = eligibleForResearch(rows, at)
  const more = rows[at + 5] - rows[at + 4]
  const prize = more >= 5 * yi ? 200 : more >= 2 * yi ? 100 : more >= yi / 2 ? 30 : 0
  out[25] = out[26] = due === 1 ? Math.min(shareOf(rows[at + 16], 1, 20), 100 * wan) : due
  out[27] = out[28] = Number.isNaN(more) ? NaN : prize * wan
  out[29] = out[30] = steps(Math.max(rows[at + 8] - rows[at + 7], 0))
}

/** 20% of the first million, 30% up to five, 45% above: whole fen as far as the lower steps go. */
function steps(tax) {
  if (tax <= 100 * wan) return shareOf(tax, 1, 5)
  if (tax <= 500 * wan) return 20 * wan + shareOf(tax - 100 * wan, 3, 10)
  return 140 * wan + shareOf(tax - 500 * wan, 9, 20)
}
