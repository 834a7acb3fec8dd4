import type { SetValue } from '@peiyu/core/client'
import type { UseQueryResult } from '@tanstack/react-query'
import type { Named } from './policy'
import { useAsk } from '../use-ask'

/** Something that a document leaves to somebody, and what has been settled of it. */
export interface OpenItem {
  readonly kind: 'parameter' | 'open-reading' | 'defaulted-reading' | 'on-record'
  readonly id: string
  readonly asks: string
  readonly clause: string
  readonly decidedBy: readonly Named[]
  readonly options: readonly Named[]
  /** What is taken until then. */
  readonly until: string | null
  readonly because: string | null
  /** What is not settled before. */
  readonly hangs: readonly {
    readonly kind: string
    readonly id: string
    readonly name: string
    readonly clause: string
  }[]
  /** What was decided, where it was. */
  readonly set: { readonly id: string; readonly value: SetValue; readonly from: string; readonly basis: string } | null
}

export interface OpenProgram extends Named {
  readonly places: readonly OpenItem[]
}

export interface Open {
  readonly programs: readonly OpenProgram[]
}

export const useOpen = (enabled = true): UseQueryResult<Open> => useAsk<Open>('open', { enabled })

/** Whether something still waits for a decision. */
export const isUndecided = ({ kind, set }: OpenItem): boolean =>
  set === null && (kind === 'parameter' || kind === 'open-reading')

export const openCount = (open: Open | undefined): number =>
  (open?.programs ?? []).flatMap(({ places }) => places).filter(isUndecided).length
