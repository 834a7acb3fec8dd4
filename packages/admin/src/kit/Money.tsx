import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { amountOfFen, amountOfYuan, type Amount } from './amount'

type Quantity = string | number | null

/** What a measure gives, in the unit in which people read it. */
export function useQuantity(): (value: Quantity, unit: string | null) => string {
  const say = useTranslate()
  const money = ({ digits, unit }: Amount): string => `${digits} ${say(unit)}`.replace(/ (?=[万亿元])/, '')
  return (value, unit) => {
    if (value === null) return say('kit.unknown')
    if (unit === 'yuan') return money(amountOfYuan(String(value)))
    if (unit === 'places') return say('kit.places', { count: value })
    return `${value}${unit ?? ''}`
  }
}

interface RangeProps {
  readonly atLeast: Quantity
  readonly atMost: Quantity
  readonly unit: string | null
}

/** Both ends of what may come out; only one where they meet. */
export function useRange(): (range: RangeProps) => string {
  const say = useTranslate()
  const quantity = useQuantity()
  return ({ atLeast, atMost, unit }) => {
    if (atMost === null) return say('kit.unknown')
    const high = quantity(atMost, unit)
    if (atLeast === atMost) return high
    if (atLeast === null || Number(atLeast) === 0) return say('kit.upTo', { amount: high })
    return say('kit.range', { low: quantity(atLeast, unit), high })
  }
}

/** An integer of fen, as records of the platform keep money. */
export function MoneyOfFen({ fen }: { readonly fen: number | null }): ReactNode {
  const say = useTranslate()
  if (fen === null) return say('kit.unknown')
  const { digits, unit } = amountOfFen(BigInt(fen))
  return `${digits}${say(unit)}`
}
