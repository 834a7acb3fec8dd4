import { expect, test } from 'vitest'
import { firm, peiyu, tenant } from './peiyu.js'

test('without a command all commands are shown, Chinese first', async () => {
  for (const args of [[], ['--help'], ['-h'], ['help']]) {
    const { code, out } = await peiyu(...args)
    expect(code).toBe(0)
    for (const command of [
      'new',
      'check',
      'test',
      'coverage',
      'open',
      'mutate',
      'assess',
      'claim',
      'schema',
      'serve',
      'targets',
      'duties',
    ])
      expect(out).toContain(`  ${command} `)
    expect(out.indexOf('命令')).toBeLessThan(out.indexOf('Commands'))
  }
})

test('a command explains itself, whatever else was typed', async () => {
  for (const args of [
    ['assess', '--help'],
    ['help', 'assess'],
    ['assess', tenant, '--nonsense', '--help'],
  ]) {
    const { code, out } = await peiyu(...args)
    expect(code).toBe(0)
    expect(out).toContain('peiyu assess <folder> --enterprise FILE')
    expect(out).toContain('测算')
  }
})

test('commands of one kind are shown together', async () => {
  for (const args of [['audit'], ['audit', '--help'], ['help', 'audit']]) {
    const { code, out } = await peiyu(...args)
    expect(code).toBe(0)
    expect(out).toContain('  audit verify ')
    expect(out).not.toContain('  assess ')
  }
  expect((await peiyu('help', 'audit', 'verify')).out).toContain('peiyu audit verify <file>')
})

test.each([
  { args: ['audit', 'verfy'], zh: '是否指 audit verify？', en: 'Did you mean audit verify?' },
  { args: ['audit', 'verify'], zh: '缺少 <file>', en: '<file> is missing' },
  { args: ['audit', 'verify', 'nowhere.jsonl'], zh: '没有文件 nowhere.jsonl', en: 'There is no file nowhere.jsonl' },
  { args: ['audit', 'verify', tenant], zh: '不是文件', en: 'is no file' },
  { args: ['chek', tenant], zh: '是否指 check？', en: 'Did you mean check?' },
  { args: ['check', tenant, '--jsn'], zh: '没有选项 --jsn。是否指 --json？', en: 'Did you mean --json?' },
  { args: ['check'], zh: '缺少 <folder>', en: '<folder> is missing' },
  { args: ['check', tenant, tenant], zh: `多余的 ${tenant}`, en: `Nothing can be done with ${tenant}` },
  { args: ['check', tenant, '--lang'], zh: '--lang 后面缺少', en: '--lang needs' },
  { args: ['check', tenant, '--lang', 'fr'], zh: '--lang 只能是 zh、en', en: 'one of zh, en; found fr' },
  { args: ['check', tenant, '--json=1'], zh: '--json 后面不带值', en: '--json takes no value' },
  { args: ['check', 'configs/nowhere'], zh: '没有文件夹 configs/nowhere', en: 'There is no folder configs/nowhere' },
  { args: ['check', firm], zh: '不是文件夹', en: 'is not a folder' },
  { args: ['assess', tenant], zh: '缺少 --enterprise', en: '--enterprise FILE is missing' },
  { args: ['assess', tenant, '--enterprise', '--json'], zh: '--enterprise 后面缺少', en: '--enterprise needs FILE' },
  { args: ['assess', tenant, '--enterprise', firm, '--on', '2018-13-01'], zh: '--on 应如', en: '--on is like' },
  { args: ['assess', tenant, '--enterprise', firm, '--year', '18'], zh: '--year 应如', en: '--year is like' },
  { args: ['assess', tenant, '--enterprise', firm, '--program', 'beizen'], zh: '是否指 beizeng', en: 'mean beizeng' },
  {
    args: ['claim', tenant, '--program', 'beizeng', '--facts', firm, '--measure', 'consultin'],
    zh: '是否指 consulting',
    en: 'mean consulting',
  },
  {
    args: ['claim', tenant, '--program', 'beizeng', '--facts', firm, '--measure', 'leasing'],
    zh: '可以是：leasing-guarantee、leasing-interest',
    en: 'It may be: leasing-guarantee, leasing-interest',
  },
  {
    args: ['claim', tenant, '--program', 'beizeng', '--facts', firm, '--measure', 'zzzz'],
    zh: '……共 ',
    en: ' in all)',
  },
  {
    args: ['assess', tenant, '--enterprise', firm],
    zh: '请用 --program 指定计划',
    en: 'Name the program with --program',
  },
  { args: ['serve', '--port', 'eighty'], zh: '端口 eighty', en: 'Port eighty' },
  { args: ['new', 'Bad Id'], zh: '编号 Bad Id 不行', en: 'Bad Id is no id' },
])('wrong usage is said in both languages and ends with 2: $args', async ({ args, zh, en }) => {
  const { code, out, err } = await peiyu(...args)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(zh)
  expect(err).toContain(en)
  expect(err).toContain('peiyu')
})
