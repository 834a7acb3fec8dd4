import { expect, test } from 'vitest'
import { folderOf, peiyu, tenant } from './peiyu.js'

const folder = folderOf({
  'cut.yaml': `name: 甲公司
on: 2018-11-21
year: 2017
tier: pilot
given: { consulting-fees: { 2017: 600万 } }
decided: { rate: 50% }
ledger: [{ measure: consulting, year: 2017, amount: 120万 }]
`,
  'range.yaml': 'on: 2018-11-21\nyear: 2017\ntier: pilot\ngiven: { consulting-fees: { 2017: 300万 } }\n',
  'town.yaml': 'on: 2018-11-21\ntier: town-pilot\ngiven: { neeq-listed: 是 }\n',
  'beyond.yaml': `on: 2018-11-21
year: 2018
tier: pilot
given: { project: P1, quality: 是, land-needed: 30亩, output-proven: 是, swap-available: 是 }
parameters: { plan-quota: { 2018: 5000亩 } }
ledger: [{ measure: land-quota, year: 2018, firm: F2, project: P9, amount: 980亩 }]
`,
  'nothing.yaml': 'on: 2018-11-21\nyear: 2017\ntier: pilot\n',
})
const claimed = (facts: string, ...more: string[]) =>
  peiyu('claim', tenant, '--program', 'beizeng', '--measure', 'consulting', '--facts', `${folder}/${facts}`, ...more)

test('a claim says its amount, the limit that binds, what it cut, and why', async () => {
  const { code, out } = await claimed('cut.yaml')
  expect(code).toBe(0)
  expect(out).toMatch(/结论 +应得\n +金额 +80 万元\n +受限于 +每家每年限额/)
  expect(out).toMatch(/2017 +80 万元 +每家每年限额 减 100 万元/)
  expect(out).toMatch(/├ 按标准计算 300万元/)
  expect(out).toMatch(/同一事项已付 120万元/)
  expect(out).toMatch(/每家每年限额还余 80万元 {2}三（二）¶2#2/)
})

test('a rate that an officer decides gives a range', async () => {
  expect((await claimed('range.yaml')).out).toMatch(/金额 +0–150 万元/)
})

test('a refusal names its condition and clause', async () => {
  const asked = ['--program', 'beizeng', '--measure', '新三板挂牌奖励', '--facts', `${folder}/town.yaml`]
  const { code, out } = await peiyu('claim', tenant, ...asked)
  expect(code).toBe(0)
  expect(out).toMatch(/结论 +不应得/)
  expect(out).toMatch(/不符合 .*三（十六）#5/)
})

test('what passes a ceiling says who has to approve it, in both languages', async () => {
  const call = ['claim', tenant, '--program', 'beizeng', '--measure', 'land-quota', '--facts', `${folder}/beyond.yaml`]
  const { out } = await peiyu(...call)
  expect(out).toMatch(/金额 +30 亩\n +须批准 +超出“全市年度计划指标的20%”，由市人民政府批准 {2}三（十）#5/)
  expect((await peiyu(...call, '--lang', 'en')).out).toMatch(/approval +shizhengfu, to pass fifth {2}三（十）#5/)
})

test('what is missing says who supplies it', async () => {
  expect((await claimed('nothing.yaml')).out).toMatch(
    /缺 +2017年 当年购买咨询服务的实付费用（consulting-fees）——企业填报/,
  )
})

test('programs get the contract object', async () => {
  const { out } = await claimed('cut.yaml', '--json')
  expect(JSON.parse(out)).toMatchObject({
    tenant: 'dongguan',
    program: 'beizeng',
    id: 'consulting',
    atLeast: '800000.00',
    atMost: '800000.00',
    boundBy: 'firm-year',
    lines: [{ year: 2017, amount: '800000.00', cuts: [{ limit: 'firm-year', by: '1000000.00' }] }],
    refusals: [],
  })
})

test('the year on the command line goes before the file', async () => {
  expect(JSON.parse((await claimed('cut.yaml', '--year', '2016', '--json')).out)).toMatchObject({ year: 2016 })
})
