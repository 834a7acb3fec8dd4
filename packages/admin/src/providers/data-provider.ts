import type { DataProvider, GetListParams, GetManyReferenceParams, RaRecord } from 'react-admin'
import { addressOf, recordAt } from './address'
import { freshKey } from './chance'
import { flatFilter } from './flat-filter'
import { type Query, send } from './wire'

/** A page of a list as the server gives it. */
export interface Page<T> {
  readonly items: readonly T[]
  readonly total: number
  /** There are more than `total` says. */
  readonly more: boolean
  readonly next: string | null
}

export interface Act {
  readonly noun: string
  readonly id: string | number
  readonly verb: string
  readonly body?: object | undefined
  readonly version?: number | undefined
}

/** What our pages ask besides what react-admin asks. */
export interface PeiyuDataProvider extends DataProvider {
  /** Sends an event to a record. */
  readonly act: (act: Act) => Promise<{ data: RaRecord }>
}

type Ids = readonly (string | number)[]

/** A list as the server is asked for it; `meta.query` is what else the page wants to know. */
export function listQuery({ pagination, sort, filter, meta }: Partial<GetListParams>): Query {
  const { page, perPage } = pagination ?? { page: 1, perPage: 100 }
  return {
    ...flatFilter((filter ?? {}) as Record<string, unknown>),
    ...(sort?.field && sort.field !== 'id' ? { sort: (sort.order === 'DESC' ? '-' : '') + sort.field } : {}),
    limit: perPage,
    offset: (page - 1) * perPage,
    ...(meta as { query?: Query } | undefined)?.query,
  }
}

const versionOf = (record: unknown): number | undefined => (record as { version?: number } | undefined)?.version

/** The API as react-admin asks it. */
export function dataProviderOf(tenant: string | null): PeiyuDataProvider {
  const list = async (noun: string, query: Query) => {
    const page = await send<Page<never>>('GET', addressOf(noun, tenant), { query })
    return { data: [...page.items], total: page.total, meta: { more: page.more } }
  }
  const get = async (noun: string, id: string | number) => ({
    data: await send<never>('GET', recordAt(noun, id, tenant)),
  })
  const remove = async (noun: string, id: string | number) => ({
    data: await send<never>('POST', `${recordAt(noun, id, tenant)}/remove`, { body: {}, key: freshKey() }),
  })
  const update = async (
    noun: string,
    { id, data, previousData }: { id: string | number; data: object; previousData?: unknown },
  ) => ({
    data: await send<never>('PATCH', recordAt(noun, id, tenant), { body: data, ifMatch: versionOf(previousData) }),
  })
  const each = async (ids: Ids, does: (id: string | number) => Promise<unknown>) => {
    await Promise.all(ids.map(does))
    return { data: [...ids] }
  }
  return {
    getList: (noun, params) => list(noun, listQuery(params)),
    getOne: (noun, { id }) => get(noun, id),
    getMany: async (noun, { ids }) => ({
      data: (await Promise.all(ids.map(id => get(noun, id)))).map(({ data }) => data),
    }),
    getManyReference: (noun, { target, id, ...params }: GetManyReferenceParams) =>
      list(noun, { ...listQuery(params), [target]: id }),
    create: async (noun, { data }) => ({
      data: await send<never>('POST', addressOf(noun, tenant), { body: data, key: freshKey() }),
    }),
    update,
    updateMany: (noun, { ids, data }) => each(ids, id => update(noun, { id, data: data as object })),
    delete: (noun, { id }) => remove(noun, id),
    deleteMany: (noun, { ids }) => each(ids, id => remove(noun, id)),
    act: async ({ noun, id, verb, body = {}, version }) => ({
      data: await send('POST', `${recordAt(noun, id, tenant)}/${verb}`, { body, ifMatch: version, key: freshKey() }),
    }),
  }
}
