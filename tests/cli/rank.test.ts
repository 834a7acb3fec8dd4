import { expect, test } from 'vitest'
import { columns } from '../../packages/server/src/cli/text/width.js'
import { folderOf, peiyu, tenant } from './peiyu.js'

const folder = folderOf({
  'round.yaml': `on: 2017-05-01
parameters: { shortlist-size: 3家 }
applications:
  - { id: a, name: 恒越精密制造, driver: technology, given: { gazelle: 是, backbone: 否 }, scores: { desk-review: 88, site-check: 90 } }
  - { id: b, name: 甲, driver: 科技创新, scores: { desk-review: 88, site-check: 90 } }
  - { id: c, name: 远大材料, driver: technology, scores: { desk-review: { 生产经营基本面: 80, 产业规模: 80, 管理水平: 80, 创新能力: 80, 市场开拓能力: 80, 信息化水平: 80, 产能利用率: 80 }, site-check: 81 } }
  - { id: d, driver: capital, scores: { desk-review: 70 } }
`,
  'wrong.yaml': 'applications:\n  - { id: a, scores: { desk-rewiev: 80 } }\n',
  'nothing.yaml': 'on: 2017-05-01\n',
})
const ranked = (file: string, ...more: string[]) =>
  peiyu('rank', tenant, '--program', 'beizeng', '--applications', `${folder}/${file}`, ...more)

test('a ranking shows each group with ranks, scores and merits, and who is equal', async () => {
  const { code, out } = await ranked('round.yaml')
  expect(code).toBe(0)
  expect(out).toMatch(/科技创新 {2}二（四）4（3）#1/)
  expect(out).toMatch(/1 {2}恒越精密制造 +a +88–90 +88 +90 {2}瞪羚企业、4 项未知/)
  expect(out).toMatch(/第1名，与甲同分，由遴选委员会定/)
  expect(out).toMatch(/3 {2}远大材料 +c +80–81/)
})

test('a ranking says of a firm that was not checked on site that it is not ranked', async () => {
  expect((await ranked('round.yaml')).out).toMatch(/- {2}d +d +- +70 +-[^\n]*\n +未排名：没有/)
})

test('a ranking shows where the lines are, what is missing for them, and that it selects nobody', async () => {
  const { out } = await ranked('round.yaml')
  expect(out).toMatch(/线内：a、b、c\n +线外：d/)
  expect(out).toMatch(/名额 {2}不代替人选定\n {2}试点企业 {2}200 {2}参加排名 3 家/)
  expect(out).toMatch(/名誉试点企业 {2}未定[^]*缺：名誉试点企业数（honorary-places）/)
})

test('a ranking keeps its columns straight beside Chinese names', async () => {
  const lines = (await ranked('round.yaml')).out.split('\n')
  const head = lines.findIndex(line => line.includes('名次'))
  const ends = lines.slice(head, head + 6).filter(line => !/第|未排名/.test(line))
  const at = ends.map(line =>
    columns(
      /^.*?(编号| [abc] )/
        .exec(line)?.[0]
        .trimEnd()
        .replace(/(编号|[abc])$/, '') ?? '',
    ),
  )
  expect(ends.length).toBe(4)
  expect(new Set(at).size, ends.join('\n')).toBe(1)
})

test('programs get the contract object', async () => {
  const { out } = await ranked('round.yaml', '--json')
  expect(JSON.parse(out)).toMatchObject({
    tenant: 'dongguan',
    groups: [
      { id: 'technology', applications: [{ id: 'a', rank: 1, tiedWith: ['b'] }, { id: 'b' }, { id: 'c', rank: 3 }] },
      { id: 'capital' },
    ],
    capacity: [{ id: 'pilot', places: 200, ranked: 3, beyond: 0 }, { places: null }, { places: null }],
  })
})

test('what is wrong in the applications is told with its place', async () => {
  const wrong = await ranked('wrong.yaml')
  expect(wrong.code).toBe(1)
  expect(wrong.out).toMatch(/wrong\.yaml:2:24 {2}错误 {2}situation\/unknown-stage\n.*是否指 desk-review/)
  expect((await ranked('nothing.yaml')).out).toMatch(/applications/)
})

test('a ranking speaks English', async () => {
  const { out } = await ranked('round.yaml', '--lang', 'en')
  expect(out).toMatch(/rank +firm +id +score +desk-review +site-check +merits/)
  expect(out).toMatch(/rank 1, equal with 甲, 遴选委员会 decides/)
})
