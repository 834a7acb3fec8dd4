import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { addressOf } from './address'
import type { Page } from './data-provider'
import { useSession } from './session-context'
import { type Query, send } from './wire'

const mostPages = 20

/** Every row of a list that is known to be short, page after page. */
export function useAll<T>(noun: string, query: Query): UseQueryResult<readonly T[]> {
  const { tenant } = useSession()
  const read = async (): Promise<readonly T[]> => {
    const rows: T[] = []
    let cursor: string | null = null
    for (let page = 0; page < mostPages; page += 1) {
      const answer: Page<T> = await send<Page<T>>('GET', addressOf(noun, tenant), {
        query: { ...query, limit: 200, ...(cursor === null ? {} : { cursor }) },
      })
      rows.push(...answer.items)
      cursor = answer.next
      if (cursor === null) break
    }
    return rows
  }
  return useQuery<readonly T[]>({ queryKey: [noun, 'all', query], queryFn: read, retry: false })
}
