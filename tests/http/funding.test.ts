import { parseDay } from '@peiyu/core'
import { createApp, loadTenants } from '@peiyu/server'
import { expect, test } from 'vitest'
import { folderOf } from '../cli/peiyu.js'
import { wordsOf } from './app.js'

const folder = (share: string) =>
  folderOf({
    'somewhere/tenant.yaml': 'peiyu: 1\nid: somewhere\nname: 某地\nlevel: district\n',
    'somewhere/sources/doc.yaml': 'title: 示例文件\nclauses:\n  一: { name: 示例, statements: { 1: 示例 } }\n',
    'somewhere/programs/plan/program.yaml': `id: plan
name: 示例计划
sources: [doc]
in-force: 2017-01-01..2021-12-31
parameters: { ours: { ratio: 区里的比例, clause: 一 } }
funding: { clause: 一, split: { district: ${share}, town: rest } }
`,
    'somewhere/programs/plan/measures/grant.yaml': 'id: grant\nname: 补助\nclause: 一\ngives: money\nfixed: 10万\n',
    'somewhere/examples/plan/grant.yaml': 'measure: grant\nexamples:\n  - { name: 十万, pays: 10万 }\n',
  })

async function computed(share: string): Promise<string> {
  const today = parseDay('2018-11-21') ?? 0
  const app = createApp({ tenants: loadTenants(folder(share)), today: () => today, log: () => undefined })
  const response = await app.request('/t/somewhere/programs/plan/calculator', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ do: 'compute', on: '2018-11-21' }).toString(),
  })
  return wordsOf(await response.text())
}

test('the calculator says who bears how much of what is due', async () => {
  expect(await computed('30%')).toMatch(/由区级承担 3万元，镇级承担 7万元（一）/)
})

test('and does not trouble the firm with a split that nobody has set', async () => {
  const words = await computed('ours')
  expect(words).toContain('10万元')
  expect(words).not.toContain('承担')
})
