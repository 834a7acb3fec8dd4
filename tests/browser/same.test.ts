import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium as engine, type Page } from 'playwright-core'
import { expect, test, vi } from 'vitest'
import { configs, folderOf } from '../engine/tenants.js'
import { chromium, lacking, suite } from '../skip.js'
import { flags } from './browser.js'
import { type Alter, serveCore } from './same/core-page.js'
import { firstDifference } from './same/difference.js'

type Files = readonly (readonly [string, string])[]
type Digest = { readonly name: string; readonly sha256: string; readonly size: number }

/** A machine with other work needs many times the usual seconds, and nothing here is about speed. */
const patience = 300_000

const tenants = readdirSync(configs).map(name => ({ name, files: [...folderOf(join(configs, name))] }))

/** What Node says, in a process of its own: the modules that the page loads, not those that vitest makes of the sources. */
function inNode(files: Files, ...name: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'same/in-node.mjs'), ...name],
    { input: JSON.stringify(files), encoding: 'utf8', maxBuffer: 1e9, env: { ...process.env, TZ: 'Asia/Shanghai' } },
  )
  if (status !== 0) throw new Error(stderr)
  return stdout
}

const said = new Map<Files, Digest[]>()

/** Node's answers, computed once for all browsers. */
function digestsInNode(files: Files): Digest[] {
  const digests = said.get(files) ?? (JSON.parse(inNode(files)) as Digest[])
  said.set(files, digests)
  return digests
}

const inPage = <T>(page: Page, code: string, files: Files): Promise<T> =>
  page.evaluate<T>(`Promise.resolve(same.answersOf(${JSON.stringify(files)})).then(answers => ${code})`)

/** Every answer whose bytes are not the same in both, with the first place where it differs: Node's, then Chromium's. */
async function differences(
  page: Page,
  files: Files,
): Promise<{ answers: number; characters: number; lines: string[] }> {
  const ours = digestsInNode(files)
  const theirs = await inPage<Digest[]>(page, 'same.digestsOf(answers)', files)
  const lines: string[] = []
  if (ours.length !== theirs.length) lines.push(`${ours.length} answers in Node, ${theirs.length} in Chromium`)
  for (const [i, { name, sha256 }] of ours.entries()) {
    if (theirs[i]?.name === name && theirs[i].sha256 === sha256) continue
    // Each look at a text computes the tenant anew, so a few are enough.
    if (lines.length >= 3) return { answers: ours.length, characters: 0, lines: [...lines, '…'] }
    const text = await inPage<string>(page, `answers[${i}]?.text ?? 'null'`, files)
    lines.push(`${name}: ${firstDifference(inNode(files, name), text)}`)
  }
  return { answers: ours.length, characters: ours.reduce((sum, { size }) => sum + size, 0), lines }
}

interface Reader {
  readonly locale: string
  readonly zone: string
}

/** Opens the page with the core in a Chromium of another country, and closes everything. */
async function visiting<T>({ locale, zone }: Reader, visit: (page: Page) => Promise<T>, alter?: Alter): Promise<T> {
  const { url, server } = await serveCore(alter)
  const browser = await engine.launch({
    executablePath: chromium ?? '',
    args: [...flags.filter(flag => !flag.startsWith('--lang')), `--lang=${locale}`],
    env: { ...process.env, TZ: zone, LANGUAGE: locale },
  })
  try {
    const page = await browser.newPage({ locale })
    page.setDefaultTimeout(patience)
    const errors: string[] = []
    page.on('pageerror', error => errors.push(error.message))
    await page.goto(url)
    await page.waitForFunction('globalThis.same !== undefined')
    const found = await visit(page)
    expect(errors).toEqual([])
    return found
  } finally {
    await browser.close()
    server.close()
  }
}

const readers: readonly Reader[] = [
  { locale: 'zh-CN', zone: 'Asia/Shanghai' },
  { locale: 'tr-TR', zone: 'America/New_York' },
]

suite('the core in Chromium and in Node', lacking.browser, () => {
  vi.setConfig({ testTimeout: patience })

  for (const reader of readers) {
    for (const { name, files } of tenants) {
      test(`every example of ${name} gives the same bytes in a browser of ${reader.locale} in ${reader.zone}`, async () => {
        const found = await visiting(reader, async page => {
          const there = 'Intl.DateTimeFormat().resolvedOptions().timeZone + " " + (0.5).toLocaleString()'
          const half = (0.5).toLocaleString(reader.locale)
          expect(await page.evaluate(there)).toBe(`${reader.zone} ${half}`)
          return differences(page, files)
        })
        expect(found.lines).toEqual([])
        // Not nothing: there are examples, and each carries its whole answer.
        expect(found.answers).toBeGreaterThan(100)
        expect(found.characters / found.answers).toBeGreaterThan(1000)
      })
    }
  }

  test('a browser that rounded half a fen down would be noticed, with the place', async () => {
    const roundsDown: Alter = (path, text) =>
      path === '/core/base/rational.js' ? text.replace('rest * 2n >= bottom', 'rest * 2n > bottom') : text
    const files = [...folderOf(join(import.meta.dirname, '../../bench/engine/config'))]
    const reader = { locale: 'zh-CN', zone: 'Asia/Shanghai' }
    const { lines } = await visiting(reader, page => differences(page, files), roundsDown)
    expect(lines).not.toEqual([])
    expect(lines[0]).toMatch(/^examples\/.*\$\..*0\.01/)
  })
})
