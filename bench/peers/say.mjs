import { ranged, table, whole } from '../engine/print.mjs'

const say = (title, text) => console.log(`\n${title}\n\n${text}`)
const outOf = ([all, some]) => `${whole(some)} of ${whole(all)}`

const checkHeads = [
  '',
  'firms',
  'answers',
  'equal',
  'a fen off',
  'more off',
  'refused',
  'accepted',
  'other',
  'refused at 10%',
  'refused at 3%',
]

export function sayChecks(checks) {
  const rows = checks.map(({ name, ten, three, ...counts }) => [
    name,
    ...[counts.firms, counts.answers, counts.equal, counts.aFen, counts.more].map(whole),
    ...[counts.refused, counts.accepted, counts.other].map(whole),
    outOf(ten),
    outOf(three),
  ])
  say('Every answer against exact hand-written code', table(checkHeads, rows))
  for (const { name, first } of checks) for (const line of first.slice(0, 1)) console.log(`  ${name}: ${line}`)
}

const raceHeads = ['', 'firms', 'processor ns a firm', 'times (a)', 'times ours', 'least wall ns', 'firms a second']

export function sayStandings(title, standings) {
  const rows = standings.map(({ name, firms, processor, wall, timesHand, timesOurs }) => [
    name,
    whole(firms),
    ranged(processor, whole),
    ranged(timesHand),
    ranged(timesOurs),
    whole(wall.min),
    whole(1e9 / processor.median),
  ])
  say(title, table(raceHeads, rows))
}
