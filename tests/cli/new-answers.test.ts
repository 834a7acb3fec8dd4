import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { skipWith } from '../skip.js'
import { emptyFolder, folderOf, peiyu, peiyuIn, put } from './peiyu.js'

const place = ['mytown', '甲: 镇, [新]', '镇', 'mycity']
const document = ['关于"扶持"的意见, 试行', 'opinion', '甲府〔2023〕5号', '甲市人民政府', '2023年6月1日', '意见']
const answers = [...place, ...document, 'plan', '五年计划', '2023-06-01至2025-12-31', '计划办{公}室']

const textOf = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8')

async function isGreen(folder: string): Promise<void> {
  const check = await peiyu('check', folder, '--json')
  expect(JSON.parse(check.out)).toMatchObject({ ok: true, issues: [], coverage: [{ open: [] }] })
  expect((await peiyu('test', folder)).out).toContain('✓ 10 个示例通过')
  const assessed = await peiyu('assess', folder, '--enterprise', `${folder}/demo/firm.yaml`)
  expect(assessed.out).toMatch(/咨询补助（样例） +应得 +18 万元/)
}

describe('a tenant from nothing but answers', () => {
  test('holds what was answered, says of the rest that it is invented, and is green', async () => {
    const dir = emptyFolder()
    const { code, out } = await peiyuIn({ answers }, 'new', '--dir', dir)
    expect(code).toBe(0)
    expect(out).toContain('辖区编号（小写英文字母、数字、连字符，如 mytown）：\n辖区名称 [mytown]：\n')
    const folder = join(dir, 'mytown')
    await isGreen(folder)
    expect((await peiyu('check', folder)).out).toContain('甲: 镇, [新]  mytown')
    expect(textOf(folder, 'tenant.yaml')).toContain('level: town\nparent: mycity\n')
    const source = textOf(folder, 'sources/opinion.yaml')
    expect(source).toContain('\nnumber: 甲府〔2023〕5号\nissuer: 甲市人民政府\ndate: 2023-06-01\nshort: 意见\n')
    expect(source).toMatch(/^# 样例：以下各条是虚构的/)
    expect(textOf(folder, 'programs/plan/program.yaml')).toContain('in-force: 2023-06-01..2025-12-31')
    expect(textOf(folder, 'organization.yaml')).toContain('计划办{公}室')
  })

  test('takes what stands in brackets for no answer: the sample as it is made without questions', async () => {
    const [asked, plain] = [emptyFolder(), emptyFolder()]
    expect((await peiyuIn({ answers: ['mytown', ...Array<string>(13).fill('')] }, 'new', '--dir', asked)).code).toBe(0)
    await peiyu('new', 'mytown', '--dir', plain)
    const files = readdirSync(join(plain, 'mytown'), { recursive: true, encoding: 'utf8' })
    for (const file of files.filter(path => /[^./]\.\w+$/.test(path)))
      expect(textOf(join(asked, 'mytown'), file)).toBe(textOf(join(plain, 'mytown'), file))
  })

  test('leaves out of a document of its own what is not answered: nothing is invented of it', async () => {
    const dir = emptyFolder()
    const few = ['mytown', '', '', '-', '某意见', ...Array<string>(9).fill('')]
    expect((await peiyuIn({ answers: few }, 'new', '--dir', dir)).code).toBe(0)
    expect(textOf(join(dir, 'mytown'), 'sources/document.yaml')).toMatch(/\ntitle: 某意见\ncoverage: /)
    await isGreen(join(dir, 'mytown'))
  })

  test('asks again until an answer will do, and says what is wrong', async () => {
    const dir = emptyFolder()
    put(dir, 'taken/tenant.yaml', 'mine')
    const clumsy = [
      '',
      'My Town',
      'taken',
      'mytown',
      '',
      '县',
      '区',
      '',
      '某意见',
      '',
      '',
      '',
      '2023-02-30',
      '2023-02-28',
    ]
    const rest = ['', '', '', '2023-02-28', '2023-02-28..2022-01-01', '2023-02-28..', '']
    const { code, out } = await peiyuIn({ answers: [...clumsy, ...rest] }, 'new', '--dir', dir)
    expect(code).toBe(0)
    for (const said of ['必须填', '编号 My Town 不行', '已经存在', '级别是 市、区 或 镇', '没有 2023-02-30 这一天'])
      expect(out).toContain(said)
    expect(out).toContain('实施期 2023-02-28 不行')
    expect(out).toContain('结束早于开始')
    expect(textOf(dir, 'mytown/tenant.yaml')).toContain('level: district')
    await isGreen(join(dir, 'mytown'))
  })

  test('is given up at any question without a trace', async () => {
    const dir = emptyFolder()
    for (const count of [0, 1, 7, 13]) {
      const { code, err } = await peiyuIn({ answers: answers.slice(0, count) }, 'new', '--dir', dir)
      expect(code).toBe(1)
      expect(err).toContain('什么也没有写')
    }
    expect(readdirSync(dir)).toEqual([])
  })

  test('takes what the command line says for what stands in brackets', async () => {
    const dir = emptyFolder()
    const args = ['new', 'mytown', '--ask', '--name', '我的镇', '--level', 'town', '--dir', dir]
    const { out } = await peiyuIn({ answers: Array<string>(14).fill('') }, ...args, '--lang', 'en')
    expect(out).toContain('its name [我的镇]: ')
    expect(textOf(dir, 'mytown/tenant.yaml')).toContain('name: 我的镇\nlevel: town')
  })
})

describe('answers in a file', () => {
  test('make the same tenant', async () => {
    const file = 'id: mytown\nname: 我的镇\nlevel: 镇\ntitle: 某意见\nin-force: 2023-06-01..\n'
    const dir = folderOf({ 'answers.yaml': file })
    expect((await peiyu('new', '--answers', `${dir}/answers.yaml`, '--dir', `${dir}/configs`)).code).toBe(0)
    await isGreen(`${dir}/configs/mytown`)
    expect(textOf(dir, 'configs/mytown/programs/growth/program.yaml')).toContain('in-force: 2023-06-01..\n')
  })

  test('that will not do are all said, each at its place, and nothing is written', async () => {
    const dir = folderOf({ 'answers.yaml': 'id: My Town\nnmae: 我的镇\ndate: 2023-13-01\n' })
    const { code, out } = await peiyu('new', '--answers', `${dir}/answers.yaml`, '--dir', dir)
    expect(code).toBe(1)
    expect(out).toContain(`${dir}/answers.yaml:1:5  错误  new/bad-answer`)
    expect(out).toMatch(/answers\.yaml:2:1 {2}错误 {2}new\/unknown-key\n {2}.*是否指 name/)
    expect(out).toContain('answers.yaml:3:7')
    expect(readdirSync(dir)).toEqual(['answers.yaml'])
    put(dir, 'answers.yaml', '- a\n')
    expect((await peiyu('new', '--answers', `${dir}/answers.yaml`)).out).toContain('一行一个回答')
    put(dir, 'answers.yaml', 'name: 我的镇\n')
    expect((await peiyu('new', '--answers', `${dir}/answers.yaml`)).err).toContain('缺少 <id>')
    expect((await peiyu('new', '--answers', `${dir}/nowhere.yaml`)).code).toBe(1)
  })
})

test('where nobody can be asked, the id has to be said', async () => {
  expect(await peiyu('new')).toMatchObject({ code: 2, err: expect.stringContaining('缺少 <id>') as string })
})

test('the built command asks those who send their answers through a pipe', context => {
  if (!existsSync('packages/server/dist/cli/asking.js')) return skipWith(context, 'not built')
  const dir = emptyFolder()
  const ask = (input: string) =>
    spawnSync(process.execPath, ['packages/server/bin/peiyu.mjs', 'new', '--ask', '--dir', dir], { input })
  expect(ask('mytown\n我的镇\n').status).toBe(1)
  expect(readdirSync(dir)).toEqual([])
  expect(ask(`${answers.join('\n')}\n`).status).toBe(0)
  expect(textOf(dir, 'mytown/tenant.yaml')).toContain('parent: mycity')
})
