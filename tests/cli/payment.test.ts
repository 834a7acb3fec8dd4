import { expect, test } from 'vitest'
import { folderOf, peiyu } from './peiyu.js'

const folder = folderOf({
  'tenant.yaml': 'peiyu: 1\nid: somewhere\nname: 某地\nlevel: city\n',
  'sources/doc.yaml': 'title: 示例文件\nclauses:\n  一: { name: 示例, statements: { 1: 示例 } }\n',
  'programs/plan/program.yaml': 'id: plan\nname: 示例计划\nsources: [doc]\nin-force: 2017-01-01..2021-12-31\n',
  'programs/plan/measures/listing.yaml': `id: listing
name: 挂牌奖励
clause: 一
gives: money
facts:
  on-board: { yes-no: 已挂牌, verified-by: exchange }
requires: [{ id: listed, needs: on-board }]
fixed: 10万
instalments: { years: 3, share: 1 / 3 }
auto-award: { decided-by: [on-board], confirm: [资格, 账号], within: 2个工作日, from: confirmed }
`,
  'examples/plan/listing.yaml': 'measure: listing\nexamples:\n  - { name: 仅供编译, lacks: [on-board] }\n',
  'firm.yaml': 'on: 2018-11-21\ngiven: { on-board: 是 }\nrecords: { on-board: { standing: verified } }\n',
})
const claimed = (...more: string[]) =>
  peiyu('claim', folder, '--measure', 'listing', '--facts', `${folder}/firm.yaml`, ...more)

test('a claim that is paid in parts shows the plan, and the rule by which it is divided', async () => {
  const { code, out } = await claimed()
  expect(code).toBe(0)
  expect(out).toMatch(/分期 {2}各期舍去尾数，最后一期付余数 {2}一/)
  expect(out).toMatch(/1 +2018 +33,?333\.33 元|1 +2018 +3\.333333 万元/)
  expect(out).toMatch(/以后，支付时再看/)
})

test('a measure that needs no claim says what decides and what the firm confirms', async () => {
  const { out } = await claimed()
  expect(out).toMatch(/免申即享 {2}可以免申即享，待企业确认，confirmed \+ 2个工作日；确认：资格、账号/)
  expect(out).toMatch(/已挂牌：已知、已核实/)
})

test('both in English', async () => {
  const { out } = await claimed('--lang', 'en')
  expect(out).toMatch(/no claim +awarded without a claim/)
  expect(out).toMatch(/Instalments {2}each rounded down/)
})

const sharing = folderOf({
  'tenant.yaml': 'peiyu: 1\nid: somewhere\nname: 某地\nlevel: district\n',
  'sources/doc.yaml': 'title: 示例文件\nclauses:\n  一: { name: 示例, statements: { 1: 示例 } }\n',
  'programs/plan/program.yaml': `id: plan
name: 示例计划
sources: [doc]
in-force: 2017-01-01..2021-12-31
parameters: { ours: { ratio: 区里的比例, clause: 一 } }
funding: { clause: 一, force: principle, split: { district: ours, town: rest } }
`,
  'programs/plan/measures/grant.yaml': 'id: grant\nname: 补助\nclause: 一\ngives: money\nfixed: 10万\n',
  'examples/plan/grant.yaml': 'measure: grant\nexamples:\n  - { name: 十万, pays: 10万 }\n',
  'set.yaml': 'on: 2018-11-21\nparameters: { ours: 30% }\n',
  'unset.yaml': 'on: 2018-11-21\n',
  'wrong.yaml': 'on: 2018-11-21\nparameters: { ours: 120% }\n',
})
const shared = (facts: string, ...more: string[]) =>
  peiyu('claim', sharing, '--measure', 'grant', '--facts', `${sharing}/${facts}`, ...more)

test('a cost that two levels bear is shown beside the amount, with the clause and how strongly it binds', async () => {
  const { out } = await shared('set.yaml')
  expect(out).toMatch(/由谁承担 {2}原则上按比例分担：.* {2}一\n/)
  expect(out).toMatch(/区级 +30% +3 万元\n +镇级 +70% +7 万元\n/)
  expect((await shared('set.yaml', '--lang', 'en')).out).toMatch(
    /district +30% +30,000 yuan\n +town +70% +70,000 yuan\n/,
  )
})

test('a share that nobody has set leaves the amount as it is, and says what is missing', async () => {
  const { code, out } = await shared('unset.yaml')
  expect(code).toBe(0)
  expect(out).toMatch(/金额 +10 万元/)
  expect(out).toMatch(/区级 +未知 +未知[^]*缺 +区里的比例（ours）——参数未定/)
})

test('shares above a whole are refused at their place', async () => {
  const { code, out, err } = await shared('wrong.yaml')
  expect(code).toBe(1)
  expect(out + err).toMatch(/wrong\.yaml:2:21[^]*situation\/shares-not-whole[^]*ours 的占比合计 120%/)
})
