import { expect, test } from 'vitest'
import { complaintsOf } from '../browser/browser.js'
import { lacking, suite } from '../skip.js'
import { signIn, worker } from './console.js'
import { password } from './stub/people.js'

suite('a day at the console', lacking.browser, () => {
  const { page: open, at, server } = worker()

  const enter = async (login: string, path = '/console/') => {
    const page = await open()
    const complaints = complaintsOf(page)
    await page.goto(at(path))
    await signIn(page, login)
    return { page, complaints }
  }

  test('the office finds a firm by name, sees what it gets and why, and the clause', async () => {
    const { page, complaints } = await enter('office', '/console/dongguan/enterprises')
    await page.getByLabel('名称、拼音首字母或信用代码').fill('恒越精密')
    await page.getByText('第 1–').waitFor()
    await page.getByText('东莞市恒越精密制造有限公司').first().click()
    await page.getByRole('tab', { name: '能得什么' }).click()
    await page.getByRole('button', { name: /新三板挂牌奖励/ }).click()
    await page.getByText('50万元').first().waitFor()
    expect(await page.getByText('条款').count()).toBeGreaterThan(0)
    await page.getByRole('tab', { name: '还差什么' }).click()
    await page.getByText('缺这些数据才能判断').first().waitFor()
    expect(complaints).toEqual([])
  })

  test('a filter is kept under a name and comes back with one click', async () => {
    const { page } = await enter('office', '/console/dongguan/enterprises')
    await page.getByLabel('名称、拼音首字母或信用代码').fill('模具')
    await page.waitForURL(/%E6%A8%A1%E5%85%B7|模具/)
    await page.getByRole('button', { name: '保存的筛选' }).click()
    await page.getByRole('menuitem', { name: '保存现在的筛选和列' }).click()
    await page.getByLabel('名称', { exact: false }).last().fill('模具企业')
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByLabel('名称、拼音首字母或信用代码').fill('')
    await page.getByText('共 63 条').waitFor()
    await page.getByRole('button', { name: '保存的筛选' }).click()
    await page.getByRole('menuitem', { name: /模具企业/ }).click()
    await page.getByText('共 10 条').waitFor()
  })

  test('what is typed survives an ended session, and is sent once somebody has signed in again', async () => {
    const { page } = await enter('office', '/console/dongguan/enterprises')
    await page.getByRole('button', { name: '登记企业' }).click()
    await page.getByLabel('统一社会信用代码').last().fill('91441900MA4UHR9T0B')
    await page.getByLabel('企业名称').last().fill('东莞市新登记有限公司')
    server().stub.expire()
    await page.getByRole('dialog').getByRole('button', { name: '登记企业' }).click()
    await page.getByText('登录已到期').waitFor()
    await page.fill('[name=password]', password)
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await page.getByRole('heading', { name: '东莞市新登记有限公司' }).waitFor()
  })

  test('a refusal stands at the field that it is about, and a draft comes back after a reload', async () => {
    const { page } = await enter('office', '/console/dongguan/enterprises')
    await page.getByRole('button', { name: '登记企业' }).click()
    await page.getByLabel('统一社会信用代码').last().fill('123')
    await page.getByLabel('企业名称').last().fill('甲')
    await page.getByRole('dialog').getByRole('button', { name: '登记企业' }).click()
    await page.getByText('统一社会信用代码应为 18 位，请核对').waitFor()
    await page.reload()
    await page.getByRole('button', { name: '登记企业' }).click()
    await page.getByText('已恢复上次没有交出的内容').waitFor()
    expect(await page.getByLabel('统一社会信用代码').last().inputValue()).toBe('123')
  })

  test('an import is looked at first, confirmed, and undone', async () => {
    const { page } = await enter('office', '/console/dongguan/imports/create')
    await page.setInputFiles('[name=file]', { name: '企业.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b') })
    await page.getByRole('button', { name: '上传并预览' }).click()
    await page.getByText('统一社会信用代码的校验位不对').waitFor()
    await page.getByText('重复 1 行').waitFor()
    await page.getByRole('button', { name: '确认导入' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '确认导入' }).click()
    await page.getByRole('button', { name: '撤销这次导入' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '撤销这次导入' }).click()
    await page.getByText('已撤销').waitFor()
  })

  test('the office settles what a document left open, from a day and for a reason', async () => {
    const { page } = await enter('office', '/console/dongguan/open')
    const place = page.getByRole('listitem').filter({ hasText: '现场核查企业数' })
    await place.getByRole('button', { name: '设定' }).click()
    await page.getByLabel('数值').fill('80')
    await page.getByLabel('依据').fill('会议纪要〔2018〕3 号')
    await page.getByRole('dialog').getByRole('button', { name: '设定' }).click()
    await page.getByText('办好了').waitFor()
    await page.getByLabel('只看未定的').click()
    await page.getByText('已定为 80，自 2018-11-21 起').waitFor()
    await page.getByRole('button', { name: '撤回' }).click()
    await page.getByLabel('撤回的理由').fill('写错了')
    await page.getByRole('dialog').getByRole('button', { name: '撤回' }).click()
    await page.getByText('已定为 80').waitFor({ state: 'detached' })
  })

  test('a measure is tried with a few figures', async () => {
    const { page, complaints } = await enter('firm', '/console/dongguan/measures/beizeng/consulting')
    await page.getByLabel('当年购买咨询服务的实付费用（2018）').fill('100万')
    await page.getByRole('button', { name: '计算' }).click()
    await page.getByRole('heading', { name: '结果' }).waitFor()
    expect(complaints).toEqual([])
  })

  test('a firm sees no button that it may not press, and no page of others', async () => {
    const { page } = await enter('firm', '/console/dongguan/enterprises')
    await page.getByText('统一社会信用代码').first().waitFor()
    expect(await page.getByRole('button', { name: '登记企业' }).count()).toBe(0)
    for (const name of ['导入', '审计', '政策配置', '用户与授权'])
      expect(await page.getByRole('menuitem', { name, exact: true }).count(), name).toBe(0)
  })

  test('the security administrator makes an account, whose password is shown once', async () => {
    const { page } = await enter('security', '/console/-/accounts')
    await page.getByRole('button', { name: '新建账号' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('登录名').fill('new.person')
    await dialog.getByLabel('姓名').fill('何平')
    await dialog.getByRole('button', { name: '新建账号' }).click()
    await page.getByText('once-only-7391').waitFor()
    await page.getByRole('button', { name: '关闭' }).click()
    expect(await page.getByText('once-only-7391').count()).toBe(0)
  })

  test('an auditor verifies the trail and reads what was before and after', async () => {
    const { page } = await enter('auditor', '/console/dongguan/audit')
    await page.getByRole('button', { name: '核验', exact: true }).click()
    await page.getByText('已核验 30 条').waitFor()
    await page.getByRole('button', { name: '新增 · 企业' }).first().click()
    await page.getByText('之后').waitFor()
  })

  test('everything can be read in English as well', async () => {
    const { page, complaints } = await enter('office')
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'Hello, 陈晓岚' }).waitFor()
    await page.getByRole('menuitem', { name: 'Enterprises' }).click()
    await page.getByText('Credit code').first().waitFor()
    expect(complaints).toEqual([])
  })
})
