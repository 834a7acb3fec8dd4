import { type Running, serve } from '@peiyu/server'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { configs } from '../http/app.js'
import { lacking, suite } from '../skip.js'
import {
  calculator,
  complaintsOf,
  contextFor,
  openBrowser,
  overflowOf,
  pages,
  type Screen,
  violationsOf,
} from './browser.js'

const sizes: readonly Screen[] = ['office', 'phone']

suite('every page in a browser', lacking.browser, () => {
  let browser: Browser
  let server: Running
  beforeAll(async () => {
    server = await serve({ host: '127.0.0.1', port: 0, configs, demo: true })
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await server.close()
  })

  for (const screen of sizes) {
    for (const [name, path] of Object.entries(pages)) {
      test(`${name} on the ${screen} screen is accessible, fits, and is quiet`, async () => {
        const context = await contextFor(browser, screen)
        const page = await context.newPage()
        const complaints = complaintsOf(page)
        await page.goto(server.url + path)
        expect(await overflowOf(page)).toBe(0)
        expect(await violationsOf(page)).toEqual([])
        expect(complaints).toEqual([])
        await context.close()
      })
    }

    test(`the result on the ${screen} screen, every fold open, is accessible and fits`, async () => {
      const context = await contextFor(browser, screen)
      const page = await context.newPage()
      const complaints = complaintsOf(page)
      await page.goto(server.url + calculator)
      await page.click('button[value=example]')
      await page.evaluate('document.querySelectorAll("details").forEach(fold => { fold.open = true })')
      expect(await overflowOf(page)).toBe(0)
      expect(await violationsOf(page)).toEqual([])
      expect(complaints).toEqual([])
      await context.close()
    })

    test(`mistakes on the ${screen} screen are accessible and fit`, async () => {
      const context = await contextFor(browser, screen)
      const page = await context.newPage()
      await page.goto(server.url + calculator)
      await page.fill('[name="given.revenue.2015"]', '很多很多很多很多很多很多很多很多很多很多很多很多很多很多')
      await page.fill('[name="given.profit.2015"]', 'x'.repeat(190))
      await page.locator('button[value=compute]').first().click()
      expect(await overflowOf(page)).toBe(0)
      expect(await violationsOf(page)).toEqual([])
      await context.close()
    })
  }
})
