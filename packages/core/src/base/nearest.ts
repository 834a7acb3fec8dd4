/** Edit distance with swaps of neighbours (optimal string alignment; Damerau 1964), cut off at `limit`. */
function distance(a: string, b: string, limit: number): number {
  const [x, y] = [[...a], [...b]]
  if (Math.abs(x.length - y.length) > limit) return limit + 1
  let [before, last] = [[] as number[], Array.from({ length: y.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= x.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= y.length; j++) {
      const swap = i > 1 && j > 1 && x[i - 1] === y[j - 2] && x[i - 2] === y[j - 1]
      const cost = x[i - 1] === y[j - 1] ? 0 : 1
      const steps = [(last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost]
      const cell = Math.min(...steps, swap ? (before[j - 2] ?? 0) + 1 : Infinity)
      row.push(cell)
      least = Math.min(least, cell)
    }
    if (least > limit) return limit + 1
    ;[before, last] = [last, row]
  }
  return last[y.length] ?? limit + 1
}

/** The name that was probably meant, or nothing when none is near (a third of its length, at most 3 edits). */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  let best: { name: string; far: number } | undefined
  for (const candidate of names) {
    const limit = Math.min(3, Math.max(1, Math.floor(Math.max(name.length, candidate.length) / 3)))
    const far = distance(name, candidate, limit)
    const isNear = far === 0 || (far <= limit && far < name.length)
    if (isNear && (!best || far < best.far || (far === best.far && candidate < best.name))) {
      best = { name: candidate, far }
    }
  }
  return best?.name
}
