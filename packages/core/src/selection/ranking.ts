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

/** An application and the group within which it is ranked; nothing while that is not known: it may be any. */
export interface Grouped {
  readonly id: string
  readonly group: string | undefined
}

/** What is counted of one application while the pairs are gone through. */
interface Tally {
  before: number
  readonly tied: string[]
  readonly open: string[]
  readonly missing: Set<Missing>
}

const contrary = { before: 'after', after: 'before', tied: 'tied', open: 'open' } as const

/** Counts one pair for one of the two. Whoever may not be of its group at all can at most stand before it. */
function count(own: Tally, order: Order, { other, above }: { other: Grouped; above: Value }): void {
  if (order === 'before') return
  if (order === 'open' || other.group === undefined) {
    own.open.push(other.id)
    for (const one of missingOf(above)) own.missing.add(one)
  } else if (order === 'tied') own.tied.push(other.id)
  else own.before++
}

/** Places each application among those of its group and those that may belong to it, every pair looked at once. */
export function placeAll(all: readonly Grouped[], difference: Difference): Map<string, Placed> {
  const tallies = all.map((): Tally => ({ before: 0, tied: [], open: [], missing: new Set() }))
  for (const [i, one] of all.entries()) {
    for (let j = i + 1; j < all.length; j++) {
      const [other, own, theirs] = [all[j], tallies[i], tallies[j]]
      if (!other || !own || !theirs) continue
      if (one.group !== other.group && one.group !== undefined && other.group !== undefined) continue
      const above = difference(one.id, other.id)
      const order = orderBy(above)
      count(own, order, { other, above })
      count(theirs, contrary[order], { other: one, above })
    }
  }
  return new Map(
    all.flatMap(({ id, group }, i) => {
      const own = tallies[i]
      return own && group !== undefined ? [[id, placedBy(id, own)] as const] : []
    }),
  )
}

function placedBy(id: string, { before, tied, open, missing }: Tally): Placed {
  const best = 1 + before
  return { id, best, worst: best + open.length, tied, open, missing: union(...[...missing].map(one => [one])) }
}

/** Who stands above a line of so many, who below, and between whom somebody must decide at the line itself. */
export interface Line {
  readonly above: readonly string[]
  readonly at: readonly string[]
  readonly below: readonly string[]
}

/** Draws a line after the first `places`; equals that do not all fit stand at it. */
export function lineAfter(places: number, placed: readonly Placed[]): Line {
  const isSure = ({ worst, tied }: Placed) => worst + tied.length <= places
  const isOut = ({ best }: Placed) => best > places
  const ids = (are: (one: Placed) => boolean) => placed.filter(are).map(({ id }) => id)
  return { above: ids(isSure), at: ids(one => !isSure(one) && !isOut(one)), below: ids(isOut) }
}
