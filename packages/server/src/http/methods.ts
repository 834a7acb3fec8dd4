import type { Context, Hono } from 'hono'
import { Refused } from './problem.js'

type Handler = (context: Context) => Response | Promise<Response>

/** What one address answers; any other method is refused, and the answer names those that are taken. */
export interface Methods {
  readonly get?: Handler
  readonly post?: Handler
}

export function at(app: Hono, path: string, { get, post }: Methods): void {
  if (get) app.get(path, get)
  if (post) app.post(path, post)
  const allow = [...(get ? ['GET', 'HEAD'] : []), ...(post ? ['POST'] : [])].join(', ')
  app.all(path, context => {
    context.header('allow', allow)
    throw new Refused({ code: 'http/method-not-allowed' })
  })
}
