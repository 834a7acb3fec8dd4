import { expect, test } from 'vitest'
import { copyOfTenant, folderOf, peiyu, put, tenant } from './peiyu.js'

const wrongExample = `tests: liaison
on: 2018-11-21
tier: pilot
examples:
  - { name: 12亿元归市政府领导, given: { main-revenue: { 2017: 12亿 } }, level: city-leader }
  - { name: 写错了的期望, given: { main-revenue: { 2017: 5亿 } }, level: city-leader }
`

test('every example of the real tenant passes, counted by file', async () => {
  const { code, out } = await peiyu('test', tenant)
  expect(code).toBe(0)
  expect(out).toMatch(/✓ {2}examples\/beizeng\/liaison\.yaml +21\n/)
  expect(out).toMatch(/✓ \d+ 个示例通过/)
})

test('a pattern chooses by file or by sentence', async () => {
  expect((await peiyu('test', tenant, 'liaison')).out).toContain('✓ 21 个示例通过')
  expect((await peiyu('test', tenant, '恰为10亿元归哪档未定')).out).toContain('✓ 1 个示例通过')
  const none = await peiyu('test', tenant, 'no such thing')
  expect(none.code).toBe(1)
  expect(none.out).toContain('没有可运行的示例')
})

test('a mismatch says which example, where, what was expected, what came out, and why', async () => {
  const folder = copyOfTenant()
  const file = put(folder, 'examples/beizeng/liaison.yaml', wrongExample)
  const { code, out } = await peiyu('test', folder, 'liaison')
  expect(code).toBe(1)
  expect(out).toContain('✗ 写错了的期望')
  expect(out).toContain(`${file}:6:`)
  expect(out).toMatch(/应为 {2}level city-leader\n +实得 {2}town-head/)
  expect(out).toMatch(/理由\n.*镇街（园区）主要领导[^]*[├└] .*主营业务收入/)
  expect(out).toContain('✗ 1 个不符，1 个示例通过')
})

test('programs get each example with its place, and why only where it differs', async () => {
  const folder = copyOfTenant()
  put(folder, 'examples/beizeng/liaison.yaml', wrongExample)
  const { code, out } = await peiyu('test', folder, 'liaison', '--json')
  expect(code).toBe(1)
  const file = 'examples/beizeng/liaison.yaml'
  expect(JSON.parse(out)).toMatchObject({
    ok: false,
    passed: 1,
    failed: 1,
    results: [
      { file, line: 5, passed: true, mismatches: [] },
      { file, line: 6, passed: false, mismatches: [{ expected: 'level city-leader', got: 'town-head' }], because: {} },
    ],
  })
})

test('a config with errors is not tested but told', async () => {
  const folder = folderOf({ 'tenant.yaml': 'peiyu: 1\nid: x\n' })
  const { code, out } = await peiyu('test', folder)
  expect(code).toBe(1)
  expect(out).toMatch(/✗ \d+ 个错误，不能继续/)
  const json = await peiyu('test', folder, '--json')
  expect(JSON.parse(json.out)).toMatchObject({ ok: false, issues: [{ file: 'tenant.yaml' }, {}] })
})
