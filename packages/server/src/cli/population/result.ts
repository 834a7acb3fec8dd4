import { decimalText, yuanText, messageFor } from '@peiyu/core'
import {
  type Affected,
  type Amounts,
  type BadLine,
  type Cell,
  type ComparedMeasure,
  type Counts,
  type Effect,
  effects,
  type FirmChange,
  type GroupSum,
  type PopulationResult,
  type Verdict,
  verdicts,
} from '@peiyu/core/family'
import type { Language } from '../language.js'

/** What a population came to, with what is needed to say it. */
export interface Compared {
  readonly file: string
  readonly program: string
  /** Those of each line where nobody named them. */
  readonly on: string | null
  readonly year: string | null
  readonly affected: Affected
  readonly measures: readonly ComparedMeasure[]
  readonly result: PopulationResult
}

export const deltaOf = ({ before, after }: Amounts): readonly [bigint, bigint] => [
  after[0] - before[0],
  after[1] - before[1],
]

/** An amount in its unit: money with its fen, anything else as exact as it is. */
export const amountIn = (value: bigint, scale: number): string =>
  scale === 2 ? yuanText(value) : decimalText(value, scale)

const rangeJson = ([low, high]: readonly [bigint, bigint], scale: number): object => ({
  atLeast: amountIn(low, scale),
  atMost: amountIn(high, scale),
})

const amountsJson = (amounts: Amounts, scale: number): object => ({
  before: rangeJson(amounts.before, scale),
  after: rangeJson(amounts.after, scale),
  delta: rangeJson(deltaOf(amounts), scale),
})

/** Every count by its name, also where it is none. */
const countsJson = <K extends Effect | Verdict>(all: readonly K[], counts: ReadonlyMap<K, number>): object =>
  Object.fromEntries(all.map(key => [key, counts.get(key) ?? 0]))

/** `a → b` with how many went that way, most first. */
export function turnsOf(counts: Counts): { from: string; to: string; firms: number }[] {
  const turns = [...counts].map(([key, firms]) => {
    const [from = '', to = ''] = key.split(' → ')
    return { from, to, firms }
  })
  return turns.sort((a, b) => b.firms - a.firms || (a.from + a.to < b.from + b.to ? -1 : 1))
}

const groupJson = ({ verdicts: counts, amounts }: GroupSum): object => ({
  ...countsJson(verdicts, counts),
  amounts: amountsJson(amounts, 2),
})

/** Groups in the order of their names; firms that name none come last. */
export const inOrder = (groups: ReadonlyMap<string, GroupSum>): [string, GroupSum][] =>
  [...groups].sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1))

const cellJson = ({ status, low, high, ceiling }: Cell, scale: number): object => {
  const text = (value: bigint | null): string | null => (value === null ? null : amountIn(value, scale))
  return { status, atLeast: text(low), atMost: text(high), ceiling: text(ceiling) }
}

function firmJson({ delta, ceiling, measures, ...firm }: FirmChange, scaleOf: (id: string) => number): object {
  return {
    ...firm,
    delta: rangeJson(delta, 2),
    ceiling: amountIn(ceiling, 2),
    measures: measures.map(({ id, effect, before, after }) => {
      const scale = scaleOf(id)
      return { id, effect, before: cellJson(before, scale), after: cellJson(after, scale) }
    }),
  }
}

const badJson = ({ line, path, issue }: BadLine, language: Language): object => ({
  line,
  path: path.join('.'),
  code: issue.code,
  message: messageFor(issue, language),
})

/** A population as programs read it. */
export function populationJson({ result, measures, affected, ...about }: Compared, language: Language): object {
  const { sums, bad } = result
  const scales = new Map(measures.map(({ id, scale }) => [id, scale]))
  const scaleOf = (id: string): number => scales.get(id) ?? 2
  return {
    ...about,
    firms: sums.firms,
    bad: { count: bad.count, first: bad.first.map(one => badJson(one, language)) },
    computed: affected,
    ...groupJson(sums.all),
    eligibility: turnsOf(sums.eligibility),
    liaison: turnsOf(sums.liaison),
    measures: measures.map(({ id, name, scale, unit }) => {
      const sum = sums.measures.get(id)
      return {
        id,
        name,
        unit: scale === 2 ? 'yuan' : unit === '' ? 'places' : unit,
        ...countsJson(effects, sum?.effects ?? new Map<Effect, number>()),
        statuses: turnsOf(sum?.statuses ?? new Map<string, number>()),
        refusals: sum?.refusals ?? 0,
        amounts: sum ? amountsJson(sum.amounts, scale) : null,
        ceilings: sum ? amountsJson(sum.ceilings, scale) : null,
      }
    }),
    tiers: inOrder(sums.tiers).map(([id, group]) => ({ id: id === '' ? null : id, ...groupJson(group) })),
    towns: inOrder(sums.towns).map(([id, group]) => ({ id: id === '' ? null : id, ...groupJson(group) })),
    winners: sums.winners.map(firm => firmJson(firm, scaleOf)),
    losers: sums.losers.map(firm => firmJson(firm, scaleOf)),
  }
}
