import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

function connected(context: Context): string {
  try {
    return getConnInfo(context).remote.address?.replace(/^::ffff:/, '') ?? ''
  } catch {
    return ''
  }
}

/**
 * Where a request comes from, as far as the connection tells; a test that calls the app itself comes from nowhere.
 *
 * Through a proxy of the operator's own it is whom the nearest of them names; what anybody else writes into
 * `X-Forwarded-For` counts for nothing.
 */
export function addressOf({ proxies = [] }: { readonly proxies?: readonly string[] }, context: Context): string {
  const own = new Set(proxies)
  const way = (context.req.header('x-forwarded-for') ?? '').split(',').map(each => each.trim())
  let address = connected(context)
  while (own.has(address) && way.length > 0) address = way.pop() || address
  return address
}
