import { sign } from '../base/rational.js'
import { type Missing, missingOf, union, type Value } from '../language/values/value.js'

/** How one application stands to another; `open` while the difference may go either way. */
type Order = 'before' | 'after' | 'tied' | 'open'

/** The order that follows from how much one is above another. */
function orderBy(difference: Value): Order {
  if (difference.kind !== 'number') return 'open'
  const [low, high] = [sign(difference.low), sign(difference.high)]
  if (low === 0 && high === 0) return 'tied'
  return low > 0 ? 'before' : high < 0 ? 'after' : 'open'
}

/** Where an application stands (名次): equals share a rank; an open order leaves a span of ranks. */
export interface Placed {
  readonly id: string
  readonly best: number
  readonly worst: number
  readonly tied: readonly string[]
  readonly open: readonly string[]
  readonly missing: readonly Missing[]
}

/** How much `a` is above `b`. */
export type Difference = (a: string, b: string) => Value

/** Places one application among others. `loose` are those that may not belong to its group at all. */
export function placeAmong(
  id: string,
  others: readonly string[],
  { difference, loose }: { difference: Difference; loose: ReadonlySet<string> },
): Placed {
  const [before, tied, open]: [string[], string[], string[]] = [[], [], []]
  const missing: (readonly Missing[])[] = []
  for (const other of others) {
    if (other === id) continue
    const above = difference(id, other)
    const order = orderBy(above)
    if (order === 'before') continue
    if (order === 'open' || loose.has(other)) {
      open.push(other)
      missing.push(missingOf(above))
    } else if (order === 'tied') tied.push(other)
    else before.push(other)
  }
  const best = 1 + before.length
  return { id, best, worst: best + open.length, tied, open, missing: union(...missing) }
}

/** Who stands above a line of so many, who below, and between whom somebody must decide at the line itself. */
export interface Line {
  readonly above: readonly string[]
  readonly at: readonly string[]
  readonly below: readonly string[]
}

/** Draws a line after the first `places`; equals that do not all fit stand at it. */
export function lineAfter(places: number, placed: readonly Placed[]): Line {
  const sure = placed.filter(({ worst, tied }) => worst + tied.length <= places)
  const out = placed.filter(({ best }) => best > places)
  const at = placed.filter(one => !sure.includes(one) && !out.includes(one))
  const ids = (some: readonly Placed[]) => some.map(({ id }) => id)
  return { above: ids(sure), at: ids(at), below: ids(out) }
}
