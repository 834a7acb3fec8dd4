import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Context, Hono } from 'hono'
import { at } from './methods.js'

/** Where the console's built files lie, beside the server's package. */
const built = fileURLToPath(new URL('../../../admin/dist', import.meta.url))

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
}

/** Scripts only from here; styles from here, or made by the page with the nonce that it was given. */
const policyWith = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

function page(context: Context, html: string, nonce: string): Response {
  const withNonce = html.replace('<head>', `<head><meta name="csp-nonce" content="${nonce}">`)
  return context.html(withNonce, 200, { 'content-security-policy': policyWith(nonce), 'cache-control': 'no-store' })
}

/** The console's files; nothing where it has not been built. */
export function mountConsole(app: Hono, nonce: () => string): void {
  const index = join(built, 'index.html')
  if (!existsSync(index)) return
  const html = readFileSync(index, 'utf8')
  const assets = join(built, 'assets')
  const files = existsSync(assets) ? readdirSync(assets) : []
  for (const file of files.filter(name => types[extname(name)] !== undefined)) {
    const [body, type] = [readFileSync(join(assets, file)), types[extname(file)] ?? '']
    at(app, `/console/assets/${file}`, {
      get: context =>
        context.body(body, 200, { 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' }),
    })
  }
  for (const path of ['/console', '/console/*']) at(app, path, { get: context => page(context, html, nonce()) })
}
