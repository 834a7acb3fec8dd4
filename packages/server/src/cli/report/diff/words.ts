import type { Effect, Verdict } from '@peiyu/core/family'
import type { Language } from '../../language.js'
import { amountIn } from '../../population/result.js'

export const verdictWords: Readonly<Record<Language, Readonly<Record<Verdict, string>>>> = {
  zh: { winner: '得益', loser: '受损', mixed: '有得有失', unchanged: '不变', unknown: '不能比较' },
  en: { winner: 'winners', loser: 'losers', mixed: 'mixed', unchanged: 'unchanged', unknown: 'unknown' },
}

export const effectWords: Readonly<Record<Language, Readonly<Record<Effect, string>>>> = {
  zh: {
    won: '增',
    lost: '减',
    mixed: '一端增一端减',
    same: '不变',
    known: '变为已知',
    unknown: '变为未知',
    open: '不能比较',
  },
  en: {
    won: 'more',
    lost: 'less',
    mixed: 'mixed',
    same: 'same',
    known: 'now known',
    unknown: 'now unknown',
    open: 'unknown',
  },
}
export const effectOrder: readonly Effect[] = ['won', 'lost', 'mixed', 'known', 'unknown', 'open', 'same']

export const titles = {
  zh: {
    measures: '各项措施',
    amounts: '金额和数量',
    statuses: '结果的变化',
    eligibility: '资格的变化',
    liaison: '挂点的变化',
    tiers: '各梯队',
    towns: '各镇街',
    winners: '得益最多的企业',
    losers: '受损最多的企业',
    bad: '没有计入的行',
  },
  en: {
    measures: 'Measures',
    amounts: 'Amounts',
    statuses: 'Statuses that changed',
    eligibility: 'Eligibility that changed',
    liaison: 'Liaison levels that changed',
    tiers: 'Tiers',
    towns: 'Towns',
    winners: 'Largest winners',
    losers: 'Largest losers',
    bad: 'Lines that are not counted',
  },
} as const

const grouped = (text: string): string => text.replace(/^-?\d+/, whole => whole.replace(/\B(?=(\d{3})+$)/g, ','))

/** Exact, with its fen; of a range both ends. */
export function rangeText([low, high]: readonly [bigint, bigint], scale: number): string {
  const [least, most] = [grouped(amountIn(low, scale)), grouped(amountIn(high, scale))]
  return low === high ? least : `${least}..${most}`
}

/** By how much each end rises or falls: of a range `lower / upper`. */
export function deltaText([low, high]: readonly [bigint, bigint], scale: number): string {
  const one = (value: bigint): string => `${value > 0n ? '+' : ''}${grouped(amountIn(value, scale))}`
  return low === high ? one(low) : `${one(low)} / ${one(high)}`
}
