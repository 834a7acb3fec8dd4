import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { Stub } from './stub.js'

const dist = join(import.meta.dirname, '../../../packages/admin/dist')
const kinds: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}

/** Neither inline scripts nor styles, but for those that carry the page's own nonce. */
const policyFor = (nonce: string): string =>
  `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`

function sendFile(path: string, response: ServerResponse): void {
  const file = join(dist, path.slice('/console/'.length))
  if (path.startsWith('/console/assets/') && existsSync(file)) {
    response
      .writeHead(200, { 'content-type': kinds[extname(file)] ?? 'application/octet-stream' })
      .end(readFileSync(file))
    return
  }
  const nonce = randomBytes(16).toString('base64')
  const page = readFileSync(join(dist, 'index.html'), 'utf8').replace(
    '<head>',
    `<head><meta name="csp-nonce" content="${nonce}">`,
  )
  response
    .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policyFor(nonce) })
    .end(page)
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

export interface StubServer {
  readonly url: string
  readonly stub: Stub
  close(): Promise<void>
}

/** The built console before a server that keeps everything in memory. */
export async function serveConsole(): Promise<StubServer> {
  const stub = new Stub()
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://stub')
    if (!url.pathname.startsWith('/api/')) return sendFile(url.pathname, response)
    const { status, body, headers } = stub.answer({
      method: request.method ?? 'GET',
      url,
      cookie: request.headers.cookie ?? '',
      body: await bodyOf(request),
    })
    const type = status < 400 ? 'application/json' : 'application/problem+json'
    response.writeHead(status, { 'content-type': type, ...headers }).end(body === undefined ? '' : JSON.stringify(body))
  }
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)))
  })
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stub,
    close: () =>
      new Promise(resolve => {
        server.closeAllConnections()
        server.close(() => {
          resolve()
        })
      }),
  }
}
