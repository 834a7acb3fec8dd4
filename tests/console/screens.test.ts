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
  mkdirSync(folder, { recursive: true })

  for (const screen of Object.keys(screens) as Screen[]) {
    for (const { name, as, path, ready } of consolePages) {
      test(`${name} is taken on the ${screen} screen`, async () => {
        const page = await open(screen)
        page.on('console', message => {
          if (message.type() !== 'log') console.log(name, message.text().slice(0, 400))
        })
        page.on('pageerror', error => {
          console.log(name, error.stack?.slice(0, 600))
        })
        await page.goto(at(path))
        if (as) await signIn(page, as)
        await page
          .getByText(ready)
          .first()
          .waitFor({ timeout: 8000 })
          .catch(error => {
            console.log(name, String(error).slice(0, 200))
          })
        await page.waitForTimeout(700)
        await page.screenshot({ path: join(folder, `${name}-${screen}.png`) })
      })
    }
  }
})
