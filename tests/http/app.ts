import { join } from 'node:path'
import { parseDay } from '@peiyu/core'
import { createApp, type Loaded, loadTenants } from '@peiyu/server'

export const configs = join(import.meta.dirname, '../../configs')
export const program = '/t/dongguan/programs/beizeng'
export const calculator = `${program}/calculator`
export const api = `/api${program}`

const tenants: ReadonlyMap<string, Loaded> = loadTenants(configs)

/** The whole server over the shipped tenants, on a day of one's choice. */
export function anApp(
  today = '2018-11-21',
  log: (line: string) => void = () => undefined,
): ReturnType<typeof createApp> {
  const day = parseDay(today) ?? 0
  return createApp({ tenants, today: () => day, log })
}

export const shippedTenants = tenants

export async function page(path: string, today?: string): Promise<string> {
  return (await anApp(today).request(path)).text()
}

/** Sends the calculator's form. */
export async function compute(fields: Readonly<Record<string, string>>, today?: string): Promise<string> {
  const response = await anApp(today).request(calculator, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ do: 'compute', ...fields }).toString(),
  })
  return response.text()
}

export const sendJson = (
  path: string,
  body: string | Uint8Array<ArrayBuffer>,
  type = 'application/json',
): Promise<Response> =>
  Promise.resolve(anApp().request(path, { method: 'POST', headers: { 'content-type': type }, body }))

/** What a person reads on a page: its text without markup, spaces run together. */
export const wordsOf = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')

/** The part of a page below the form. */
export const resultOf = (html: string): string => wordsOf(html.slice(html.indexOf('class="result"')))
