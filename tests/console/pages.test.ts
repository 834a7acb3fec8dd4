import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { complaintsOf, overflowOf, type Screen, screens, violationsOf } from '../browser/browser.js'
import { lacking, suite } from '../skip.js'
import { signIn, worker } from './console.js'
import { consolePages } from './pages.js'

/** Sentences that a page wanted to say and that no file has. */
function unsaidOn(page: Page): string[] {
  const unsaid: string[] = []
  page.on('console', message => {
    if (message.text().includes('Missing translation')) unsaid.push(message.text())
  })
  return unsaid
}

suite('every page of the console', lacking.browser, () => {
  const { page: open, at } = worker()
  const roles = [...new Set(consolePages.map(({ as }) => as))]

  for (const screen of Object.keys(screens) as Screen[]) {
    for (const role of roles) {
      test(`can be read by everybody as ${role ?? 'a visitor'} on the ${screen} screen, and complains of nothing`, async () => {
        const page = await open(screen)
        const [complaints, unsaid] = [complaintsOf(page), unsaidOn(page)]
        let signedIn = role === undefined
        for (const { name, path, ready } of consolePages.filter(({ as }) => as === role)) {
          await page.goto(at(path))
          if (!signedIn) await signIn(page, role ?? '')
          signedIn = true
          await page.getByText(ready).first().waitFor()
          await page.waitForLoadState('networkidle')
          expect.soft(await violationsOf(page), name).toEqual([])
          expect.soft(await overflowOf(page), name).toBeLessThanOrEqual(0)
        }
        expect(complaints).toEqual([])
        expect(unsaid).toEqual([])
      })
    }
  }
})
