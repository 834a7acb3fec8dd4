import { checkpointLine } from '@peiyu/core/family'
import { describe, expect, test } from 'vitest'
import { emptyFolder, peiyu, put } from '../cli/peiyu.js'
import { anAct, aTrail, textOf } from './a-trail.js'

/** What the command says of a trail with these lines, with its checkpoints where they are to be used. */
async function verified(lines: readonly string[], anchors?: readonly Parameters<typeof checkpointLine>[0][]) {
  const folder = emptyFolder()
  const file = put(folder, 'trail.jsonl', textOf(lines))
  const anchor = anchors && put(folder, 'anchor.jsonl', textOf(anchors.map(checkpointLine)))
  const { code, out } = await peiyu('audit', 'verify', file, ...(anchor ? ['--anchor', anchor] : []))
  return { code, out: out.replaceAll(folder, '') }
}

const changed = (lines: readonly string[], at: number, change: (line: string) => string): string[] =>
  lines.map((line, i) => (i === at ? change(line) : line))

describe('a whole trail', () => {
  test('with the checkpoint of its end is proven to the end', async () => {
    const { lines, checkpoints, key } = aTrail({ entries: 5, erased: [2] })
    const { code, out } = await verified(lines, checkpoints)
    expect(code).toBe(0)
    expect(out).toContain('✓ 链条完整：5 条')
    expect(out).toContain(`第 1–5 条（检查点 2026-12-01T00:05:00.000Z，签名密钥 ${key.key}`)
    expect(out).toContain('4 份相符，1 份不在')
    expect(out).not.toContain('未证明')
  })

  test('without a checkpoint is whole, and all of it unproven', async () => {
    const { code, out } = await verified(aTrail({ entries: 5 }).lines)
    expect(code).toBe(0)
    expect(out).toMatch(/未证明 +第 1–5 条/)
    expect(out).not.toContain('已证明')
  })

  test('that went on after the checkpoint is unproven from there', async () => {
    const { lines, checkpoints } = aTrail({ entries: 5, checkpoints: [1, 3] })
    const { out } = await verified(lines, checkpoints)
    expect(out).toMatch(/已证明 +第 1–3 条/)
    expect(out).toMatch(/未证明 +第 4–5 条/)
  })

  test('may be made with SM3', async () => {
    const { lines, checkpoints } = aTrail({ entries: 3, algorithm: 'sm3' })
    expect(await verified(lines, checkpoints)).toMatchObject({ code: 0 })
  })

  test('that says when the clock was turned back, is told so', async () => {
    const { lines } = aTrail({ entries: 4, act: n => anAct(n === 3 ? 0 : n) })
    expect((await verified(lines)).out).toMatch(/时钟倒退 +1 处，首见于第 3 条/)
  })

  test('of the platform itself has no tenant', async () => {
    expect((await verified(aTrail({ entries: 1, tenant: '' }).lines)).out).toContain('平台')
  })
})

describe('what was done to a trail is said with its place:', () => {
  const { lines, checkpoints } = aTrail({ entries: 9, checkpoints: [0, 3, 9] })
  const other = aTrail({ entries: 9, act: n => anAct(n, n >= 6 ? { recordId: 'another' } : {}) })
  const foreign = aTrail({ entries: 9, tenant: 'elsewhere' })
  const swapped = lines.map((line, i) => (i === 4 ? lines[5] : i === 5 ? lines[4] : line) ?? '')
  test.each([
    ['edited', changed(lines, 4, line => line.replace('"requestId":"r4"', '"requestId":"r5"')), '第 4 条被改动'],
    ['its document edited', changed(lines, 4, line => line.replace('旧名4', '旧名5')), '第 4 条的附件内容被改动'],
    ['deleted', lines.filter((_, i) => i !== 4), '缺第 4 条：'],
    ['several deleted', lines.filter((_, i) => i < 4 || i > 6), '缺第 4 条至第 6 条'],
    ['moved', swapped, '次序被改动：第 4 条的位置上是第 5 条'],
    ['twice', [...lines.slice(0, 5), ...lines.slice(4)], '第 5 条的位置上是第 4 条'],
    ['cut off', lines.slice(0, 7), '末尾缺失：检查点证明有第 9 条，文件到第 6 条为止'],
    ['cut within a line', changed(lines.slice(0, 7), 6, line => line.slice(0, 100)), '第 6 条读不出来'],
    ['made anew', [...lines.slice(0, 6), ...other.lines.slice(6)], '第 4 条至第 9 条之间被改写'],
    ['one replaced', changed(lines, 6, () => other.lines[6] ?? ''), '第 6 条或之前的记录被换过'],
    ['of another tenant', changed(lines, 4, () => foreign.lines[4] ?? ''), '第 4 条的位置上是另一辖区（elsewhere）'],
    ['with other line ends', lines.map(line => `${line}\r`), '第 1 条读不出来'],
  ])('%s', async (_, tampered, says) => {
    const { code, out } = await verified(tampered, checkpoints)
    expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining(says) as string })
  })

  test('in English too', async () => {
    const file = put(emptyFolder(), 'trail.jsonl', textOf(lines.filter((_, i) => i !== 4)))
    const { code, out } = await peiyu('audit', 'verify', file, '--lang', 'en')
    expect(code).toBe(1)
    expect(out).toContain('Entry 4 is missing: deleted. (line 5)')
  })
})
