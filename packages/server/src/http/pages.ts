import type { Context, Hono } from 'hono'
import { calculatorPage, deedOf } from '../portal/calculator/calculator.js'
import { dutiesPage } from '../portal/duties/page.js'
import { type Page, renderPage } from '../portal/page.js'
import { targetsPage } from '../portal/targets/page.js'
import { brokenPage } from '../portal/views/broken.js'
import { homePage } from '../portal/views/home.js'
import { measurePage } from '../portal/views/measure.js'
import { programPage } from '../portal/views/program.js'
import { refusedView } from '../portal/views/refused.js'
import { tenantPage } from '../portal/views/tenant.js'
import { foundAt, type Served } from './api.js'
import { formFields } from './body.js'
import { at } from './methods.js'
import { Refused, type Refusal, requestIdOf, statusOf, titleOf } from './problem.js'

const send = (page: Page, status = 200): Response =>
  new Response(renderPage(page), { status, headers: { 'content-type': 'text/html; charset=utf-8' } })

/** Figures that somebody typed are kept nowhere, neither here nor on the way. */
function unkept(response: Response): Response {
  response.headers.set('cache-control', 'no-store')
  return response
}

/** A refusal as a page, for people. */
export function refusedPage(context: Context, { code }: Refusal): Response {
  const page = refusedView(titleOf(code), { code, requestId: requestIdOf(context) })
  return send(page, statusOf(code))
}

/** The public pages. */
export function mountPages(app: Hono, served: Served): void {
  const { tenants, today } = served
  at(app, '/', { get: () => send(homePage(tenants, today())) })
  at(app, '/t/:tenant', {
    get: context => {
      const loaded = tenants.get(context.req.param('tenant') ?? '')
      if (!loaded) throw new Refused({ code: 'http/no-such-tenant' })
      if (!loaded.tenant) return send(brokenPage(loaded), statusOf('http/broken-tenant'))
      return send(tenantPage(loaded.tenant, today()))
    },
  })
  at(app, '/t/:tenant/programs/:program', {
    get: context => {
      const { tenant, program } = foundAt(served, context)
      return send(programPage(tenant, program, today()))
    },
  })
  at(app, '/t/:tenant/programs/:program/measures/:measure', {
    get: context => {
      const found = foundAt(served, context)
      if (!found.measure) throw new Refused({ code: 'http/no-such-measure' })
      return send(measurePage(found, found.measure, today()))
    },
  })
  at(app, '/t/:tenant/programs/:program/targets', {
    get: context => send(targetsPage(foundAt(served, context), { sent: new Map(), isAsked: false, today: today() })),
    post: async context => {
      const found = foundAt(served, context)
      return unkept(send(targetsPage(found, { sent: await formFields(context), isAsked: true, today: today() })))
    },
  })
  at(app, '/t/:tenant/programs/:program/duties', {
    get: context => send(dutiesPage(foundAt(served, context), { query: context.req.query(), today: today() })),
  })
  at(app, '/t/:tenant/programs/:program/calculator', {
    get: context => {
      const deed = { kind: 'open', measure: context.req.query('measure') } as const
      return send(calculatorPage(foundAt(served, context), { deed, sent: new Map(), today: today() }))
    },
    post: async context => {
      const found = foundAt(served, context)
      const sent = await formFields(context)
      return unkept(send(calculatorPage(found, { deed: deedOf(sent), sent, today: today() })))
    },
  })
}
