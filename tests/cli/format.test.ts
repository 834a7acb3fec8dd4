import { readdirSync, readFileSync, statSync, chmodSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { emptyFolder, folderOf, peiyu, put } from './peiyu.js'

const made = async (): Promise<string> => {
  const dir = emptyFolder()
  await peiyu('new', 'mytown', '--dir', dir)
  return join(dir, 'mytown')
}
const textsOf = (folder: string): ReadonlyMap<string, string> => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file => /[^./]\.\w+$/.test(file))
  return new Map(files.sort().map(file => [file, readFileSync(join(folder, file), 'utf8')]))
}

describe('a folder', () => {
  test('is only looked at unless it is to be written: which files, how many words, and nothing changes', async () => {
    const folder = await made()
    const before = textsOf(folder)
    const { code, out } = await peiyu('format', folder, '--lang', 'zh')
    expect(code).toBe(0)
    expect(out).toContain(`~  ${folder}/programs/growth/measures/consulting.yaml`)
    expect(out).toMatch(/要改 \d+ 个文件，\d+ 个词；加 --write 写入/)
    expect(textsOf(folder)).toEqual(before)
  })

  test('is written in Chinese, checks and tests green, is then right, and comes back to what it was', async () => {
    const folder = await made()
    await peiyu('format', folder, '--lang', 'en', '--write')
    const before = textsOf(folder)
    expect((await peiyu('format', folder, '--lang', 'zh', '--check')).code).toBe(1)
    expect((await peiyu('format', folder, '--lang', 'zh', '--write')).out).toMatch(/✓ 已改写 \d+ 个文件/)
    expect(readFileSync(join(folder, 'programs/growth/measures/consulting.yaml'), 'utf8')).toContain('\n基数: ')
    expect(readFileSync(join(folder, 'demo/firm.yaml'), 'utf8')).toContain('\n已知:\n')
    expect((await peiyu('check', folder, '--json')).out).toContain('"issues": []')
    expect((await peiyu('test', folder)).code).toBe(0)
    const right = await peiyu('format', folder, '--lang', 'zh', '--check')
    expect(right).toMatchObject({ code: 0, out: '✓ 都已是中文写法\n' })
    expect((await peiyu('format', folder, '--lang', 'en', '--write', '--json')).code).toBe(0)
    expect(textsOf(folder)).toEqual(before)
  })

  test('with a mistake is refused with what is wrong, and nothing of it is written', async () => {
    const folder = await made()
    put(folder, 'programs/growth/selection.yaml', 'eligibility:\n  - { id: a, clause: 二#1, needs: if x }\n')
    const before = textsOf(folder)
    const { code, out } = await peiyu('format', folder, '--lang', 'zh', '--write')
    expect(code).toBe(1)
    expect(out).toMatch(/selection\.yaml:2:\d+ {2}错误 {2}language\//)
    expect(textsOf(folder)).toEqual(before)
    const json = await peiyu('format', folder, '--lang', 'zh', '--json')
    expect(JSON.parse(json.out)).toMatchObject({ ok: false })
  })
})

describe('a file', () => {
  test('is written alone, with the lines that would change shown before, also when another has mistakes', async () => {
    const folder = await made()
    put(folder, 'programs/growth/selection.yaml', 'eligibility: [\n')
    const file = join(folder, 'tenant.yaml')
    const { out } = await peiyu('format', file, '--lang', 'zh')
    expect(out).toContain('\n  1 - peiyu: 1\n    + 培育格式: 1\n')
    chmodSync(file, 0o600)
    expect((await peiyu('format', file, '--lang', 'zh', '--write')).code).toBe(0)
    expect(readFileSync(file, 'utf8')).toContain('培育格式: 1\n编号: mytown\n')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder).filter(name => name.endsWith('.tmp'))).toEqual([])
    expect((await peiyu('format', join(folder, 'examples'), '--lang', 'zh', '--check')).code).toBe(1)
  })

  test('of facts may stand anywhere, and what is none is said', async () => {
    const folder = folderOf({ 'a.yaml': 'given: { a: 是 }\n', 'b.yaml': 'givn: { a: 是 }\n' })
    expect((await peiyu('format', `${folder}/a.yaml`, '--lang', 'zh', '--write')).code).toBe(0)
    expect(readFileSync(`${folder}/a.yaml`, 'utf8')).toBe('已知: { a: 是 }\n')
    const { code, out } = await peiyu('format', `${folder}/b.yaml`, '--lang', 'zh', '--write')
    expect(code).toBe(1)
    expect(out).toContain(`${folder}/b.yaml:1:1  错误  tenant/unknown-key`)
  })
})

test.each([
  { args: [], zh: '缺少 --lang' },
  { args: ['--lang', 'zh', '--check', '--write'], zh: '只能用一个' },
])('wrong usage is said: $args', async ({ args, zh }) => {
  const { code, err } = await peiyu('format', await made(), ...args)
  expect(code).toBe(2)
  expect(err).toContain(zh)
})

test('what is not there, or is in no tenant, is said', async () => {
  expect((await peiyu('format', 'nowhere', '--lang', 'zh')).err).toContain('没有 nowhere')
  expect((await peiyu('format', emptyFolder(), '--lang', 'zh')).err).toContain('没有 tenant.yaml')
  expect((await peiyu('format', join(await made(), 'README.md'), '--lang', 'zh')).err).toContain('不是 .yaml 文件')
})
