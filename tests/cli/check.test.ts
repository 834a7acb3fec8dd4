import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { columns } from '../../packages/server/src/cli/text/width.js'
import { copyOfTenant, emptyFolder, folderOf, peiyu, peiyuIn, put, tenant } from './peiyu.js'

interface Checked {
  readonly ok: boolean
  readonly issues: readonly Readonly<Record<string, unknown>>[]
  readonly coverage: readonly Readonly<Record<string, unknown>>[]
}
const checked = async (folder: string): Promise<Checked> =>
  JSON.parse((await peiyu('check', folder, '--json')).out) as Checked

/** Under which character the first caret stands that follows `line` in the output. */
function markedUnder(out: string, part: string): { under: string; carets: number } {
  const lines = out.split('\n')
  const at = lines.findIndex((line, i) => line.includes(part) && /\^/.test(lines[i + 1] ?? ''))
  const [shown = '', carets = ''] = lines.slice(at)
  const indent = columns(carets.slice(0, carets.indexOf('^')))
  const rest = [...shown].filter((_, i, all) => columns(all.slice(0, i).join('')) >= indent).join('')
  return { under: rest, carets: carets.split('^').length - 1 }
}

describe('a folder that is right', () => {
  test('checks with 0 and says what it holds and how far its documents are modelled', async () => {
    const { code, out } = await peiyu('check', tenant)
    expect(code).toBe(0)
    expect(out).toContain('✓ 0 个错误')
    expect(out).toMatch(/东莞市 {2}dongguan {2}\d+ 个计划，\d+ 项措施，\d+ 个示例/)
    expect(out).toMatch(/beizeng-2017 +\d+ +\d+ +\d+ +\d+ +\d+%/)
  })

  test('speaks English when asked', async () => {
    const { out } = await peiyu('check', tenant, '--lang', 'en')
    expect(out).toMatch(/0 errors, .*\d+ programs, \d+ measures, \d+ examples/s)
    expect(out).toContain('Coverage')
  })

  test('gives programs an object of issues and coverage', async () => {
    const { ok, issues, coverage } = await checked(tenant)
    expect(ok).toBe(true)
    for (const issue of issues)
      expect(Object.keys(issue)).toEqual(['code', 'severity', 'file', 'line', 'column', 'message', 'params'])
    const parts = ['source', 'statements', 'carried', 'informative', 'open']
    for (const source of coverage) expect(Object.keys(source)).toEqual(parts)
    expect(coverage).toContainEqual(expect.objectContaining({ source: 'beizeng-2017' }))
  })
})

describe('a folder with mistakes', () => {
  const broken = copyOfTenant()
  put(
    broken,
    'programs/beizeng/measures/consulting.yaml',
    `id: consulting
name: 咨询服务补助
clause: 三（二）¶2#1-2
organizations: [jingxin]
gives: money
about: year
base: max(0元, 营业收入[year] - 营业收人[year])
rate: 50%
`,
  )

  test('checks with 1 and says file, line, column, sentence and code', async () => {
    const { code, out } = await peiyu('check', broken)
    expect(code).toBe(1)
    expect(out).toContain(
      `${join(broken, 'programs/beizeng/measures/consulting.yaml')}:7:28  错误  language/unknown-name`,
    )
    expect(out).toContain('营业收入')
    expect(out).toMatch(/✗ \d+ 个错误/)
  })

  test('marks the place, though Chinese characters are two columns wide', async () => {
    const { out } = await peiyu('check', broken)
    expect(markedUnder(out, '7 │ base')).toEqual({ under: '营业收人[year])', carets: 8 })
  })

  test('marks it too where the line is wider than the terminal', async () => {
    const { out } = await peiyuIn({ width: 60 }, 'check', broken)
    const { under, carets } = markedUnder(out, '7 │')
    expect(under.startsWith('营业收人')).toBe(true)
    expect(carets).toBe(8)
    for (const line of out.split('\n').filter(each => each.includes('│'))) expect(columns(line)).toBeLessThanOrEqual(60)
  })

  test('is coloured on a terminal only', async () => {
    const plain = await peiyu('check', broken)
    const colored = await peiyuIn({ colors: true }, 'check', broken)
    expect(plain.out).not.toContain('\u001b')
    expect(colored.out).toContain('\u001b[31m错误\u001b[39m')
    // oxlint-disable-next-line no-control-regex -- escapes are what a terminal's colours are made of
    expect(colored.out.replace(/\u001b\[\d+m/g, '')).toBe(plain.out)
  })

  test('gives programs the place inside the folder and both languages by choice', async () => {
    const { ok, issues, coverage } = await checked(broken)
    expect(ok).toBe(false)
    expect(coverage).toEqual([])
    expect(issues).toContainEqual(
      expect.objectContaining({
        code: 'language/unknown-name',
        severity: 'error',
        file: 'programs/beizeng/measures/consulting.yaml',
        line: 7,
        column: 28,
      }),
    )
    const english = await peiyu('check', broken, '--json', '--lang', 'en')
    expect(english.out).not.toBe((await peiyu('check', broken, '--json')).out)
  })
})

describe('a folder that cannot be read as it is', () => {
  test('an empty one lacks tenant.yaml', async () => {
    const { code, out } = await peiyu('check', emptyFolder())
    expect(code).toBe(1)
    expect(out).toContain('tenant.yaml')
  })

  test('a file in another encoding, one too large, and a link are each said, all at once', async () => {
    const folder = folderOf({
      'tenant.yaml': Buffer.from([0xc3, 0xfb, 0xb3, 0xc6]),
      'organization.yaml': `# ${'x'.repeat(300_000)}`,
      'facts.yml': 'a: 1',
      'notes.txt': 'anything',
    })
    symlinkSync('/', join(folder, 'sources'))
    const { code, out } = await peiyu('check', folder)
    expect(code).toBe(1)
    expect(out).toContain('不是 UTF-8 编码')
    expect(out).toContain('超过 256 KB')
    expect(out).toContain('符号链接')
    expect(out).toContain('是否指 facts.yaml')
    expect(out).not.toContain('notes.txt')
  })

  test('nothing in it steers the terminal', async () => {
    const folder = folderOf({ 'tenant.yaml': 'peiyu: 1\nid: x\u001b]0;taken\u0007\nnme: "\u001b[2J\u202e"\n' })
    const { out } = await peiyu('check', folder)
    for (const sign of ['\u001b', '\u0007', '\u202e']) expect(out).not.toContain(sign)
    expect(out).toContain('\ufffd')
  })

  test('more than 2,000 files are no tenant', async () => {
    const folder = folderOf(Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`sources/a${i}.yaml`, ''])))
    const { code, out } = await peiyu('check', folder)
    expect(code).toBe(1)
    expect(out).toContain('超过 2000 个')
  })
})
