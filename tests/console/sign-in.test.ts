import { expect, test } from 'vitest'
import { complaintsOf, violationsOf } from '../browser/browser.js'
import { lacking, suite } from '../skip.js'
import { signIn, worker } from './console.js'
import { code } from './stub/people.js'

suite('signing in at the console', lacking.browser, () => {
  const { page: open, at, server } = worker()

  test('leads to my work, having asked once who is there and a few times whether one may', async () => {
    const page = await open()
    const complaints = complaintsOf(page)
    await page.goto(at('/console/'))
    await signIn(page, 'office')
    await page.getByRole('heading', { name: '陈晓岚，你好' }).waitFor()
    const checks = await page.evaluate<number>("performance.getEntriesByName('check-auth').length")
    expect(checks).toBeGreaterThan(0)
    expect(checks).toBeLessThanOrEqual(6)
    expect(server().stub.asked.get('GET /api/session')).toBe(1)
    expect(await violationsOf(page)).toEqual([])
    expect(complaints).toEqual([])
  })

  test('says what is wrong of a wrong password and of a locked account', async () => {
    const page = await open()
    await page.goto(at('/console/'))
    await signIn(page, 'nobody')
    await page.getByText('登录名或密码不对，请重新输入').waitFor()
    await signIn(page, 'locked')
    await page.getByText('请在 10 分钟后再试').waitFor()
    expect(await violationsOf(page)).toEqual([])
  })

  test('asks for the one-time code once the password is right', async () => {
    const page = await open()
    await page.goto(at('/console/'))
    await signIn(page, 'factor')
    await page.fill('[name=code]', '000000')
    await page.click('button[type=submit]')
    await page.getByText('动态口令不对或已过期').waitFor()
    await page.fill('[name=code]', code)
    await page.click('button[type=submit]')
    await page.getByRole('heading', { name: '林海，你好' }).waitFor()
  })

  test('lets those who work in several jurisdictions choose one', async () => {
    const page = await open()
    await page.goto(at('/console/'))
    await signIn(page, 'several')
    await page.getByRole('button', { name: '清溪镇' }).click()
    await page.getByRole('heading', { name: '吴敏，你好' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/console/qingxi')
  })

  test('an empty server asks for its three administrators', async () => {
    server().stub.setupNeeded = true
    const page = await open('phone')
    await page.goto(at('/console/'))
    await page.getByRole('heading', { name: '首次启用' }).waitFor()
    expect(await violationsOf(page)).toEqual([])
    await page.fill('[name=code]', 'ABCD-1234')
    for (const kind of ['system', 'security', 'audit']) {
      await page.fill(`[name=${kind}-login]`, kind)
      await page.fill(`[name=${kind}-name]`, kind)
      await page.fill(`[name=${kind}-password]`, 'a-long-password-1')
    }
    await page.getByRole('button', { name: '建立三名管理员' }).click()
    await page.getByRole('heading', { name: '登录' }).waitFor()
  })

  test('a firm registers by itself where the address names a jurisdiction', async () => {
    const page = await open('phone')
    await page.goto(at('/console/dongguan/'))
    await page.getByRole('button', { name: '企业注册' }).click()
    for (const [name, value] of Object.entries({
      enterpriseName: '东莞市明达模具有限公司',
      creditCode: '91441900MA4UHR9T0B',
      name: '赵敏',
      login: 'mingda',
      password: 'a-long-password-1',
    }))
      await page.fill(`[name=${name}]`, value)
    await page.setInputFiles('[name=letter]', {
      name: '授权书.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-'),
    })
    expect(await violationsOf(page)).toEqual([])
    await page.getByRole('button', { name: '提交注册' }).click()
    await page.getByText('已经收到').waitFor()
  })
})
