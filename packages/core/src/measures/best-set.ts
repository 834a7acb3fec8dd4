/** Things of which some exclude one another, each with what it is worth. */
export interface Rivals {
  readonly worth: readonly bigint[]
  /** Of each, those that cannot be had beside it. */
  readonly of: readonly ReadonlySet<number>[]
}

/** The most that can be had together, and whether nothing better can exist. */
export interface BestSet {
  readonly chosen: ReadonlySet<number>
  readonly proven: boolean
}

/** So many alternatives that hang together are searched to the end; of more the best found is given. */
export const provenUpTo = 20

export const worthOf = ({ worth }: Rivals, chosen: Iterable<number>): bigint =>
  [...chosen].reduce((sum, i) => sum + (worth[i] ?? 0n), 0n)

const worthAt = ({ worth }: Rivals, i: number): bigint => worth[i] ?? 0n
const exclude = ({ of }: Rivals, a: number, b: number): boolean => of[a]?.has(b) ?? false

/** Those that hang together, directly or by others, in the order given. */
export function partsOf({ of }: Pick<Rivals, 'of'>, among: readonly number[]): number[][] {
  const left = new Set(among)
  const parts: number[][] = []
  for (const first of among) {
    if (!left.delete(first)) continue
    const part = [first]
    for (const one of part) {
      for (const other of of[one] ?? []) if (left.delete(other)) part.push(other)
    }
    parts.push(part.toSorted((a, b) => a - b))
  }
  return parts
}

/** Worth most first; of equals the one that is named first. */
const inWorth = (rivals: Rivals, all: readonly number[]): number[] =>
  all.toSorted((a, b) => {
    const [x, y] = [worthAt(rivals, a), worthAt(rivals, b)]
    return x === y ? a - b : x < y ? 1 : -1
  })

/** More than these can never be worth: of those that all exclude one another only one can be had. */
function boundOf(rivals: Rivals, free: readonly number[]): bigint {
  const groups: number[][] = []
  let bound = 0n
  for (const one of free) {
    const group = groups.find(members => members.every(other => exclude(rivals, one, other)))
    if (group) group.push(one)
    else {
      groups.push([one])
      bound += worthAt(rivals, one)
    }
  }
  return bound
}

/** Branch and bound: with the first that is free, and without it, unless that cannot become better than what is found. */
function searched(rivals: Rivals, part: readonly number[]): readonly number[] {
  let best: readonly number[] = []
  let most = 0n
  const visit = (free: readonly number[], taken: readonly number[], worth: bigint): void => {
    if (worth > most) [best, most] = [taken, worth]
    const [first, ...rest] = free
    if (first === undefined || worth + boundOf(rivals, free) <= most) return
    const beside = rest.filter(other => !exclude(rivals, first, other))
    visit(beside, [...taken, first], worth + worthAt(rivals, first))
    visit(rest, taken, worth)
  }
  visit(inWorth(rivals, part), [], 0n)
  return best
}

/** As many as fit beside those that are taken, in this order. */
function filled({ of }: Rivals, taken: Iterable<number>, order: readonly number[]): Set<number> {
  const all = new Set(taken)
  for (const one of order) if (![...(of[one] ?? [])].some(other => all.has(other))) all.add(one)
  return all
}

/** What would be taken instead of some: one that keeps out those against it, or what one alone keeps out. */
function instead(rivals: Rivals, taken: ReadonlySet<number>, one: number) {
  const against = (i: number): number[] => [...(rivals.of[i] ?? [])].filter(other => taken.has(other))
  if (!taken.has(one)) return { without: against(one), with: [one] }
  const freed = [...(rivals.of[one] ?? [])].filter(other => against(other).length === 1)
  return { without: [one], with: [...filled(rivals, [], inWorth(rivals, freed))] }
}

/** The choice with some taken instead of others, where that is worth more. */
function better(rivals: Rivals, taken: ReadonlySet<number>, order: readonly number[]): Set<number> | undefined {
  for (const one of order) {
    const swap = instead(rivals, taken, one)
    if (worthOf(rivals, swap.with) <= worthOf(rivals, swap.without)) continue
    const rest = [...taken].filter(other => !swap.without.includes(other))
    return filled(rivals, [...rest, ...swap.with], order)
  }
  return undefined
}

/** The best of two greedy beginnings, each bettered a step at a time until no step helps. */
function improved(rivals: Rivals, part: readonly number[]): readonly number[] {
  const order = inWorth(rivals, part)
  const degree = (i: number): bigint => BigInt(1 + (rivals.of[i]?.size ?? 0))
  const byShare = part.toSorted((a, b) => {
    const [x, y] = [worthAt(rivals, a) * degree(b), worthAt(rivals, b) * degree(a)]
    return x === y ? a - b : x < y ? 1 : -1
  })
  const found = [order, byShare].map(beginning => {
    let taken = filled(rivals, [], beginning)
    for (let next = better(rivals, taken, order); next; next = better(rivals, taken, order)) taken = next
    return [...taken]
  })
  const [first = [], second = []] = found
  return worthOf(rivals, second) > worthOf(rivals, first) ? second : first
}

/**
 * Of things of which some exclude one another, those that are worth most together (最优组合).
 *
 * What hangs together is searched by itself: up to twenty of them to the end, more by steps that help. What is worth
 * nothing is left.
 */
export function bestSet(rivals: Rivals, among: readonly number[]): BestSet {
  const parts = partsOf(
    rivals,
    among.filter(i => worthAt(rivals, i) > 0n),
  )
  const isSmall = (part: readonly number[]): boolean => part.length <= provenUpTo
  const chosen = parts.flatMap(part => (isSmall(part) ? searched(rivals, part) : improved(rivals, part)))
  return { chosen: new Set(chosen), proven: parts.every(isSmall) }
}
