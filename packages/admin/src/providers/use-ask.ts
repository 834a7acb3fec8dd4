import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { addressOf } from './address'
import { useSession } from './session-context'
import { type Query, send } from './wire'

interface Asking {
  readonly query?: Query
  /** Questions that need more than an address holds are sent. */
  readonly body?: object
  readonly enabled?: boolean
  /** Asks again after so many milliseconds, while this says so. */
  readonly every?: (data: unknown) => number | false
}

/** The answer to a question of this tenant (or the platform), kept while the page is open. */
export function useAsk<T>(path: string, { query, body, enabled = true, every }: Asking = {}): UseQueryResult<T> {
  const { tenant } = useSession()
  return useQuery<T>({
    queryKey: ['ask', path, query, body],
    queryFn: () => send<T>(body ? 'POST' : 'GET', addressOf(path, tenant), { query, body }),
    enabled,
    retry: false,
    placeholderData: keepPreviousData,
    ...(every ? { refetchInterval: ({ state }) => every(state.data) } : {}),
  })
}
