import { type InfiniteData, useInfiniteQuery, type UseInfiniteQueryResult } from '@tanstack/react-query'
import type { Page } from '../data-provider'
import { useSession } from '../session-context'
import { send } from '../wire'

/** One entry of the trail, with the document that its hash is of. */
export interface TrailEntry {
  readonly id: string
  readonly seq: number
  readonly at: string
  readonly businessDay?: string | null
  readonly actor: { readonly account: string; readonly name?: string | null; readonly roles: readonly string[] }
  readonly action: string
  readonly noun: string
  readonly recordId: string
  readonly refused?: string | null
  readonly hash: string
  readonly document: {
    readonly before?: object | null
    readonly after?: object | null
    readonly reason?: string
  } | null
}

export interface TrailQuery {
  readonly noun?: string | undefined
  readonly recordId?: string | undefined
  readonly 'at.from'?: string | undefined
  readonly 'at.to'?: string | undefined
}

export interface TrailVerdict {
  readonly taken: number
  readonly broken?: { readonly seq: number }
  readonly documents: { readonly matched: number }
}

/** A tenant has its trail, and the platform its own. */
export const trailAddress = (tenant: string | null): string =>
  tenant === null ? '/api/audit' : `/api/t/${tenant}/audit`

/** The trail from its end backwards, page by page. */
export function useTrail(query: TrailQuery): UseInfiniteQueryResult<InfiniteData<Page<TrailEntry>>> {
  const { tenant } = useSession()
  return useInfiniteQuery({
    queryKey: ['trail', tenant, query],
    queryFn: ({ pageParam }) =>
      send<Page<TrailEntry>>('GET', trailAddress(tenant), {
        query: { ...query, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) },
      }),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    retry: false,
  })
}
