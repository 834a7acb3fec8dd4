import { describe, expect, test } from 'vitest'
import { anApp, page, program, shippedTenants, wordsOf } from './app.js'

describe('the portal', () => {
  test('lists the tenants', async () => {
    expect(wordsOf(await page('/'))).toContain('东莞市')
  })

  test('marks a draft as a draft, whose time has run out without its ever being in force', async () => {
    const home = wordsOf(await page('/', '2026-03-01'))
    expect(home).toMatch(/制造业高质量发展三年行动计划 26 项措施 征求意见稿，没有生效/)
    expect(home).not.toMatch(/制造业高质量发展三年行动计划 26 项措施[^项]*已结束/)
    const own = wordsOf(await page('/t/qingxi/programs/sannian', '2026-03-01'))
    expect(own).toContain('本计划的依据标为“征求意见稿”，没有生效。 所写的计划期到 2022年12月31日 为止，也已经过了。')
    expect(own).toMatch(/计划期 2020-01-01 至 2022-12-31 征求意见稿，没有生效 已过/)
    expect(own).not.toContain('已经结束')
  })

  test('says of a measure how strongly its document means it, where that is less than must', async () => {
    expect(wordsOf(await page(`${program}/measures/merger-fund-support`))).toContain('效力 探索：还没有设立')
    expect(wordsOf(await page(`${program}/measures/provincial-list`))).toContain('效力 力争、争取')
    expect(wordsOf(await page(`${program}/measures/leasing-interest`))).not.toContain('效力')
  })

  test('says so when there are none', async () => {
    const app = (await import('@peiyu/server')).createApp({ tenants: new Map(), today: () => 0 })
    expect(await (await app.request('/')).text()).toContain('还没有任何辖区')
  })

  test('shows what each measure gives, who is in charge and under which clause', async () => {
    const words = wordsOf(await page(program))
    expect(words).toContain('当年购买咨询服务的实付费用的最高50%；每家每年最高200万元')
    expect(words).toContain('200万元；一次性')
    expect(words).toContain('市经信局')
    expect(words).toContain('三（十七）')
    expect(words).toContain('1 处待定')
  })

  test('every measure has a page that says how much, under which limits, resting on what', async () => {
    const measures = shippedTenants.get('dongguan')?.tenant?.programs.get('beizeng')?.measures
    expect(measures?.size).toBeGreaterThan(10)
    for (const { id, name } of measures?.values() ?? []) {
      const html = await page(`${program}/measures/${id}`)
      expect(wordsOf(html), id).toContain(name)
      expect(wordsOf(html), id).toContain('文件怎么说')
    }
  })

  test('a limit stands with its scope, a table with its rows, an open value with who decides', async () => {
    const leasing = wordsOf(await page(`${program}/measures/leasing-interest`))
    expect(leasing).toMatch(/每家每年 300万元/)
    expect(leasing).toMatch(/每个合同 500万元/)
    expect(leasing).toMatch(/贴息比例 后续规定 100%/)
    const smart = wordsOf(await page(`${program}/measures/smart-manufacturing`))
    expect(smart).toMatch(/智能制造示范项目 最高40%/)
    expect(smart).toMatch(/智能化改造项目： 600万元/)
    expect(smart).toContain('智能化改造项目最高资助设备和技术投入总额的30%')
  })

  test('a program says who may apply, who looks after whom, what is open', async () => {
    const words = wordsOf(await page(program))
    expect(words).toContain('可放宽，由遴选委员会决定')
    expect(words).toMatch(/10亿元以上（恰为10亿元的待定） 市政府领导/)
    expect(words).toContain('文件还没有定的')
    expect(words).toContain('主营业务收入不足2000万元的，文件未规定挂点领导')
  })

  test('a program has a row of tiers only when it has tiers, and runs on where its document names no end', async () => {
    expect(wordsOf(await page(program))).toContain('层级 试点企业')
    const strategy = wordsOf(await page('/t/dongguan/programs/zhizao2025'))
    expect(strategy).not.toContain('层级')
    expect(strategy).toContain('2015-01-20 至 长期')
  })

  test('no page speaks in ids of the config', async () => {
    for (const path of [
      '/t/dongguan',
      program,
      `${program}/measures/service-package`,
      `${program}/measures/smart-supplier`,
    ]) {
      const words = wordsOf(await page(path))
      expect(words, path).not.toMatch(/\b(growth-share|year-cap|beizengban|jingxin|income-growth|honorary|project\.)\b/)
    }
  })

  test('nothing runs and nothing is framed: no script, no inline style', async () => {
    const response = await anApp().request(program)
    const html = await response.text()
    expect(html).not.toMatch(/<script|\sstyle=|\son[a-z]+=/i)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(response.headers.get('content-security-policy')).not.toContain('unsafe')
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('referrer-policy')).toBe('no-referrer')
  })

  test('transport security is asked for everywhere but on this machine', async () => {
    const asked = async (url: string) => (await anApp().request(url)).headers.get('strict-transport-security')
    expect(await asked('http://localhost/')).toBeNull()
    expect(await asked('http://127.0.0.1:4180/')).toBeNull()
    expect(await asked('https://peiyu.example/')).toContain('max-age')
  })

  test('the style sheet may be kept for ever, since its address changes with it', async () => {
    const [, path = ''] = /href="(\/assets\/peiyu\.[0-9a-f]+\.css)"/.exec(await page('/')) ?? []
    const response = await anApp().request(path)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain('text/css')
    expect(response.headers.get('cache-control')).toContain('immutable')
  })

  test('an address with a slash at its end leads to the page', async () => {
    const response = await anApp().request('/t/dongguan/')
    expect(response.status).toBe(301)
    expect(new URL(response.headers.get('location') ?? '', 'http://localhost').pathname).toBe('/t/dongguan')
  })

  test('the server says that it is well', async () => {
    expect(await (await anApp().request('/healthz')).json()).toMatchObject({ ok: true })
  })
})
