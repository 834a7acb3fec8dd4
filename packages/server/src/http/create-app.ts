import { Hono } from 'hono'
import { requestId } from 'hono/request-id'
import { trimTrailingSlash } from 'hono/trailing-slash'
import { assets } from '../portal/assets.js'
import { mountApi, type Served } from './api.js'
import { mountConsole } from './console.js'
import { mountDocumentation } from './documentation.js'
import { mountExports } from './records/exports.js'
import { secureHeaders } from './headers.js'
import { at } from './methods.js'
import { mountPages, refusedPage } from './pages.js'
import { mountImports } from './records/imports.js'
import { mountJobEvents } from './records/job-events.js'
import { mountQuestions } from './records/questions.js'
import { mountRecords } from './records/mount.js'
import { ownOrigin } from './origin.js'
import { mountOwnAccount } from './accounts/own-account.js'
import { refuse, Refused, requestIdOf } from './problem.js'
import { mountTrails } from './records/trail.js'
import type { Records } from './records.js'
import { mountRegister } from './accounts/register.js'
import { mountSession } from './session.js'
import { mountSetUp } from './accounts/set-up.js'

export interface AppOptions extends Served {
  /** Records, sign-in and what people do with them; without them only the public pages are served. */
  readonly records?: Records
  /** Where the server's own pages come from; an address of the request's own host by default. */
  readonly origins?: (url: string) => readonly string[]
  /** Where a defect is written; standard error by default. */
  readonly log?: (line: string) => void
}

const sameHost = (url: string): readonly string[] => [new URL(url).origin]

/** The whole server as one function from request to response: pages, the JSON interface, health. */
export function createApp({
  log = line => console.error(line),
  records,
  origins = sameHost,
  ...served
}: AppOptions): Hono {
  const app = new Hono()
  app.use(requestId())
  app.use(secureHeaders)
  app.use(trimTrailingSlash())
  at(app, '/healthz', { get: context => context.json({ ok: true, tenants: served.tenants.size }) })
  for (const { path, type, body } of assets()) {
    at(app, path, {
      get: context =>
        context.body(body, 200, { 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' }),
    })
  }
  if (records) {
    app.use('/api/*', ownOrigin(origins))
    mountSession(app, records)
    mountOwnAccount(app, records)
    mountSetUp(app, records)
    mountRegister(app, records)
    mountImports(app, records)
    mountExports(app, records)
    mountRecords(app, records)
    mountQuestions(app, records)
    mountJobEvents(app, records)
    mountTrails(app, records)
    mountDocumentation(app)
    mountConsole(app, () => records.chance.token())
  }
  mountApi(app, served)
  mountPages(app, served)
  app.notFound(context => answerRefusal(context, { code: 'http/no-such-place' }))
  app.onError((error, context) => {
    if (error instanceof Refused) return answerRefusal(context, error.refusal)
    log(JSON.stringify({ level: 'error', requestId: requestIdOf(context), defect: String(error.stack ?? error) }))
    return answerRefusal(context, { code: 'http/defect' })
  })
  return app
}

function answerRefusal(context: Parameters<typeof refuse>[0], refusal: Parameters<typeof refuse>[1]): Response {
  const allow = context.res.headers.get('allow')
  const isApi = context.req.path.startsWith('/api/')
  const response = isApi ? refuse(context, refusal) : refusedPage(context, refusal)
  if (allow) response.headers.set('allow', allow)
  return response
}
