import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'vitest'
import { type Screen, screens } from '../browser/browser.js'
import { lacking, suite } from '../skip.js'
import { signIn, worker } from './console.js'
import { consolePages } from './pages.js'

const folder = process.env.PEIYU_SCREENS_TO ?? join(import.meta.dirname, '../../docs/screens/console')
const lack = process.env.PEIYU_SCREENS === '1' ? lacking.browser : 'runs with PEIYU_SCREENS=1, for docs/screens'

suite("the console's pictures in docs/screens", lack, () => {
  const { page: open, at } = worker()
  const roles = [...new Set(consolePages.map(({ as }) => as))]

  for (const screen of Object.keys(screens) as Screen[]) {
    for (const role of roles) {
      test(`are taken as ${role ?? 'a visitor'} on the ${screen} screen`, async () => {
        mkdirSync(folder, { recursive: true })
        const page = await open(screen)
        let signedIn = role === undefined
        for (const { name, path, ready } of consolePages.filter(({ as }) => as === role)) {
          await page.goto(at(path))
          if (!signedIn) await signIn(page, role ?? '')
          signedIn = true
          await page.getByText(ready).first().waitFor()
          await page.waitForLoadState('networkidle')
          await page.waitForTimeout(300)
          await page.screenshot({ path: join(folder, `${name}-${screen}.png`) })
        }
      })
    }
  }
})
