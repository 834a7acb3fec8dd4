import type { MiddlewareHandler } from 'hono'

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
].join('; ')

const always: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
}

const isLocal = (host: string): boolean => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host)

/** No script, no frame, no referrer; transport security wherever the host is not this machine. */
export const secureHeaders: MiddlewareHandler = async (context, next) => {
  await next()
  const { headers } = context.res
  for (const [name, value] of Object.entries(always)) headers.set(name, value)
  // The console needs scripts, and says which.
  if (!headers.has('content-security-policy')) headers.set('content-security-policy', policy)
  const isApi = context.req.path.startsWith('/api/')
  if (!headers.has('cache-control')) headers.set('cache-control', isApi ? 'no-store' : 'no-cache')
  const { hostname } = new URL(context.req.url)
  if (!isLocal(hostname)) headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains')
}
