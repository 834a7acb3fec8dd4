import { describe, expect, test } from 'vitest'
import { sendJson } from '../http/app.js'
import { emptyFolder, folderOf, peiyu, put } from './peiyu.js'

const folder = folderOf({
  'firm.yaml': `name: 甲公司
on: 2021-06-01
given:
  recognitions: [{ recognised-as: national-giant, recognised-on: 2020-08-08 }]
  consulting-fees: { 2021: 600万 }
memberships:
  beizeng: { tier: none }
`,
  'pilot.yaml': `on: 2021-06-01
memberships: { dongguan/beizeng: { tier: pilot } }
given: { consulting-fees: { 2021: 600万 } }
`,
  'slip.yaml': 'given: { consulting-feess: { 2021: 600万 } }\n',
})
const matched = (tenant: string, firm: string, ...more: string[]) =>
  peiyu('match', `configs/${tenant}`, '--enterprise', `${folder}/${firm}`, ...more)

describe('a firm in a town', () => {
  test('is told which programs look at it, and how far each is in force', async () => {
    const { code, out } = await matched('qingxi', 'firm.yaml')
    expect(code).toBe(0)
    expect(out).toMatch(/本辖区 +清溪镇 .* +2021-06-01 .*征求意见稿/)
    expect(out).toMatch(/上级 +东莞市 倍增计划 +2021-06-01/)
    expect(out).toMatch(/服务本辖区 +东莞市专精特新 .*不在有效期内/)
  })

  test('sees what it may claim as a pilot of the city, the largest first, and what that asks', async () => {
    const { out } = await matched('qingxi', 'pilot.yaml')
    const table = out.slice(out.indexOf('措施  '), out.indexOf('明细'))
    const [first = '', second = ''] = table.split('\n').slice(2)
    expect(first).toMatch(/万元/)
    expect(Number(/([\d.]+) 万元/.exec(first)?.[1])).toBeGreaterThanOrEqual(Number(/([\d.]+) 万元/.exec(second)?.[1]))
    expect(out).toMatch(/咨询服务补助 +dongguan\/beizeng\/consulting +应得/)
  })

  test('is told through which tier elsewhere a measure would be had', async () => {
    const { out } = await matched('qingxi', 'firm.yaml')
    expect(out).toMatch(/咨询服务补助 +dongguan\/beizeng\/consulting +如生效则应得/)
    expect(out).toMatch(/经由 +国家小巨人视同倍增试点（如生效则视同） +zhuanjingtexin\/tidu +工信局答复 三（一）#2/)
  })

  test('is told what is not known of that tier in the words of the program that says so', async () => {
    const { out } = await matched('qingxi', 'firm.yaml')
    expect(out).toContain('视同从哪一天起实行（treatment-from）——参数未定，待发文设定')
  })

  test('does not see what is refused unless it asks', async () => {
    const [few, all] = [await matched('qingxi', 'firm.yaml'), await matched('qingxi', 'firm.yaml', '--all')]
    expect(few.out).toMatch(/另有 \d+ 项不符合，用 --all 列出/)
    expect(few.out).not.toMatch(/ 不应得 /)
    expect(all.out).toMatch(/ 不应得 /)
  })

  test('is told in English too', async () => {
    const { out } = await matched('qingxi', 'firm.yaml', '--lang', 'en')
    expect(out).toMatch(/above +dongguan\/beizeng +2021-06-01/)
    expect(out).toMatch(/through +giant-as-pilot \(would count\)/)
  })
})

test('what the command gives as JSON is what the server answers, to the byte', async () => {
  const { out } = await matched('qingxi', 'firm.yaml', '--json')
  const body = JSON.stringify({
    on: '2021-06-01',
    given: {
      recognitions: [{ 'recognised-as': 'national-giant', 'recognised-on': '2020-08-08' }],
      'consulting-fees': { 2021: '600万' },
    },
    memberships: { beizeng: { tier: 'none' } },
  })
  const response = await sendJson('/api/t/qingxi/match', body)
  expect(response.status).toBe(200)
  expect(JSON.stringify(await response.json())).toBe(JSON.stringify(JSON.parse(out)))
  expect((await sendJson('/api/t/nowhere/match', body)).status).toBe(404)
})

test('a name that no program knows is refused at its place, with the nearest', async () => {
  const { code, out } = await matched('qingxi', 'slip.yaml')
  expect(code).toBe(1)
  expect(out).toContain('slip.yaml:1:10')
  expect(out).toContain('是否指 consulting-fees？')
})

test('a tenant above that is not at hand is said to be left out', async () => {
  const other = emptyFolder()
  await peiyu('new', 'mytown', '--parent', 'mycity', '--level', 'town', '--dir', other)
  put(other, 'firm.yaml', 'given: { registered-here: 是 }\n')
  const { code, out } = await peiyu('match', `${other}/mytown`, '--enterprise', `${other}/firm.yaml`)
  expect(code).toBe(0)
  expect(out).toContain('! 没有算上 mycity：旁边没有它的文件夹')
})

test('a tenant above whose config has errors is said to be left out', async () => {
  const other = emptyFolder()
  await peiyu('new', 'mycity', '--dir', other)
  await peiyu('new', 'mytown', '--parent', 'mycity', '--level', 'town', '--dir', other)
  put(other, 'mycity/programs/growth/program.yaml', 'id: growth\n')
  put(other, 'firm.yaml', 'given: { registered-here: 是 }\n')
  const { out } = await peiyu('match', `${other}/mytown`, '--enterprise', `${other}/firm.yaml`)
  expect(out).toContain('! 没有算上 mycity：它的配置有错，用 peiyu check 查看')
})
