import { type Checkpoint, checkpointLine, checkpointOf } from '@peiyu/core/family'
import { describe, expect, test } from 'vitest'
import { emptyFolder, peiyu, put } from '../cli/peiyu.js'
import { anAct, aTrail, textOf } from './a-trail.js'

/** What the command says of a trail with these lines, with its checkpoints where they are to be used. */
async function verified(lines: readonly string[], anchors?: readonly Checkpoint[]) {
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
    const waited = aTrail({ entries: 4, act: n => anAct(n === 3 ? 1 : n) })
    expect((await verified(waited.lines)).out).not.toContain('时钟倒退')
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

describe('a checkpoint', () => {
  const { lines, checkpoints, key } = aTrail({ entries: 5, checkpoints: [2, 5] })
  const [first, last] = checkpoints
  if (!first || !last) throw new Error('two were kept')
  const twin = aTrail({ entries: 5, key, act: n => anAct(n, { requestId: 'other' }) }).checkpoints

  test.each([
    ['of another trail', aTrail({ entries: 5, tenant: 'elsewhere' }).checkpoints, '检查点（第 1 行）不是这条链的'],
    ['that was edited', [{ ...first, seq: 3 }], '检查点（第 1 行）的签名无效'],
    ['signed by a key that it does not name', [first, { ...last, key: '0'.repeat(32) }], '检查点（第 2 行）的签名无效'],
    ['signed by nobody', [{ ...last, signature: '' }], '检查点（第 1 行）的签名无效'],
    ['whose key is none', [{ ...last, publicKey: 'AAAA' }], '检查点（第 1 行）的签名无效'],
    ['that disagrees with another', [...twin, last], '平台出示过两份不同的记录'],
  ])('%s proves nothing', async (_, anchors, says) => {
    const { code, out } = await verified(lines, anchors)
    expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining(says) as string })
  })

  test.each(['', '\n', '{}', 'null', '[1]', '{"seq":1}', 'no JSON', '\u0000'])('is not %j', async text => {
    const file = put(emptyFolder(), 'trail.jsonl', textOf(lines))
    const anchor = put(emptyFolder(), 'anchor.jsonl', text)
    const { code, out } = await peiyu('audit', 'verify', file, '--anchor', anchor)
    expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining('读不出检查点') as string })
  })

  test('proves of a file that begins later what is in it', async () => {
    const begins = `"first":3$1"previous":"${first.hash}"`
    const head = lines[0]?.replace(/"first":1(.*)"previous":"[^"]*"/, begins) ?? ''
    const { code, out } = await verified([head, ...lines.slice(3)], checkpoints)
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/已证明 +第 3–5 条/) as string })
    expect(out).toContain('文件从第 3 条开始')
  })

  test('of an empty chain proves that there was nothing', async () => {
    const nothing = aTrail({ entries: 0, checkpoints: [0] })
    expect((await verified(nothing.lines)).out).toMatch(/未证明 +没有记录/)
    expect((await verified(nothing.lines, nothing.checkpoints)).out).toMatch(/已证明 +没有记录/)
    const { lines: one, head } = aTrail({ entries: 1 })
    expect(await verified(one, [checkpointOf({ ...head, seq: 0, hash: 'ff' }, '', key)])).toMatchObject({ code: 1 })
  })
})

describe('a file that is no trail is refused at its first line', () => {
  const [head = ''] = aTrail({ entries: 0 }).lines
  test.each([
    ['', '文件头'],
    ['\n', '文件头'],
    ['{}', '文件头'],
    ['null', '文件头'],
    ['{"format":1}', '文件头'],
    ['\u0000\u0001', '文件头'],
    [head.replace('"first":1', '"first":0'), '文件头'],
    [head.replace('"first":1', '"first":"1"'), '文件头'],
    [head.replace('peiyu-audit/1', 'peiyu-audit/9'), '格式不认识'],
    [head.replace('sha256', 'md5'), '哈希算法不认识'],
    [head.replace('sometown', 'elsewhere'), '链的开头不对'],
  ])('%j', async (text, says) => {
    const { code, out } = await peiyu('audit', 'verify', put(emptyFolder(), 'trail.jsonl', text))
    expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining(says) as string })
  })
})

test('programs are told the same as people', async () => {
  const { lines } = aTrail({ entries: 4 })
  const file = put(emptyFolder(), 'trail.jsonl', textOf(lines.filter((_, i) => i !== 3)))
  const { code, out } = await peiyu('audit', 'verify', file, '--json')
  expect(code).toBe(1)
  expect(JSON.parse(out)).toMatchObject({
    sound: false,
    code: 'audit/missing',
    seq: 3,
    line: 4,
    soundTo: 2,
    provenTo: null,
    unproven: { from: 1, to: 2 },
    message: '缺第 3 条：被删去。',
  })
})
