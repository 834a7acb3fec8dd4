import { expect, test } from 'vitest'
import { lacking, suite } from '../skip.js'
import { calculator, complaintsOf, overflowOf, pages, type Screen, violationsOf, visitor } from './browser.js'

const sizes: readonly Screen[] = ['office', 'phone']

suite('every page in a browser', lacking.browser, () => {
  const reader = visitor()

  for (const screen of sizes) {
    for (const [name, path] of Object.entries(pages)) {
      test(`${name} on the ${screen} screen is accessible, fits, and is quiet`, async () => {
        const context = await reader.context(screen)
        const page = await context.newPage()
        const complaints = complaintsOf(page)
        await page.goto(reader.at(path))
        expect(await overflowOf(page)).toBe(0)
        expect(await violationsOf(page)).toEqual([])
        expect(complaints).toEqual([])
        await context.close()
      })
    }

    test(`the result on the ${screen} screen, every fold open, is accessible and fits`, async () => {
      const context = await reader.context(screen)
      const page = await context.newPage()
      const complaints = complaintsOf(page)
      await page.goto(reader.at(calculator))
      await page.click('button[value=example]')
      await page.evaluate('document.querySelectorAll("details").forEach(fold => { fold.open = true })')
      expect(await overflowOf(page)).toBe(0)
      expect(await violationsOf(page)).toEqual([])
      expect(complaints).toEqual([])
      await context.close()
    })

    test(`mistakes on the ${screen} screen are accessible and fit`, async () => {
      const context = await reader.context(screen)
      const page = await context.newPage()
      await page.goto(reader.at(calculator))
      await page.fill('[name="given.revenue.2015"]', '很多很多很多很多很多很多很多很多很多很多很多很多很多很多')
      await page.fill('[name="given.profit.2015"]', 'x'.repeat(190))
      await page.locator('button[value=compute]').first().click()
      expect(await overflowOf(page)).toBe(0)
      expect(await violationsOf(page)).toEqual([])
      await context.close()
    })
  }
})
