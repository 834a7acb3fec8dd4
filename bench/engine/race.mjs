/** Lets entries run in turn, round after round, each round beginning with another one. Milliseconds by entry and round. */
export function race(entries, { rounds, warmUps }) {
  const times = entries.map(() => [])
  for (let round = -warmUps; round < rounds; round++) {
    for (let turn = 0; turn < entries.length; turn++) {
      const place = (turn + round + warmUps) % entries.length
      const began = performance.now()
      entries[place].run()
      const took = performance.now() - began
      if (round >= 0) times[place].push(took)
    }
  }
  return times
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** Median and range, in `unit` of the values. */
export const spread = values => ({ median: median(values), min: Math.min(...values), max: Math.max(...values) })

/** What the rounds say: nanoseconds a firm, and times the first entry, round by round. */
export function standings(entries, times, firms) {
  return entries.map(({ name }, i) => ({
    name,
    nsPerFirm: spread(times[i].map(ms => (ms * 1e6) / firms)),
    timesFirst: spread(times[i].map((ms, round) => ms / times[0][round])),
  }))
}
