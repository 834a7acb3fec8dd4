import { spread } from '../engine/race.mjs'

/** What a piece of work takes, in nanoseconds a firm: of the processor, on all threads of the process, and by the clock. */
async function timed({ run, firms }) {
  const [began, used] = [performance.now(), process.cpuUsage()]
  await run()
  const { user, system } = process.cpuUsage(used)
  return { processor: ((user + system) * 1e3) / firms, wall: ((performance.now() - began) * 1e6) / firms }
}

/** Lets entries run in turn, round after round, each round beginning with another one. Times by entry and round. */
export async function race(entries, { rounds, warmUps, say }) {
  const times = entries.map(() => [])
  for (let round = 0; round < warmUps + rounds; round++) {
    for (let turn = 0; turn < entries.length; turn++) {
      const place = (turn + round) % entries.length
      say(`round ${round + 1} of ${warmUps + rounds}: ${entries[place].name}`)
      const took = await timed(entries[place])
      if (round >= warmUps) times[place].push(took)
    }
  }
  return times
}

/**
 * Times a firm, and how many times those of the first entry and of the one called `ours`, round by round. Ratios are
 * of processor time: on a machine with other work, an entry that runs for long is interrupted more often by the clock.
 */
export function standings(entries, times, ours) {
  const own = times[entries.findIndex(({ name }) => name === ours)]
  const against = (taken, others) => spread(taken.map(({ processor }, round) => processor / others[round].processor))
  return entries.map(({ name, firms }, i) => ({
    name,
    firms,
    processor: spread(times[i].map(({ processor }) => processor)),
    wall: spread(times[i].map(({ wall }) => wall)),
    timesHand: against(times[i], times[0]),
    timesOurs: against(times[i], own),
  }))
}
