import { type Browser, type BrowserContext, chromium as engine, type Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { flags, type Screen, screens } from '../browser/browser.js'
import { chromium } from '../skip.js'
import { password } from './stub/people.js'
import { serveConsole, type StubServer } from './stub/serve-console.js'

/** Somebody at the console: server and browser stand from before a suite's first test until after its last. */
export interface Worker {
  readonly page: (screen?: Screen) => Promise<Page>
  readonly at: (path: string) => string
  readonly server: () => StubServer
}

/** Called in a suite's body, since it is the suite that starts and stops what a worker needs. */
export function worker(): Worker {
  let browser: Browser
  let server: StubServer
  const contexts: BrowserContext[] = []
  beforeAll(async () => {
    server = await serveConsole()
    browser = await engine.launch({ executablePath: chromium ?? '', args: flags })
  })
  afterAll(async () => {
    await browser.close()
    await server.close()
  })
  return {
    page: async (screen = 'office') => {
      const context = await browser.newContext({ viewport: screens[screen], locale: 'zh-CN', bypassCSP: false })
      contexts.push(context)
      return context.newPage()
    },
    at: path => server.url + path,
    server: () => server,
  }
}

/** Fills the sign-in page and sends it. */
export async function signIn(page: Page, login: string): Promise<void> {
  await page.fill('[name=login]', login)
  await page.fill('[name=password]', password)
  await page.click('button[type=submit]')
}
