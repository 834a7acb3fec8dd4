import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { promised } from '../engine/promised.js'
import { lacking, suite } from '../skip.js'
import { complaintsOf, overflowOf, type Screen, violationsOf, visitor } from './browser.js'

const root = mkdtempSync(join(tmpdir(), 'peiyu-pages-'))
for (const [path, text] of Object.entries(promised)) {
  const file = join(root, 'somewhere', path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

mkdirSync(join(root, 'broken'))
writeFileSync(join(root, 'broken', 'tenant.yaml'), 'peiyu: 1\nid: broken\nname: 坏\nlevel: cty\n')

const place = '/t/somewhere/programs/plan'

suite('targets and tasks in a browser', lacking.browser, () => {
  const reader = visitor(root)
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  for (const screen of ['office', 'phone'] satisfies Screen[]) {
    test(`figures are filled in without a script and show progress on the ${screen} screen`, async () => {
      const context = await reader.context(screen, false)
      const page = await context.newPage()
      await page.goto(reader.at(`${place}/targets`))
      await page.getByLabel('高新技术企业数').fill('150')
      await page.getByText('各镇街（园区）的数').click()
      await page.getByLabel('东镇').fill('1')
      await page.getByRole('button', { name: '看进度' }).click()
      const bar = page.getByRole('progressbar', { name: /高新技术企业200家/ })
      expect(await bar.getAttribute('value')).toBe('75')
      expect(await page.getByText('还差 50家').count()).toBe(1)
      await context.close()
    })

    test(`a tenant that is out of service on the ${screen} screen says why, is accessible and fits`, async () => {
      const context = await reader.context(screen)
      const page = await context.newPage()
      await page.goto(reader.at('/t/broken'))
      expect(await page.locator('.errors').innerText()).toContain('cty')
      expect(await overflowOf(page)).toBe(0)
      expect(await violationsOf(page)).toEqual([])
      await context.close()
    })

    test(`progress on the ${screen} screen, every fold open, is accessible and fits`, async () => {
      const context = await reader.context(screen)
      const page = await context.newPage()
      const complaints = complaintsOf(page)
      await page.goto(reader.at(`${place}/targets`))
      await page.getByLabel('高新技术企业数').fill('150')
      await page.getByRole('button', { name: '看进度' }).click()
      await page.evaluate('document.querySelectorAll("details").forEach(fold => { fold.open = true })')
      expect(await overflowOf(page)).toBe(0)
      expect(await violationsOf(page)).toEqual([])
      await page.getByLabel('高新技术企业数').fill('很多很多很多很多很多很多很多很多很多很多')
      await page.getByRole('button', { name: '看进度' }).click()
      expect(await overflowOf(page)).toBe(0)
      expect(await violationsOf(page)).toEqual([])
      expect(complaints).toEqual([])
      await context.close()
    })

    test(`tasks on the ${screen} screen are accessible, fit, and can be filtered`, async () => {
      const context = await reader.context(screen)
      const page = await context.newPage()
      const complaints = complaintsOf(page)
      await page.goto(reader.at(`${place}/duties`))
      expect(await overflowOf(page)).toBe(0)
      expect(await violationsOf(page)).toEqual([])
      await page.getByLabel('单位').selectOption({ label: '市科技局' })
      await page.getByRole('button', { name: '查看' }).click()
      expect(page.url()).toContain('organization=keji')
      expect(await page.getByText('走访企业').count()).toBe(0)
      expect(complaints).toEqual([])
      await context.close()
    })
  }
})
