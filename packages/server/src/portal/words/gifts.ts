import { giftWords } from './status.js'

/** Things that give alike, in the order in which a firm asks: money first. */
export interface GiftGroup<T> {
  readonly id: string
  readonly name: string
  readonly count: number
  readonly items: readonly T[]
}

const order = Object.keys(giftWords)

/** Where a gift stands in the order; one that has no words of its own comes last. */
export const giftRank = (gives: string): number => {
  const rank = order.indexOf(gives)
  return rank < 0 ? order.length : rank
}

export function groupedByGift<T>(all: readonly T[], givesOf: (one: T) => string): GiftGroup<T>[] {
  const gifts = [...new Set(all.map(givesOf))].sort((a, b) => giftRank(a) - giftRank(b))
  return gifts.map(id => {
    const items = all.filter(one => givesOf(one) === id)
    return { id, name: giftWords[id] ?? id, count: items.length, items }
  })
}

/** As many as a person takes in at once; of more, what they give is named and jumped to. */
export const mostAtOnce = 8
