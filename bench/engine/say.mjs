import { ranged, share, table, tenths, whole } from './print.mjs'

const say = (title, text) => console.log(`\n${title}\n\n${text}`)

export function sayChecks(checks) {
  const rows = checks.map(({ engine, population, firms, answers, unknown, deferred, different }) => [
    `${engine}, ${population}`,
    ...[firms, answers, unknown, deferred, different].map(whole),
  ])
  say(
    'Every answer against exact hand-written code',
    table(['engine', 'firms', 'answers', 'unknown', 'deferred', 'different'], rows),
  )
  for (const { engine, population, first } of checks) {
    for (const line of first) console.log(`  ${engine}, ${population}: ${line}`)
  }
}

export function sayDoubles({ amounts, wrongAmounts, exactlyTen, refused }) {
  const wrong = `${whole(wrongAmounts)} of ${whole(amounts)} amounts by a fen (${share(wrongAmounts, amounts)})`
  const turnedAway = `${whole(refused)} of ${whole(exactlyTen)} firms that grew by exactly 10% (${share(refused, exactlyTen)})`
  say('What doubles of yuan get wrong', `${wrong}; they refuse ${turnedAway}`)
}

export function sayStanding(title, first, standing) {
  const rows = standing.map(({ name, nsPerFirm, timesFirst }) => [
    name,
    ranged(nsPerFirm),
    ranged(timesFirst),
    whole(1e9 / nsPerFirm.median),
  ])
  say(title, table(['', 'ns a firm', `times ${first}`, 'firms a second'], rows))
}

const heads = ['measures', 'firms', 'ns a firm', 'ns a measure', 'times (a)', 'compiled ms', 'heap', 'arrays', 'RSS']

export function sayScales(scales) {
  const rows = scales.map(({ measures, firms, compileMs, batchMs, results, memory: { after } }) => {
    const { nsPerFirm, nsPerFirmAndMeasure, timesFirst } = results.at(-1)
    const against = results.length > 1 ? ranged(timesFirst) : ''
    const rest = [compileMs + batchMs, after.heap, after.arrays, after.rss].map(whole)
    return [whole(measures), whole(firms), ranged(nsPerFirm), tenths(nsPerFirmAndMeasure), against, ...rest]
  })
  if (rows.length > 0)
    say('The engine as measures and firms grow, each case in a process of its own (MB)', table(heads, rows))
}
