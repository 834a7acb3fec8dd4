import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'

const root = new URL('../../src/portal/style/', import.meta.url)

/** A file that browsers may keep for ever: its address changes with its content. */
export interface Asset {
  readonly path: string
  readonly type: string
  readonly body: string
}

const asset = (name: string, ending: string, { type, body }: { type: string; body: string }): Asset => ({
  path: `/assets/${name}.${createHash('sha256').update(body).digest('hex').slice(0, 12)}.${ending}`,
  type,
  body,
})

function read(): { style: Asset; icon: Asset } {
  const sheets = readdirSync(root).filter(name => name.endsWith('.css'))
  const css = sheets
    .sort()
    .map(name => readFileSync(new URL(name, root), 'utf8'))
    .join('\n')
  const svg = readFileSync(new URL('icon.svg', root), 'utf8')
  return {
    style: asset('peiyu', 'css', { type: 'text/css; charset=utf-8', body: css }),
    icon: asset('icon', 'svg', { type: 'image/svg+xml', body: svg }),
  }
}

let found: ReturnType<typeof read> | undefined

/** The style sheet and the icon, by what a page says of them. */
export const files = (): ReturnType<typeof read> => (found ??= read())

export const assets = (): readonly Asset[] => Object.values(files())
