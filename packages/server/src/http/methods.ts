import type { Context, Hono } from 'hono'
import { Refused } from './problem.js'

type Handler = (context: Context) => Response | Promise<Response>

/** What one address answers; any other method is refused, and the answer names those that are taken. */
export interface Methods {
  readonly get?: Handler
  readonly post?: Handler
  readonly put?: Handler
  readonly patch?: Handler
  readonly delete?: Handler
}

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const

export function at(app: Hono, path: string, handlers: Methods): void {
  const taken = methods.filter(method => handlers[method] !== undefined)
  for (const method of taken) {
    const handler = handlers[method]
    if (handler) app.on(method.toUpperCase(), path, handler)
  }
  const allow = taken.flatMap(method => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()])).join(', ')
  app.all(path, context => {
    context.header('allow', allow)
    throw new Refused({ code: 'http/method-not-allowed' })
  })
}
