import { useQueries } from '@tanstack/react-query'
import { addressOf } from './address'
import type { Page } from './data-provider'
import { useMay, useSession } from './session-context'
import { type Query, send } from './wire'

interface Asked {
  readonly name: string
  readonly noun: string
  readonly act: string
  readonly query: Query
  readonly to: string
}

export interface Counted extends Asked {
  readonly count: number
  readonly more: boolean
  /** Why it could not be counted. */
  readonly error?: unknown
}

/** How many of each kind wait for this person, and whether all have been counted. */
export function useWaiting(kinds: readonly Asked[]): {
  readonly counted: readonly Counted[]
  readonly pending: boolean
} {
  const may = useMay()
  const { tenant } = useSession()
  const own = kinds.filter(({ noun, act }) => may(act, noun))
  const answers = useQueries({
    queries: own.map(({ noun, query }) => ({
      queryKey: ['waiting', noun, query],
      queryFn: () => send<Page<unknown>>('GET', addressOf(noun, tenant), { query: { ...query, limit: 1 } }),
      retry: false,
    })),
  })
  const counted = own.map((kind, at) => ({
    ...kind,
    count: answers[at]?.data?.total ?? 0,
    more: answers[at]?.data?.more ?? false,
    error: answers[at]?.error ?? undefined,
  }))
  return { counted, pending: answers.some(({ isPending }) => isPending) }
}
