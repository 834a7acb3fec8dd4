import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Running, serve } from '@peiyu/server'
import axe from 'axe-core'
import { type Browser, type BrowserContext, chromium as engine, type Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { configs } from '../http/app.js'
import { chromium } from '../skip.js'

const program = '/t/dongguan/programs/beizeng'
/** A program of targets and tasks. */
export const strategy = '/t/dongguan/programs/zhizao2025'
export const calculator = `${program}/calculator`

/** An office screen and a phone. */
export const screens = {
  office: { width: 1366, height: 768 },
  phone: { width: 390, height: 844 },
} as const
export type Screen = keyof typeof screens

/** Every kind of page, by what it is called. */
export const pages: Readonly<Record<string, string>> = {
  home: '/',
  tenant: '/t/dongguan',
  program,
  strategy,
  'measure-table': `${program}/measures/smart-manufacturing`,
  'measure-open': `${program}/measures/service-package`,
  'measure-uplift': `${program}/measures/inclusive-double`,
  'measure-area': `${program}/measures/land-quota`,
  calculator,
  'calculator-short': `${strategy}/calculator`,
  targets: `${strategy}/targets`,
  duties: `${strategy}/duties`,
  reported: '/t/zhuanjingtexin/programs/tidu/targets',
  refused: '/t/nowhere',
}

export const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=zh-CN',
]

/** A reader at a screen: the server and the browser stand from before a suite's first test until after its last. */
export interface Visitor {
  context(screen: Screen, javaScriptEnabled?: boolean): Promise<BrowserContext>
  at(path: string): string
}

/** Called in a suite's body, since it is the suite that starts and stops what the visitor needs. */
export function visitor(folders = configs): Visitor {
  let browser: Browser
  let server: Running
  beforeAll(async () => {
    server = await serve({
      host: '127.0.0.1',
      port: 0,
      configs: folders,
      demo: true,
      data: mkdtempSync(join(tmpdir(), 'peiyu-')),
    })
    browser = await engine.launch({ executablePath: chromium ?? '', args: flags })
  })
  afterAll(async () => {
    await browser.close()
    await server.close()
  })
  return {
    context: (screen, javaScriptEnabled = true) =>
      browser.newContext({
        viewport: screens[screen],
        javaScriptEnabled,
        locale: 'zh-CN',
        isMobile: false,
        bypassCSP: false,
      }),
    at: path => server.url + path,
  }
}

/** What the console of a page says that is no good, and what failed to load. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', message => {
    // A refused page is an answer; the browser notes its status all the same.
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(error.message))
  page.on('requestfailed', request => complaints.push(`${request.url()} failed`))
  return complaints
}

/** How many pixels of the page stick out to the right. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')

const rules = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']

/** Serious and critical violations that axe finds, a line each. The page's own policy forbids scripts, so axe comes from outside. */
export async function violationsOf(page: Page): Promise<string[]> {
  const found = await page.evaluate<{ id: string; impact: string | null; nodes: { html: string }[] }[]>(
    `${axe.source}; axe.run({ runOnly: ${JSON.stringify(rules)} }).then(result => result.violations)`,
  )
  const grave = found.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  return grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
}
