/** The workload as a programmer would write it: doubles of yuan, rates as decimals. Fast, and now and then wrong. */
const toFen = yuan => Math.round(yuan * 100) / 100

/** Writes every answer for the firm whose row begins at `at`. */
export function handYuan(rows, at, out) {
  judge(rows, at, out)
  out[6] = level(rows[at + 4])
  if (rows[at + 20] > 1) {
    for (let i = 7; i < 31; i++) out[i] = 0
    return
  }
  places(rows, at, out)
  subsidies(rows, at, out)
  awards(rows, at, out)
}

function judge(rows, at, out) {
  const revenue2014 = rows[at]
  const revenue2015 = rows[at + 1]
  out[0] = rows[at + 25]
  out[1] = rows[at + 22] < 2 ? 1 : 0
  out[2] = rows[at + 24] === 0 || rows[at + 23] !== 3 ? 1 : 0
  out[3] = revenue2015 >= 2000e4 ? 1 : 0
  out[4] = (revenue2015 - revenue2014) / revenue2014 >= 0.1 ? 1 : 0
  out[5] = rows[at + 6] > 0 ? 1 : 0
}

function level(mainRevenue) {
  if (mainRevenue === 10e8 || mainRevenue === 2e8 || mainRevenue < 2000e4) return NaN
  return mainRevenue > 10e8 ? 0 : mainRevenue > 2e8 ? 1 : 2
}

function places(rows, at, out) {
  const revenue = rows[at + 2]
  const mainRevenue = rows[at + 4]
  const existing = rows[at + 18]
  const own = revenue >= 10e8 ? 6 : revenue >= 2e8 ? 4 : revenue >= 2000e4 ? 2 : 0
  out[7] = out[8] = existing === 0 ? own : existing * 2
  out[9] = out[10] = mainRevenue >= 5e8 ? 20 : mainRevenue >= 1e8 ? 10 : mainRevenue >= 2000e4 ? 4 : 0
}

function subsidies(rows, at, out) {
  const three = rows[at + 19] === 3
  const increase = Math.max(rows[at + 10] - rows[at + 9], 0)
  const project = rows[at + 21]
  const share = project === 0 ? 0.12 : project === 1 ? 0.08 : 0.05
  const cap = project === 0 ? 1000e4 : project === 1 ? 600e4 : 400e4
  out[11] = out[12] = toFen(Math.min(rows[at + 11] * 0.15, 500e4))
  out[13] = out[14] = rows[at + 26] === 1 ? 50e4 : 0
  out[15] = out[16] = toFen(Math.min(increase * (three ? 0.5 : 0.3), three ? 500e4 : 300e4))
  out[17] = out[18] = toFen(Math.min(rows[at + 14] * 0.8, rows[at + 8] * 0.05))
  out[19] = out[20] = toFen(Math.min(rows[at + 12] * share, cap))
  out[21] = 0
  out[22] = toFen(Math.min(rows[at + 13] * 0.4, 200e4))
  out[23] = out[24] = toFen(Math.min(rows[at + 15] * 0.35, 300e4))
}

function awards(rows, at, out) {
  const research = rows[at + 16]
  const strong = research / rows[at + 3] >= 0.03 || rows[at + 17] >= 300
  const due = rows[at + 27] === 1 && rows[at + 28] === 0 && strong
  const more = rows[at + 5] - rows[at + 4]
  const tax = Math.max(rows[at + 8] - rows[at + 7], 0)
  const steps =
    Math.min(tax, 100e4) * 0.2 + Math.max(Math.min(tax, 500e4) - 100e4, 0) * 0.3 + Math.max(tax - 500e4, 0) * 0.45
  out[25] = out[26] = due ? toFen(Math.min(research * 0.05, 100e4)) : 0
  out[27] = out[28] = more >= 5e8 ? 200e4 : more >= 2e8 ? 100e4 : more >= 5000e4 ? 30e4 : 0
  out[29] = out[30] = toFen(steps)
}
