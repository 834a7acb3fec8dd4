import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { lacking, suite } from '../skip.js'
import { calculator, complaintsOf, type Screen, visitor } from './browser.js'

async function fillIn(page: Page): Promise<void> {
  await page.fill('[name=on]', '2018-11-21')
  await page.selectOption('[name=tier]', 'pilot')
  await page.selectOption('[name="pledge.years"]', '5')
  for (const fact of ['registered-here', 'pays-tax-here', 'legal-person', 'neeq-listed'])
    await page.check(`[name="given.${fact}"][value="是"]`)
  await page.fill('[name="given.revenue.2014"]', '3.1亿')
  await page.fill('[name="given.revenue.2015"]', '360000000')
  await page.fill('[name="given.profit.2015"]', '1860万')
  await page.click('summary:has-text("融资租赁贴息")')
  await page.fill('[name="given.contracts.0.financed"]', '2000万')
  await page.fill('[name="given.contracts.0.interest"]', '250万')
}

suite('the calculator in a browser', lacking.browser, () => {
  const reader = visitor()

  for (const screen of ['office', 'phone'] as const satisfies readonly Screen[])
    for (const scripts of [true, false])
      test(`is filled in and computed on the ${screen} screen ${scripts ? 'with' : 'without'} scripts`, async () => {
        const context = await reader.context(screen, scripts)
        const page = await context.newPage()
        const complaints = complaintsOf(page)
        await page.goto(reader.at(calculator))
        await fillIn(page)
        await page.locator('button[value=compute]').first().click()
        const result = page.locator('#result')
        expect(await result.innerText()).toContain('2018年11月21日')
        const leasing = result.locator('.entitlement', { hasText: '融资租赁贴息' })
        expect(await leasing.innerText()).toContain('200万元')
        expect(await leasing.locator('.tree').isVisible()).toBe(false)
        await leasing.locator('summary').click()
        expect(await leasing.locator('.tree').innerText()).toContain('每个合同每年限额还余 200万元')
        expect(page.url()).not.toContain('360000000')
        expect(await page.inputValue('[name="given.revenue.2015"]')).toBe('360000000')
        expect(complaints).toEqual([])
        await context.close()
      })

  test('more rows are added without losing what was typed', async () => {
    const context = await reader.context('office', false)
    const page = await context.newPage()
    await page.goto(reader.at(calculator))
    await fillIn(page)
    await page.click('button[value="more.contracts"]')
    expect(await page.locator('[name="given.contracts.5.financed"]').isVisible()).toBe(true)
    expect(await page.inputValue('[name="given.contracts.0.interest"]')).toBe('250万')
    expect(await page.inputValue('[name="given.revenue.2014"]')).toBe('3.1亿')
    await context.close()
  })

  test('the keyboard alone is enough, and shows where it is', async () => {
    const context = await reader.context('office')
    const page = await context.newPage()
    await page.goto(reader.at(calculator))
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('跳到正文')
    await page.keyboard.press('Enter')
    const focused = () => page.evaluate<string>('document.activeElement.name || document.activeElement.tagName')
    const tabTo = async (name: string) => {
      for (let i = 0; i < 80 && (await focused()) !== name; i++) await page.keyboard.press('Tab')
      expect(await focused()).toBe(name)
    }
    await tabTo('year')
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    await tabTo('given.registered-here')
    await page.keyboard.press('ArrowRight')
    await tabTo('given.revenue.2015')
    await page.keyboard.type('3.6亿')
    const outline = await page.evaluate<string>('getComputedStyle(document.activeElement).outlineStyle')
    expect(outline).toBe('solid')
    await page.keyboard.press('Enter')
    await page.waitForSelector('#result-title')
    expect(await page.inputValue('[name="given.revenue.2015"]')).toBe('3.6亿')
    expect(await page.inputValue('[name=tier]')).toBe('pilot')
    await context.close()
  })

  test('a link in the list of mistakes leads to the field', async () => {
    const context = await reader.context('phone')
    const page = await context.newPage()
    await page.goto(reader.at(calculator))
    await page.fill('[name="given.profit.2015"]', '不知道')
    await page.locator('button[value=compute]').first().click()
    await page.click('.problems a')
    expect(await page.evaluate('document.activeElement.name')).toBe('given.profit.2015')
    await context.close()
  })

  test('what is still to be filled in is unfolded by the way to it', async () => {
    const context = await reader.context('phone', false)
    const page = await context.newPage()
    await page.goto(reader.at(calculator))
    await page.click('button[value=example]')
    const field = page.locator('#in-g-leasing-guarantee input').first()
    expect(await field.isVisible()).toBe(false)
    await page.locator('#e-leasing-guarantee a:has-text("去填")').click()
    expect(await field.isVisible()).toBe(true)
    await context.close()
  })

  test('the button that computes is at hand wherever the form is read, and covers no field that is reached', async () => {
    const context = await reader.context('phone')
    const page = await context.newPage()
    await page.goto(reader.at(calculator))
    const button = page.locator('.at-hand button')
    const isInView = async () => {
      const box = await button.boundingBox()
      return box !== null && box.y > 0 && box.y + box.height <= 844
    }
    expect(await isInView()).toBe(true)
    await page.locator('#claims-land').scrollIntoViewIfNeeded()
    expect(await isInView()).toBe(true)
    await page.locator('[name="given.revenue.2014"]').focus()
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab')
      const bottom = await page.evaluate<number>('document.activeElement.getBoundingClientRect().bottom')
      const bar = await page.evaluate<number>('document.querySelector(".at-hand").getBoundingClientRect().top')
      expect(bottom).toBeLessThanOrEqual(bar)
    }
    await context.close()
  })

  test('the printed result has the reasons and not the form', async () => {
    const context = await reader.context('office')
    const page = await context.newPage()
    await page.goto(reader.at(calculator))
    await page.click('button[value=example]')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('form').isVisible()).toBe(false)
    expect(await page.locator('#result-title').innerText()).toContain('倍增计划')
    expect(await page.locator('.rule .tree').first().isVisible()).toBe(true)
    await context.close()
  })
})
