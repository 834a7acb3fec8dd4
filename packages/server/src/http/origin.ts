import type { MiddlewareHandler } from 'hono'
import { Refused } from './problem.js'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses what another site sends in somebody's name: every unsafe request comes from the server's own pages.
 *
 * A request without an `Origin` comes from no page of a browser that matters here, or carries a service token.
 */
export const ownOrigin =
  (origins: (url: string) => readonly string[]): MiddlewareHandler =>
  async (context, next) => {
    if (!safe.has(context.req.method)) {
      const [origin, site] = [context.req.header('origin'), context.req.header('sec-fetch-site')]
      const isForeign = origin !== undefined && !origins(context.req.url).includes(origin)
      if (isForeign || (site !== undefined && site !== 'same-origin' && site !== 'none'))
        throw new Refused({ code: 'access/foreign-origin' })
    }
    await next()
  }
