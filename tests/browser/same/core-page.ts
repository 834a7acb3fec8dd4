import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'

const core = join(import.meta.dirname, '../../../packages/core')

/** What a page may ask for, and where it is: the files as they were built or installed, without a bundler. */
const folders: Readonly<Record<string, string>> = {
  core: join(core, 'dist'),
  zod: join(core, 'node_modules/zod'),
  yaml: join(core, 'node_modules/yaml/browser'),
  same: import.meta.dirname,
}

const imports = { '@peiyu/core': '/core/index.js', zod: '/zod/index.js', yaml: '/yaml/index.js' }

const page = `<!doctype html><html><head><meta charset="utf-8"><title>core</title><link rel="icon" href="data:,">
<script type="importmap">${JSON.stringify({ imports })}</script>
<script type="module">import * as same from '/same/answers.mjs'; globalThis.same = same</script></head></html>`

const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.mjs': 'text/javascript' }

/** Changes a file on its way to the page. */
export type Alter = (path: string, text: string) => string

function fileAt(path: string): string | undefined {
  const [, folder = '', ...rest] = path.split('/')
  const root = folders[folder]
  try {
    return root && extname(path) in types ? readFileSync(join(root, ...rest), 'utf8') : undefined
  } catch {
    return undefined
  }
}

/** Serves a page that loads the built core as modules; gives its address, and the server to be closed. */
export async function serveCore(alter: Alter = (_, text) => text): Promise<{ url: string; server: Server }> {
  const server = createServer(({ url = '/' }, response) => {
    // A URL has no `..` left once it is parsed, so nothing outside the folders can be asked for.
    const path = new URL(url, 'http://core').pathname
    const text = path === '/' ? page : fileAt(path)
    response.writeHead(text === undefined ? 404 : 200, { 'content-type': types[extname(path)] ?? 'text/html' })
    response.end(text === undefined ? '' : alter(path, text))
  })
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server }
}
