import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Running, serve } from '@peiyu/server'
import { type Browser, chromium as engine, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { complaintsOf, flags, screens, violationsOf } from '../browser/browser.js'
import { configs } from '../http/app.js'
import { chromium, lacking, suite } from '../skip.js'

const data = mkdtempSync(join(tmpdir(), 'peiyu-console-'))
const pictures = process.env.PEIYU_SCREENS === '1' ? join(import.meta.dirname, '../../docs/screens/console') : undefined

/** The console before the real server with its demonstrations, as each kind of person. */
suite('the console before the real server', lacking.browser, () => {
  let server: Running
  let browser: Browser
  beforeAll(async () => {
    server = await serve({ host: '127.0.0.1', port: 0, configs, data, demo: true })
    browser = await engine.launch({ executablePath: chromium ?? '', args: flags })
  }, 120_000)
  afterAll(async () => {
    await browser.close()
    await server.close()
    rmSync(data, { recursive: true, force: true })
  })

  const enter = async (login: string, path = '/console/', screen: keyof typeof screens = 'office') => {
    const context = await browser.newContext({ viewport: screens[screen], locale: 'zh-CN' })
    const page = await context.newPage()
    const complaints = complaintsOf(page)
    await page.goto(server.url + path)
    await page.fill('[name=login]', login)
    await page.fill('[name=password]', server.seeded?.password ?? '')
    await page.click('button[type=submit]')
    return { page, complaints }
  }

  const take = async (page: Page, name: string): Promise<void> => {
    await page.waitForLoadState('networkidle')
    if (!pictures) return
    mkdirSync(pictures, { recursive: true })
    await page.waitForTimeout(400)
    await page.screenshot({ path: join(pictures, `${name}.png`) })
  }

  test('the office opens a firm, sees its figures, what it gets and what it misses', async () => {
    const { page, complaints } = await enter('dongguan-office', '/console/dongguan/enterprises')
    await page.getByText('存续').first().waitFor()
    await take(page, 'enterprises')
    await page.locator('tbody tr').first().click()
    await page.getByText('按年的指标').first().waitFor()
    await take(page, 'facts')
    await page.getByRole('tab', { name: '能得什么' }).click()
    await page.getByText('政策版本').first().waitFor()
    await take(page, 'gets')
    await page.getByRole('tab', { name: '还差什么' }).click()
    await page.getByText('政策版本').first().waitFor()
    await take(page, 'gaps')
    expect(await violationsOf(page)).toEqual([])
    expect(complaints).toEqual([])
  })

  test('the office settles what a document left open, and takes it back', async () => {
    const { page } = await enter('dongguan-office', '/console/dongguan/open')
    const place = page.getByRole('listitem').filter({ hasText: '现场核查企业数' })
    await place.getByRole('button', { name: '设定' }).click()
    await page.getByLabel('数值').fill('80')
    await page.getByLabel('依据').fill('会议纪要〔2018〕3 号')
    await page.getByRole('dialog').getByRole('button', { name: '设定' }).click()
    await page.getByText('办好了').waitFor()
    await page.getByLabel('只看未定的').click()
    await page.getByText('已定为 80').waitFor()
    await take(page, 'open')
    await page.getByRole('button', { name: '撤回' }).click()
    await page.getByLabel('撤回的理由').fill('写错了')
    await page.getByRole('dialog').getByRole('button', { name: '撤回' }).click()
    await page.getByText('已定为 80').waitFor({ state: 'detached' })
  })

  test('a town sees its own firms alone', async () => {
    const { page, complaints } = await enter('dongguan-town', '/console/dongguan/enterprises')
    await page.getByText('长安镇').first().waitFor()
    await page.waitForLoadState('networkidle')
    const rows = page.locator('tbody tr')
    expect(await rows.count()).toBeGreaterThan(0)
    expect(await rows.filter({ hasText: '长安镇' }).count()).toBe(await rows.count())
    expect(complaints).toEqual([])
  })

  test('a firm sees itself alone, and declares a figure', async () => {
    const { page } = await enter('dongguan-firm')
    await page.getByRole('heading', { name: '我的企业' }).waitFor()
    const firms = page.locator('a[href*="/enterprises/"][href$="/gets"]')
    await firms.first().waitFor()
    expect(await firms.count()).toBe(1)
    await firms.first().click()
    await page.getByRole('tab', { name: '指标' }).click()
    await page.getByRole('button', { name: '填报指标' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox').first().click()
    await page.getByRole('option', { name: '营业收入', exact: true }).click()
    await dialog.getByLabel('年度').fill('2018')
    await dialog.getByLabel('数值').fill('6.21亿')
    await dialog.getByRole('button', { name: '填报指标' }).click()
    await page.getByRole('button', { name: /6\.21亿/ }).waitFor()
  })

  test('an auditor verifies the trail', async () => {
    const { page, complaints } = await enter('dongguan-auditor', '/console/dongguan/audit')
    await page.getByRole('button', { name: '核验', exact: true }).click()
    await page.getByText('前后相扣，没有改动').waitFor()
    await take(page, 'audit')
    expect(await violationsOf(page)).toEqual([])
    expect(complaints).toEqual([])
  })

  test('the security administrator makes an account, whose password is shown once', async () => {
    const { page, complaints } = await enter('security', '/console/-/accounts')
    await page.getByRole('button', { name: '新建账号' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('登录名').fill('new.person')
    await dialog.getByLabel('姓名').fill('何平')
    await dialog.getByRole('button', { name: '新建账号' }).click()
    await page.getByText('临时密码').waitFor()
    await page.getByRole('button', { name: '关闭' }).click()
    await page.locator('[name=login]').fill('new.person')
    await page.getByText('何平').waitFor()
    await take(page, 'accounts')
    expect(complaints).toEqual([])
  })

  test('a firm reads all of it on a phone', async () => {
    const { page } = await enter('dongguan-firm', '/console/', 'phone')
    await page.getByRole('heading', { name: '我的企业' }).waitFor()
    await take(page, 'work-phone')
    await page.locator('a[href$="/gets"]').first().click()
    await page.getByText('政策版本').first().waitFor()
    await take(page, 'gets-phone')
    expect(await violationsOf(page)).toEqual([])
  })
})
