import { resources, type ResourceSpec } from '@peiyu/core/client'
import { sampleOf } from './sample.js'
import type { Route } from './routes.js'
import type { Side, TwoTenants } from './two-tenants.js'

/** What an answer says, as far as somebody could learn from it whether a record is there. */
export interface Answer {
  readonly status: number
  readonly headers: string
  readonly body: string
  readonly bytes: Buffer
}

export interface Asked {
  readonly route: Route
  /** The tenant in the address. */
  readonly tenant: string
  readonly id: string
  readonly cookie: string
  readonly query?: string
  readonly body?: unknown
}

export const nounOf = ({ path }: Route): string => /^\/api\/(?:t\/:tenant\/)?([a-z-]+)/.exec(path)?.[1] ?? ''

const specs: readonly ResourceSpec[] = Object.values(resources)

/** A body that the act of an address takes, with this id wherever it points to a record. */
export function bodyFor(route: Route, side: Side, id: string, number: number): unknown {
  const spec = specs.find(({ name }) => name === nounOf(route))
  const verb = /\/:id\/([a-z-]+)$/.exec(route.path)?.[1]
  const schema =
    verb === undefined ? (route.path.endsWith(':id') ? spec?.update : spec?.create) : spec?.verbs[verb]?.body
  return schema ? sampleOf(schema, '', { ...side, id, number }) : {}
}

/** Sends one request and gives its answer, without what differs each time: the id that was asked for and the request's own. */
export async function ask(
  { server }: TwoTenants,
  { route, tenant, id, cookie, query = '', body }: Asked,
): Promise<Answer> {
  const path = route.path.replace(':tenant', tenant).replace(':id', id)
  const sends = route.method !== 'GET'
  const response = await server.app.request(`http://localhost${path}${query}`, {
    method: route.method,
    headers: { ...(cookie ? { cookie } : {}), ...(sends ? { 'content-type': 'application/json' } : {}) },
    ...(sends ? { body: JSON.stringify(body ?? {}) } : {}),
  })
  const bytes = Buffer.from(await response.arrayBuffer())
  const text = bytes.toString('utf8').replace(/"requestId":"[^"]*"/, '"requestId":""')
  return {
    status: response.status,
    headers: [...response.headers.keys()].sort().join(' '),
    body: text.replaceAll(id, '<id>'),
    bytes,
  }
}
