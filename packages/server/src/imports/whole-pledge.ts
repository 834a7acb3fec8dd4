import type { Membership } from '@peiyu/core/client'
import type { ImportedMembership } from '@peiyu/core/family'

type Pledge = NonNullable<Membership['pledge']>

/** Of a pledge's years, start and end two give the third, as when a firm is assessed; nothing when it stays open. */
export function wholePledge(
  said: NonNullable<ImportedMembership['pledge']>,
  programBase: number | undefined,
): Pledge | undefined {
  const baseYear = said.baseYear ?? programBase
  const { years: saidYears, end: saidEnd } = said
  const fromEnd = saidYears !== undefined && saidEnd !== undefined ? saidEnd - saidYears + 1 : undefined
  const start = said.start ?? fromEnd ?? (baseYear === undefined ? undefined : baseYear + 1)
  if (baseYear === undefined || start === undefined) return undefined
  const years = saidYears ?? (saidEnd === undefined ? undefined : saidEnd - start + 1)
  if (years === undefined || years < 1) return undefined
  const end = start + years - 1
  return saidEnd === undefined || saidEnd === end ? { years, start, end, baseYear } : undefined
}
