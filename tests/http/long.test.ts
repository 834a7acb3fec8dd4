import { createApp } from '@peiyu/server'
import { describe, expect, test } from 'vitest'
import { aTenant } from '../engine/a-tenant.js'
import { calculator, compute, page, program, resultOf, shippedTenants, wordsOf } from './app.js'

const strategy = '/t/dongguan/programs/zhizao2025'
const after = '2026-03-01'

describe('a program that is over', () => {
  const places = [
    '/t/dongguan',
    program,
    `${program}/measures/consulting`,
    calculator,
    `${program}/targets`,
    `${program}/duties`,
  ]
  const notice = '本计划的有效期到 2021年12月31日 为止，已经结束'

  test('says so on every page of it, from the day after its last', async () => {
    for (const place of places) {
      expect(wordsOf(await page(place, '2022-01-01')), place).toContain(notice)
      expect(wordsOf(await page(place, '2021-12-31')), place).not.toContain(notice)
    }
    expect(wordsOf(await page('/', after))).toMatch(/倍增计划 \d+ 项措施 已结束 东莞制造2025 \d+ 项措施 /)
  })

  test('says with the result that it does not mean that anybody may still apply', async () => {
    expect(resultOf(await compute({}, after))).toContain('不表示现在还能申报')
    expect(resultOf(await compute({ on: '2018-11-21' }, after))).not.toContain('不表示现在还能申报')
  })

  test('does not call its measures in force', async () => {
    const place = `${program}/measures/consulting`
    expect(wordsOf(await page(place, '2018-11-21'))).toMatch(/依据 \S+ 第2段 现行/)
    expect(wordsOf(await page(place, after))).not.toContain('现行')
  })
})

describe('many measures', () => {
  test('stand by what they give, money first, counted, each kind at an address of its own', async () => {
    const html = await page(program)
    const measures = [...(shippedTenants.get('dongguan')?.tenant?.programs.get('beizeng')?.measures.values() ?? [])]
    const kinds = [...html.matchAll(/<h3 class="gift" id="gives-(\w+)">(\S+) <span class="count">(\d+) 项/g)]
    expect(kinds.slice(0, 2).map(([, kind]) => kind)).toEqual(['money', 'places'])
    expect(kinds.length).toBe(new Set(measures.map(({ gives }) => gives)).size)
    for (const [, kind, name, count] of kinds) {
      expect(Number(count), kind).toBe(measures.filter(({ gives }) => gives === kind).length)
      expect(wordsOf(html)).toContain(`${name} ${count}`)
      expect(html).toContain(`href="${program}#gives-${kind}"`)
    }
    for (const { id } of measures) expect(html.split(`"${program}/measures/${id}"`), id).toHaveLength(2)
  })

  test('are jumped to from the page of the tenant, where few are listed', async () => {
    const html = await page('/t/dongguan')
    expect(html).toContain('href="/t/dongguan/programs/beizeng#gives-money"')
    expect(html).not.toContain('measures/consulting')
    expect(html).toContain(`${strategy}/measures/rd-body`)
    expect(html).not.toContain(`${strategy}#gives-money`)
  })

  test('ask for their figures by the same kinds', async () => {
    const html = await page(calculator)
    for (const [, kind] of html.matchAll(/href="#claims-(\w+)"/g)) expect(html).toContain(`id="claims-${kind}"`)
    expect(html.match(/id="claims-/g)?.length).toBeGreaterThan(5)
    expect(await page(`${strategy}/calculator`)).not.toContain('id="claims-')
  })

  test('leave what is open folded, with its count and what counts until it is set', async () => {
    const words = wordsOf(await page(program))
    expect(words).toMatch(/文件还没有定的 \d+ 处/)
    expect(words).toContain('先按“100%”算')
  })
})

describe('the calculator', () => {
  const folds = (html: string, id: string) => new RegExp(`<details class="group" id="g-${id}" open>`).test(html)

  test('opens at the figures of the measure whose page led there', async () => {
    expect(await page(`${program}/measures/leasing-interest`)).toContain(
      `${calculator}?measure&#x3D;leasing-interest#g-leasing-interest`,
    )
    const html = await page(`${calculator}?measure=leasing-interest`)
    expect([folds(html, 'leasing-interest'), folds(html, 'consulting')]).toEqual([true, false])
    const odd = await page(`${calculator}?measure=${encodeURIComponent('"><script>')}`)
    expect(odd).not.toContain('<script')
  })

  test('keeps open what was filled in', async () => {
    const html = await compute({ 'given.contracts.0.financed': '2000万' })
    expect([folds(html, 'leasing-interest'), folds(html, 'consulting')]).toEqual([true, false])
  })

  test('offers its invented firm only to the program that the firm is of', async () => {
    expect(await page(calculator)).toContain('填入示例企业')
    expect(await page(`${strategy}/calculator`)).not.toContain('填入示例企业')
  })

  test('puts the sums first, each with the way to its reasons', async () => {
    const html = await compute({ do: 'example' })
    const words = resultOf(html)
    expect(words).toMatch(/算出数额的 \d+ 项 .*新三板挂牌奖励 应得 50万元 .*申报条件 16 条/)
    for (const [, id = ''] of html.matchAll(/href="#(e-[\w-]+)"/g)) expect(html).toContain(`id="${id}"`)
    for (const [, id = ''] of html.matchAll(/href="#(in-g-[\w-]+)"/g)) expect(html).toContain(`id="${id}"`)
  })

  test('calls nobody eligible where the document says nothing of who may apply', async () => {
    const html = await page(`${strategy}/calculator`)
    expect(html).toContain('政策计算器')
    const { request } = createApp(strategies())
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    const response = await request('/t/somewhere/programs/plan/calculator', {
      method: 'POST',
      headers: form,
      body: 'do=compute',
    })
    const words = resultOf(await response.text())
    expect(words).toContain('文件没有写整个计划的申报条件')
    expect(words).not.toContain('✓ 符合申报条件')
  })
})

const example = (measure: string) => `measure: ${measure}\nexamples:\n  - { name: 仅供编译, lacks: [] }\n`
const other = {
  'programs/other/program.yaml':
    'id: other\nname: 另一计划\nsources: [doc]\nin-force: 2017-01-01..2021-12-31\nbase-year: 2016\n',
  'programs/other/measures/prize.yaml':
    'id: prize\nname: 别处的奖\nclause: 一\ngives: money\nclass: 普惠\namount: 10万\n',
  'examples/other/measures/prize.yaml': example('prize'),
  'programs/plan/measures/twice.yaml':
    'id: twice\nname: 翻倍\nclause: 一\nclass: 普惠\ngives: uplift\nuplifts:\n  measures: [somewhere/*/*]\n  where: class == 普惠\n  fixed: fixed * 2\n',
  'examples/plan/measures/twice.yaml': example('twice'),
}

/** A tenant of two programs, of which one raises what the other gives. */
function strategies() {
  const { tenant, issues } = aTenant({}, other)
  const loaded = { id: 'somewhere', tenant, issues, files: new Map<string, string>() }
  return { tenants: new Map([['somewhere', loaded]]), today: () => 17_000 }
}

describe('the page of a measure', () => {
  test('that raises others links to each, and says how', async () => {
    const html = await page(`${program}/measures/merger-local-uplift`)
    expect(html).toContain(`${program}/measures/merger-interest`)
    expect(wordsOf(html)).toMatch(
      /提高什么 兼并重组贷款贴息 ，收购标的为本土企业的：比例为原比例×115%，限额为原限额×115%/,
    )
  })

  test('that raises what other programs give names those programs', async () => {
    const response = await createApp(strategies()).request('/t/somewhere/programs/plan/measures/twice')
    const html = await response.text()
    expect(html).toContain('href="/t/somewhere/programs/other/measures/prize"')
    expect(wordsOf(html)).toMatch(/别处的奖 （另一计划）.*定额为原定额×2/)
  })

  test('that raises nothing that is written down says so', async () => {
    const words = wordsOf(await page(`${program}/measures/inclusive-double`))
    expect(words).toMatch(/提高什么 它提高的是别处的措施；已经整理进来的计划里，现在没有这样的措施/)
  })

  test('says who lets a claim pass its ceiling', async () => {
    const words = wordsOf(await page(`${program}/measures/land-quota`))
    expect(words).toContain('超出以上限额的部分，须由市人民政府批准 三（十）')
  })
})

test('a figure that every town lacks is missing once', async () => {
  const app = createApp({ tenants: shippedTenants, today: () => 17_000 })
  const response = await app.request(`${strategy}/targets`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: '',
  })
  expect(wordsOf(await response.text()).match(/还缺：建成的科技企业孵化器/g)).toHaveLength(1)
})
