import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderOf, peiyu } from './peiyu.js'

const nanhai = join(import.meta.dirname, '../../configs/nanhai')

const files = folderOf({
  'claims.yaml': `on: 2018-11-21
tier: brand
claims:
  - { measure: major-project, given: { project: P1, 属重大科技项目: 是, 科技项目投入: 1000万 } }
  - { measure: internet-plus, project: P1, amount: 90万 }
  - { measure: nanhai/other/grant, project: P1, amount: 280万 }
`,
  'refused.yaml': `on: 2018-11-21
tier: town-brand
claims:
  - { measure: major-project, given: { project: P1, 属重大科技项目: 是, 科技项目投入: 1000万 } }
  - { measure: nanhai/other/grant, project: P1, amount: 100万 }
`,
  'wrong.yaml': `on: 2018-11-21
claims:
  - { measure: major-projekt, project: P1, amount: 90万 }
  - { measure: major-project, given: { project: P1, 科技投入: 10万 } }
  - { measure: procurement, given: { project: P1 } }
`,
})
const stacked = (file: string, ...more: string[]) => peiyu('stack', nanhai, '--claims', join(files, file), ...more)

test('for one project, each claim shows what it comes to by itself, whether it is taken and what is taken instead', async () => {
  const { code, out } = await stacked('claims.yaml')
  expect(code).toBe(0)
  expect(out).toMatch(/重大科技项目奖补 +.*应得 +200–300 万元 +取/)
  expect(out).toMatch(/nanhai\/other\/grant +.*280 万元 +不取/)
  expect(out).toMatch(/不取 +nanhai\/other\/grant（本可得 280 万元）：同一事项就高，取重大科技项目奖补、/)
  expect(out).toMatch(/应付 +290–390 万元/)
})

test('the reasons hold those of an amount that was computed', async () => {
  const { out } = await stacked('claims.yaml')
  expect(out).toMatch(/按本措施 200万元至300万元[^]*项目总投入/)
})

test('in English', async () => {
  const { out } = await stacked('claims.yaml', '--lang', 'en')
  expect(out).toMatch(/dropped +nanhai\/other\/grant \(would be 2,800,000 yuan\)/)
})

test('a claim that is refused comes to nothing, and another is taken', async () => {
  const { out } = await stacked('refused.yaml', '--json')
  const result: unknown = JSON.parse(out)
  expect(result).toMatchObject({
    status: 'known',
    atMost: '1000000.00',
    proven: true,
    claims: [{ choice: 'dropped', alone: { status: 'not-due', atMost: '0.00' } }, { choice: 'kept' }],
  })
})

test('a measure that there is not, a name that means nothing and a measure without money are told at their places', async () => {
  const { code, out, err } = await stacked('wrong.yaml')
  expect(code).toBe(1)
  expect(out + err).toMatch(/wrong\.yaml:3:16[^]*situation\/unknown-measure/)
  expect(out + err).toMatch(/wrong\.yaml:4:53[^]*situation\/unknown-name/)
  expect(out + err).toMatch(/wrong\.yaml:5:16[^]*situation\/no-money/)
})
