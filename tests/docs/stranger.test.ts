import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { type Browser, chromium as engine, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chromium, lacking, suite } from '../skip.js'
import { buildCore, root } from './built.js'
import { blocksOf, programOf, promisedIn, strict, writeInto } from './snippets.js'
import { install, packed, run } from './stranger.js'

const guide = readFileSync(join(root, 'docs/SDK.md'), 'utf8')
const readme = readFileSync(join(root, 'packages/core/README.md'), 'utf8')
const blocks = blocksOf(guide, 'ts')
const [first = ''] = blocksOf(readme, 'js')

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
}

/** The folder over HTTP, as any static server gives it. */
async function serveFolder(folder: string): Promise<Server> {
  const server = createServer(({ url = '/' }, response) => {
    const path = normalize(decodeURI(url.split('?')[0] ?? '/'))
    const type = types[extname(path)]
    if (!type || path.includes('..')) return void response.writeHead(404).end()
    try {
      const body = readFileSync(join(folder, path))
      response.writeHead(200, { 'content-type': type }).end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return server
}

/** The tenant's folder of the guide, as its page and its worker fetch it. */
function filesJson(): [string, string][] {
  const folder = join(root, 'configs/dongguan')
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.yaml'))
  return paths.map(path => [path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'utf8')])
}

suite('somebody who has the core from a tarball', lacking.all, () => {
  let folder = ''
  beforeAll(() => {
    expect(buildCore()).toBe('')
    const tar = packed()
    folder = tar.folder
    install(folder, [tar.tarball, 'esbuild@0.28.2'])
    writeInto(folder, {
      'first.js': first,
      'page.mts': programOf(blocks),
      'page.ts': programOf(blocks),
      'nodenext.json': strict(['page.mts'], { skipLibCheck: false }),
      'bundler.json': strict(['page.ts'], { module: 'ESNext', moduleResolution: 'bundler', noEmit: true }),
      'index.html': blocksOf(guide, 'html')[0],
      'files.json': filesJson(),
      'worker.js': blocksOf(guide, 'js worker.js')[0],
      'worker.html': `<!doctype html><script type="module">${blocksOf(guide, 'js page.js')[0]}</script>`,
    })
  }, 300_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('finds in it what runs, its types, its door and its readme, and no source and no test', () => {
    const inside = join(folder, 'node_modules/@peiyu/core')
    expect(readdirSync(inside).sort()).toEqual(['API.md', 'README.md', 'dist', 'package.json'])
    const all = readdirSync(join(inside, 'dist'), { recursive: true, encoding: 'utf8' })
    expect(all.filter(path => /\.[a-z.]+$/.test(path) && !/\.(js|d\.ts)$/.test(path))).toEqual([])
    expect(all.filter(path => path.includes('.test.'))).toEqual([])
    expect(readFileSync(join(inside, 'package.json'), 'utf8')).not.toContain('src/')
  })

  test('runs the first page of its readme as plain JavaScript', () => {
    const { ok, out } = run(folder, process.execPath, ['first.js'])
    expect(ok, out).toBe(true)
    expect(out.trimEnd().split('\n')).toEqual(promisedIn(first))
  })

  test.each(['nodenext', 'bundler'])('compiles the whole guide where modules resolve as %s', kind => {
    expect(run(folder, join(root, 'node_modules/.bin/tsc'), ['-p', `${kind}.json`])).toEqual({ ok: true, out: '' })
  })

  test('runs the whole guide, which prints what it says', () => {
    const { stdout, stderr } = spawnSync(process.execPath, [join(folder, 'page.mjs')], { cwd: root, encoding: 'utf8' })
    expect(stderr).toBe('')
    const lines = stdout.replaceAll('\f\n', '').trimEnd().split('\n')
    expect(lines.map(line => line.trimEnd())).toEqual(blocks.flatMap(promisedIn))
  })

  test('bundles the worker of the guide without a warning', () => {
    const bundle = ['worker.js', '--bundle', '--format=esm', '--minify', '--outfile=worker.bundle.js']
    const { status, stderr } = spawnSync(
      join(folder, 'node_modules/.bin/esbuild'),
      [...bundle, '--log-level=warning'],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    )
    expect([status, stderr]).toEqual([0, ''])
  })

  suite('in a browser', lacking.browser, () => {
    let browser: Browser
    let server: Server
    let page: Page
    let address = ''
    beforeAll(async () => {
      server = await serveFolder(folder)
      address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
      browser = await engine.launch({ executablePath: chromium ?? '', args: ['--no-sandbox', '--disable-gpu'] })
      page = await browser.newPage()
    }, 120_000)
    afterAll(async () => {
      await browser.close()
      server.close()
    })

    test('sees the amount on the page with an import map, and again for other fees', async () => {
      await page.goto(`${address}/index.html`)
      const answer = page.locator('#answer')
      await answer.filter({ hasText: '元' }).waitFor()
      expect(await answer.innerText()).toBe('最高 1500000.00 元')
      await page.fill('#fees', '300.02万')
      expect(await answer.innerText()).toBe('最高 1500100.00 元')
      await page.fill('#fees', '三百万左右')
      expect(await answer.innerText()).toContain('三百万左右')
    })

    test('gets the amount from the bundled worker', async () => {
      const said = page.waitForEvent('console', message => message.type() === 'log')
      await page.goto(`${address}/worker.html`)
      expect((await said).text()).toBe('500000.00')
    })
  })
})
