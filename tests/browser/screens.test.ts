import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { lacking, suite } from '../skip.js'
import { calculator, pages, strategy, type Screen, screens, visitor } from './browser.js'

const folder = join(import.meta.dirname, '../../docs/screens')
const lack = process.env.PEIYU_SCREENS === '1' ? lacking.browser : 'runs with PEIYU_SCREENS=1, for docs/screens'

/** Pictures of the first screen, but for those whose length is the point. */
const long = new Set(['tenant', 'measure-table', 'reported'])

/** Invented figures: a target reached, one not, the others without. */
const figures = {
  'city-output': '17600亿',
  'clusters-1000': '4',
  'firms-100': '27',
  'city-rd': '430亿',
  gdp: '11000亿',
}

suite('the pictures in docs/screens', lack, () => {
  const reader = visitor()
  beforeAll(() => {
    mkdirSync(folder, { recursive: true })
  })

  for (const screen of Object.keys(screens) as Screen[]) {
    const take = async (page: Page, name: string, fullPage = false) => {
      // A jump to a fragment is painted a moment after the page has loaded.
      await page.waitForTimeout(400)
      await page.screenshot({ path: join(folder, `${name}-${screen}.png`), fullPage })
    }

    test(`are taken on the ${screen} screen`, async () => {
      const context = await reader.context(screen, false)
      const page = await context.newPage()
      for (const [name, path] of Object.entries(pages)) {
        await page.goto(reader.at(path))
        await take(page, name, long.has(name))
      }
      await page.goto(reader.at(calculator))
      await page.fill('[name="given.revenue.2015"]', '很多')
      await page.locator('button[value=compute]').first().click()
      await take(page, 'mistakes')
      await page.click('button[value=example]')
      await take(page, 'result')
      await page.locator('#s-due').scrollIntoViewIfNeeded()
      await page.locator('.entitlement summary').first().click()
      await page.locator('#s-due').evaluate('scrollBy(0, 400)')
      await take(page, 'entitlements')
      expect(page.url()).toContain('calculator')
      await page.goto(`${reader.at(calculator)}?measure=leasing-interest#claims-money`)
      await take(page, 'claims')
      await page.goto(`${reader.at(pages.program ?? '')}#gives`)
      await take(page, 'measures')
      await page.goto(reader.at(`${strategy}/targets`))
      for (const [name, value] of Object.entries(figures)) await page.fill(`[name="given.${name}.2025"]`, value)
      await page.locator('#figures button').last().click()
      await take(page, 'targets-result')
      await context.close()
    })
  }
})
