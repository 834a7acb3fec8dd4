import { describe, expect, test } from 'vitest'
import { anApp, calculator, compute, page, resultOf, wordsOf } from './app.js'

const basics = {
  'given.registered-here': '是',
  'given.pays-tax-here': '是',
  'given.legal-person': '是',
  'given.violations': '否',
  'given.environment-credit': 'green',
  'given.key-energy-user': '否',
  'given.newly-producing': '否',
  'given.sector': 'manufacturing',
  'given.good-foundation': '是',
  'given.good-team': '是',
  'given.has-doubling-plan': '是',
  'given.drivers-held.0.driver-kind': 'technology',
  'given.profit.2015': '1860万',
}

describe('the calculator', () => {
  test('asks only what the rules of the program read, of the years that matter', async () => {
    const html = await page(calculator)
    expect(html).toContain('name="given.revenue.2015"')
    expect(html).toContain('name="given.revenue.2014"')
    expect(html).not.toContain('name="given.revenue.2013"')
    expect(html).not.toContain('name="given.wages-paid')
    expect(html).not.toContain('name="given.registered-capital"')
  })

  test('takes the year of the day unless somebody names another', async () => {
    expect(resultOf(await compute({ on: '2018-11-21', year: '' }, '2026-03-01'))).toContain('2018 年度测算')
    expect(resultOf(await compute({ on: '2018-11-21', year: '2017' }, '2026-03-01'))).toContain('2017 年度测算')
    expect(await page(calculator, '2026-03-01')).toMatch(/name="year" value=""/)
  })

  test('takes a day as people write it, and refuses one that does not exist', async () => {
    for (const on of ['2018年1月5日', '2018/01/05', '2018.1.5', '２０１８－０１－０５', '2018-01-05']) {
      const html = await compute({ on })
      expect(resultOf(html), on).toContain('2018年1月5日')
      expect(html, on).toContain(`name="on" value="${on}"`)
    }
    expect(wordsOf(await compute({ on: '2018/2/30' }))).toMatch(/没有“2018-02-30”这一天/)
  })

  test('moves its years with the day', async () => {
    expect(await compute({ on: '2018-11-21' })).toContain('name="given.retained-tax.2017"')
    expect(await compute({ on: '2019-11-21' })).toContain('name="given.retained-tax.2019"')
  })

  test('a firm that meets every condition may apply', async () => {
    const words = resultOf(await compute({ ...basics, 'given.revenue.2014': '2000万', 'given.revenue.2015': '2200万' }))
    expect(words).toContain('✓ 符合申报条件')
  })

  test('takes 2000万, 1.2亿, 20000000 and 20,000,000 alike', async () => {
    for (const revenue of [
      '3000万',
      '0.3亿',
      '30000000',
      '30,000,000',
      '3000万元',
      ' 3000万 ',
      '3,000万',
      '3，000.00万元',
    ]) {
      const words = resultOf(
        await compute({ ...basics, 'given.revenue.2014': '2000万', 'given.revenue.2015': revenue }),
      )
      expect(words, revenue).toContain('✓ 符合申报条件')
    }
  })

  test('a firm just below says by how much, and that the year is past', async () => {
    const html = await compute({ ...basics, 'given.revenue.2014': '2000万', 'given.revenue.2015': '2199万' })
    const words = resultOf(html)
    expect(words).toContain('✕ 不符合申报条件')
    expect(words).toContain('要满足，最少要改变')
    expect(words).toContain('差0.05个百分点')
    expect(words).toContain('已经过去的年度')
  })

  test('what is not known is not no: it says what is missing and who supplies it', async () => {
    const words = resultOf(await compute({}))
    expect(words).toContain('还不能判断是否符合申报条件')
    expect(words).toMatch(/还缺：2015年营业收入 企业填写/)
    expect(words).toMatch(/还缺：管理和技术团队优秀 由遴选委员会提供/)
  })

  test('computes a claim, with the ceiling that binds it and its clause', async () => {
    const loan = { 'given.contracts.0.financed': '2000万', 'given.contracts.0.interest': '150万' }
    const words = resultOf(await compute({ tier: 'pilot', ...loan }))
    expect(words).toMatch(/融资租赁贴息 资金 应得 150万元/)
    const more = resultOf(await compute({ tier: 'pilot', ...loan, 'given.contracts.0.interest': '250万' }))
    expect(more).toMatch(/融资租赁贴息 资金 应得 200万元/)
    expect(more).toContain('受限额约束：每个合同每年合同融资额×10%（三（十七））')
  })

  test('a range stays a range for an officer to fix', async () => {
    const project = { 'given.project-class': 'demonstration', 'given.investment': '1000万' }
    const words = resultOf(await compute({ tier: 'pilot', ...project }))
    expect(words).toMatch(/智能制造项目资助 资金 可得 最高 400万元/)
    expect(words).toContain('具体数额由审核单位在范围内核定')
  })

  test('what was paid before counts against the ceilings', async () => {
    const paid = { 'ledger.0.measure': 'neeq-listing', 'ledger.0.year': '2017', 'ledger.0.amount': '50万' }
    const listed = { tier: 'pilot', 'given.neeq-listed': '是' }
    expect(resultOf(await compute(listed))).toMatch(/新三板挂牌奖励 资金 应得 50万元/)
    expect(resultOf(await compute({ ...listed, ...paid }))).toContain('以前已经得满')
  })

  test('says which official looks after the firm', async () => {
    const words = resultOf(await compute({ 'given.main-revenue.2017': '5.6亿' }))
    expect(words).toMatch(/挂点领导 镇街（园区）主要领导/)
  })

  test('explains with values and clause', async () => {
    const words = resultOf(await compute({ 'given.revenue.2015': '3.6亿' }))
    expect(words).toContain('2015年营业收入 3.6亿元 不低于 2000万元：满足')
  })

  test('fills in the invented firm and computes it', async () => {
    const html = await compute({ do: 'example' })
    expect(html).toContain('value="3.6亿"')
    expect(resultOf(html)).toMatch(/新三板挂牌奖励 资金 应得 50万元/)
  })

  test('adds rows and keeps what was typed', async () => {
    const html = await compute({ do: 'more.contracts', 'given.contracts.0.financed': '2000万', 'rows.contracts': '3' })
    expect(html).toContain('name="given.contracts.5.financed"')
    expect(html).not.toContain('name="given.contracts.6.financed"')
    expect(html).toContain('value="2000万"')
    expect(html).not.toContain('class="result"')
  })

  test('a program that is still a draft says so, and nothing of it is due', async () => {
    const response = await anApp('2021-06-30').request('/t/qingxi/programs/sannian/calculator', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ do: 'compute', 'given.key-firm': '是' }).toString(),
    })
    const words = resultOf(await response.text())
    expect(words).toContain('标为“征求意见稿”，没有生效')
    expect(words).not.toContain('已经符合条件，金额如下')
    expect(resultOf(await compute(basics))).not.toContain('没有生效，结果仅供比较')
  })

  test('a program that has ended is computed on its last day and says so', async () => {
    const words = resultOf(await compute({}, '2026-03-01'))
    expect(words).toContain('按 2021年12月31日 有效的规则')
    expect(words).toContain('本计划已经结束，按最后一天测算')
  })

  test('the figures are kept nowhere', async () => {
    const html = await page(calculator)
    expect(html).toContain('<form method="post"')
    expect(wordsOf(html)).toContain('填写的内容不保存')
  })

  test('a bare number is yuan, and the form says how it was read', async () => {
    const html = await compute({ 'given.revenue.2015': '20000000', 'given.profit.2015': '200' })
    expect(html).toContain('＝2000万元')
    expect(html).toContain('如是万元，请写 200万')
  })
})

describe('a wrong value', () => {
  const wrong = {
    'given.revenue.2015': '很多',
    'given.revenue.2014': '3.1亿',
    tier: 'pilot',
    'given.profit.2015': '1.234',
  }

  test('is marked at its field with a sentence, and listed with a link', async () => {
    const html = await compute(wrong)
    const field = html.slice(html.indexOf('name="given.revenue.2015"'), html.indexOf('name="given.revenue.2016"'))
    expect(field).toContain('aria-invalid="true"')
    expect(field).toContain('“很多”')
    expect(html).toContain('有 2 处填写需要改')
    expect(html).toContain('href="#f-given_revenue_2015"')
    expect(html).toContain('id="f-given_revenue_2015"')
  })

  test('of commas that group nothing is not mended silently', async () => {
    expect(wordsOf(await compute({ 'given.revenue.2015': '3,00万' }))).toContain('“3,00万”不是金额')
  })

  test('loses nothing that was typed', async () => {
    const html = await compute(wrong)
    expect(html).toContain('value="很多"')
    expect(html).toContain('value="3.1亿"')
    expect(html).toContain('value="1.234"')
    expect(html).toMatch(/<option value="pilot" selected>/)
  })

  test('in a row is marked in that row, though rows above it are empty', async () => {
    const html = await compute({ 'given.contracts.2.financed': '多' })
    const field = html.slice(
      html.indexOf('name="given.contracts.2.financed"'),
      html.indexOf('name="given.contracts.2.interest"'),
    )
    expect(field).toContain('aria-invalid="true"')
  })

  test('of the day or year is marked there', async () => {
    expect(await compute({ on: '2018-02-30' })).toMatch(/name="on"[^>]*aria-invalid="true"/)
    expect(await compute({ year: '20x8' })).toMatch(/name="year"[^>]*aria-invalid="true"/)
  })

  test('stands escaped in the page', async () => {
    const html = await compute({ 'given.revenue.2015': '"><script>alert(1)</script>' })
    expect(html).not.toContain('<script')
    expect(html).toContain('&lt;script&gt;')
  })
})
