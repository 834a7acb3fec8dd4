import { type Cell, noCell } from './cell.js'
import type { Answers } from './side.js'
import { asDue, bothCapped, bothKnown, type Effect, effectOf, type Verdict, verdictOf } from './verdict.js'

/** Both ends of a sum, before and after. */
export interface Amounts {
  before: [low: bigint, high: bigint]
  after: [low: bigint, high: bigint]
}

export type Counts<K extends string = string> = Map<K, number>

export interface MeasureSum {
  readonly effects: Counts<Effect>
  /** `due → not-due`: firms whose status changed. */
  readonly statuses: Counts
  /** Refused before and after, but for other reasons. */
  refusals: number
  /** Of firms whose amount is known in both versions. */
  readonly amounts: Amounts
  /** Of claims that are open in both versions, with a ceiling that is known in both. */
  readonly ceilings: Amounts
}

export interface GroupSum {
  readonly verdicts: Counts<Verdict>
  /** Money, known in both versions, of all measures. */
  readonly amounts: Amounts
}

/** A firm with what changes for it most. */
export interface FirmChange {
  readonly line: number
  readonly name: string | null
  readonly tier: string | null
  readonly town: string | null
  readonly verdict: Verdict
  /** By how much the two ends of its money change, and the ceilings of its claims. */
  readonly delta: readonly [low: bigint, high: bigint]
  readonly ceiling: bigint
  readonly measures: readonly {
    readonly id: string
    readonly effect: Effect
    readonly before: Cell
    readonly after: Cell
  }[]
}

const noAmounts = (): Amounts => ({ before: [0n, 0n], after: [0n, 0n] })

const noMeasureSum = (): MeasureSum => ({
  effects: new Map(),
  statuses: new Map(),
  refusals: 0,
  amounts: noAmounts(),
  ceilings: noAmounts(),
})

const noGroupSum = (): GroupSum => ({ verdicts: new Map(), amounts: noAmounts() })

function count<K extends string>(counts: Counts<K>, key: K, by = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + by)
}

function addAmounts(to: Amounts, { before, after }: Amounts): void {
  to.before = [to.before[0] + before[0], to.before[1] + before[1]]
  to.after = [to.after[0] + after[0], to.after[1] + after[1]]
}

function within<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key) ?? make()
  map.set(key, found)
  return found
}

/** Who a firm is, as far as sums are told apart by it. */
export interface Who {
  readonly line: number
  readonly name: string | null
  readonly tier: string | null
  readonly town: string | null
}

/** The same without what it can do, as one thread tells it to another. */
export type SumsData = Pick<
  Sums,
  'firms' | 'all' | 'measures' | 'tiers' | 'towns' | 'eligibility' | 'liaison' | 'winners' | 'losers'
>

/** All that is kept of a population: its size does not matter to it. */
export class Sums {
  firms = 0
  readonly all = noGroupSum()
  readonly measures = new Map<string, MeasureSum>()
  readonly tiers = new Map<string, GroupSum>()
  readonly towns = new Map<string, GroupSum>()
  readonly eligibility: Counts = new Map()
  readonly liaison: Counts = new Map()
  readonly winners: FirmChange[] = []
  readonly losers: FirmChange[] = []

  constructor(
    readonly ids: readonly string[],
    /** Measures whose amounts are money. */
    readonly money: ReadonlySet<string>,
    readonly most: number,
  ) {}

  /** Adds one firm. */
  add(who: Who, old: Answers, now: Answers): void {
    this.firms++
    turn(this.eligibility, old.eligibility, now.eligibility)
    turn(this.liaison, old.liaison, now.liaison)
    const total = noAmounts()
    let ceiling = 0n
    const measures = this.ids.map(id => {
      const [before, after] = [old.cells.get(id) ?? noCell, now.cells.get(id) ?? noCell]
      const effect = this.#addCell(id, before, after)
      const isMoney = this.money.has(id)
      const [from, to] = asDue(before, after)
      if (isMoney && bothKnown(from, to)) addAmounts(total, endsOf(from, to))
      if (isMoney && bothCapped(from, to)) ceiling += (to.ceiling ?? 0n) - (from.ceiling ?? 0n)
      return { id, effect, before, after }
    })
    const verdict = verdictOf(measures.map(({ effect }) => effect))
    for (const group of [
      this.all,
      within(this.tiers, who.tier ?? '', noGroupSum),
      within(this.towns, who.town ?? '', noGroupSum),
    ]) {
      count(group.verdicts, verdict)
      addAmounts(group.amounts, total)
    }
    if (verdict === 'unchanged' || verdict === 'unknown') return
    const delta = [total.after[0] - total.before[0], total.after[1] - total.before[1]] as const
    const changed = { ...who, verdict, delta, ceiling, measures: measures.filter(({ effect }) => effect !== 'same') }
    const [gain, more] = gains(changed)
    const isGain = verdict === 'winner' || (verdict === 'mixed' && (gain > 0n || (gain === 0n && more > 0n)))
    if (isGain) keepMost(this.winners, changed, this.most, gains)
    else keepMost(this.losers, changed, this.most, losses)
  }

  #addCell(id: string, before: Cell, after: Cell): Effect {
    const sum = within(this.measures, id, noMeasureSum)
    const effect = effectOf(before, after)
    count(sum.effects, effect)
    if (before.status !== after.status) count(sum.statuses, `${before.status} → ${after.status}`)
    else if (before.refusals !== after.refusals) sum.refusals++
    const [old, now] = asDue(before, after)
    if (bothKnown(old, now)) addAmounts(sum.amounts, endsOf(old, now))
    if (bothCapped(old, now)) {
      const [from, to] = [old.ceiling ?? 0n, now.ceiling ?? 0n]
      addAmounts(sum.ceilings, { before: [from, from], after: [to, to] })
    }
    return effect
  }

  /** Adds what another part of the population came to. */
  merge(other: SumsData): void {
    this.firms += other.firms
    mergeGroup(this.all, other.all)
    for (const [id, sum] of other.measures) mergeMeasure(within(this.measures, id, noMeasureSum), sum)
    for (const [id, group] of other.tiers) mergeGroup(within(this.tiers, id, noGroupSum), group)
    for (const [id, group] of other.towns) mergeGroup(within(this.towns, id, noGroupSum), group)
    mergeCounts(this.eligibility, other.eligibility)
    mergeCounts(this.liaison, other.liaison)
    for (const firm of other.winners) keepMost(this.winners, firm, this.most, gains)
    for (const firm of other.losers) keepMost(this.losers, firm, this.most, losses)
  }
}

function turn(counts: Counts, old: string | null, now: string | null): void {
  if (old !== null || now !== null) count(counts, `${old ?? 'none'} → ${now ?? 'none'}`)
}

const endsOf = (before: Cell, after: Cell): Amounts => ({
  before: [before.low ?? 0n, before.high ?? 0n],
  after: [after.low ?? 0n, after.high ?? 0n],
})

type Size = (firm: FirmChange) => readonly [bigint, bigint]
const gains: Size = ({ delta, ceiling }) => [delta[1], ceiling]
const losses: Size = ({ delta, ceiling }) => [-delta[1], -ceiling]

/** Keeps the largest, the largest first; of equals the one that stands first in the file. */
function keepMost(list: FirmChange[], firm: FirmChange, most: number, size: Size): void {
  const at = list.findIndex(other => isBefore(firm, other, size))
  if (at < 0 && list.length >= most) return
  list.splice(at < 0 ? list.length : at, 0, firm)
  if (list.length > most) list.pop()
}

function isBefore(a: FirmChange, b: FirmChange, size: Size): boolean {
  const [x, y] = [size(a), size(b)]
  if (x[0] !== y[0]) return x[0] > y[0]
  return x[1] === y[1] ? a.line < b.line : x[1] > y[1]
}

function mergeCounts<K extends string>(to: Counts<K>, from: ReadonlyMap<K, number>): void {
  for (const [key, by] of from) count(to, key, by)
}

function mergeGroup(to: GroupSum, from: GroupSum): void {
  mergeCounts(to.verdicts, from.verdicts)
  addAmounts(to.amounts, from.amounts)
}

function mergeMeasure(to: MeasureSum, from: MeasureSum): void {
  mergeCounts(to.effects, from.effects)
  mergeCounts(to.statuses, from.statuses)
  to.refusals += from.refusals
  addAmounts(to.amounts, from.amounts)
  addAmounts(to.ceilings, from.ceilings)
}
