import { accessTable } from '@peiyu/core/client'
import type { createApp } from '@peiyu/server'

/** An address of the server and one method that it takes. */
export interface Route {
  readonly method: string
  readonly path: string
}

/** What one must not be signed in for: nothing behind it is of a tenant's records. */
const open: readonly RegExp[] = [
  /^\/(?:healthz|assets\/.+|console.*)?$/,
  /^\/t\/:tenant(?:\/.*)?$/,
  /^\/api\/t\/:tenant\/(?:programs\/.*|match)$/,
  /^\/api\/(?:openapi\.json|docs|setup|register)(?:\/.*)?$/,
]

/** What is of the one who asks: the session, the account that is signed in. */
const personal: readonly RegExp[] = [/^\/api\/(?:session|account)(?:\/.*)?$/]

const nouns = new Set(accessTable.map(({ noun }) => noun))
const acts = new Set(accessTable.flatMap(row => row.acts.map(act => `${row.noun} ${act}`)))

const places = { tenant: /^\/api\/t\/:tenant\/([a-z-]+)/, platform: /^\/api\/([a-z-]+)/ }

export type RouteClass = 'open' | 'personal' | 'tenant' | 'platform'

/** Whose an address is; nothing when neither the access table nor the lists above speak of it. */
export function classOf({ method, path }: Route): RouteClass | undefined {
  if (open.some(each => each.test(path))) return 'open'
  if (personal.some(each => each.test(path))) return 'personal'
  for (const [name, place] of Object.entries(places)) {
    const noun = place.exec(path)?.[1] ?? ''
    const verb = /\/:id\/([a-z-]+)$/.exec(path)?.[1]
    const isActed = method !== 'POST' || verb === undefined || acts.has(`${noun} ${verb}`)
    if ((nouns.has(noun) || noun === 'audit') && isActed) return name as 'tenant' | 'platform'
  }
  return undefined
}

/** Every address with every method that it takes. */
export function routesOf(app: ReturnType<typeof createApp>): Route[] {
  const all = app.routes.filter(({ method }) => method !== 'ALL')
  const unique = new Map(all.map(({ method, path }) => [`${method} ${path}`, { method, path }]))
  return [...unique.values()]
}
