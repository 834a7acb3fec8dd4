import type { Hono } from 'hono'
import { at } from './methods.js'
import { openApiDocument } from './openapi/document.js'

/** The interface as a document; it is made once, from the entries. */
export function mountDocumentation(app: Hono): void {
  let document: string | undefined
  at(app, '/api/openapi.json', {
    get: context => {
      document ??= JSON.stringify(openApiDocument())
      return context.body(document, 200, { 'content-type': 'application/json', 'cache-control': 'public, max-age=300' })
    },
  })
}
