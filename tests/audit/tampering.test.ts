import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { checkpointLine } from '@peiyu/core/family'
import { describe, expect, test } from 'vitest'
import { emptyFolder, peiyu, put } from '../cli/peiyu.js'
import { skipWith } from '../skip.js'
import { anAct, aTrail, textOf } from './a-trail.js'
import { chanceFrom } from './chance.js'

const entries = 60
const places = 200
const whole = aTrail({ entries })
const { key } = whole
const chance = chanceFrom(20261201)

type Lines = readonly string[]

/** Another sign of the same kind at a chance place of a line, behind its first brace. */
function edited(line: string): string {
  const signs = [...line.matchAll(/[0-9a-z\p{Script=Han}]/gu)]
  const { index, 0: sign } = signs[chance.between(0, signs.length - 1)] ?? { index: 0, 0: '' }
  const other = /\d/.test(sign)
    ? String((Number(sign) + 1) % 10)
    : sign === '改'
      ? '删'
      : /[a-z]/.test(sign)
        ? 'x'
        : '改'
  return line.slice(0, index) + (other === sign ? 'y' : other) + line.slice(index + 1)
}

/** The n-th line holds the n-th entry. */
const acts: Readonly<Record<string, (lines: Lines, n: number) => Lines>> = {
  edit: (lines, n) => lines.map((line, i) => (i === n ? edited(line) : line)),
  delete: (lines, n) => lines.filter((_, i) => i !== n),
  reorder(lines, n) {
    const m = n === entries ? chance.between(1, n - 1) : chance.between(n + 1, entries)
    return lines.map((line, i) => (i === n ? lines[m] : i === m ? lines[n] : line) ?? '')
  },
  truncate: (lines, n) => lines.slice(0, n),
  'rewrite all from': (lines, n) => [
    ...lines.slice(0, n),
    ...aTrail({ entries, key, act: i => anAct(i, i >= n ? { recordId: `forged${i}` } : {}) }).lines.slice(n),
  ],
}

interface Told {
  readonly sound: boolean
  readonly soundTo: number
  readonly provenTo: number | null
  readonly unproven: { readonly from: number; readonly to: number } | null
  readonly code?: string
}

const told = async (file: string, more: readonly string[]): Promise<Told> =>
  JSON.parse((await peiyu('audit', 'verify', file, '--json', ...more)).out) as Told

describe('a trail that was tampered with at 1000 places', () => {
  const folder = emptyFolder()
  const anchor = put(folder, 'anchor.jsonl', textOf(whole.checkpoints.map(checkpointLine)))
  const anchored = ['--anchor', anchor]
  const tampered = Object.entries(acts).flatMap(([act, tamper]) =>
    Array.from({ length: places }, (_, i) => {
      const at = chance.between(1, entries)
      const path = `${act.replaceAll(' ', '-')}-${i}.jsonl`
      return { act, at, file: put(folder, path, textOf(tamper(whole.lines, at))) }
    }),
  )
  /** One after the other: a machine opens only so many files at once. */
  async function judge(more: readonly string[]) {
    const judged: ((typeof tampered)[number] & Told)[] = []
    for (const each of tampered) judged.push({ ...each, ...(await told(each.file, more)) })
    return judged
  }

  test('is found broken each time where a checkpoint of its end was kept elsewhere', async () => {
    const untouched = await told(put(folder, 'whole.jsonl', textOf(whole.lines)), anchored)
    expect(untouched).toMatchObject({ sound: true, provenTo: entries, unproven: null })
    const judged = await judge(anchored)
    // Nothing at or behind the place may be believed.
    const missed = judged.filter(({ sound, soundTo, at }) => sound || soundTo >= at)
    expect({ tried: judged.length, missed }).toEqual({ tried: 5 * places, missed: [] })
  })

  test('is never called proven without one: an end cut off or made anew is unproven', async () => {
    for (const { act, at, sound, soundTo, provenTo, unproven } of await judge([])) {
      const atTheEnd = act === 'truncate' || act === 'rewrite all from' || (act === 'delete' && at === entries)
      expect({ act, at, sound, provenTo }).toEqual({ act, at, sound: atTheEnd, provenTo: null })
      expect(unproven).toEqual({ from: 1, to: soundTo })
    }
  })

  test('is judged just so by the independent verifier in Python', async context => {
    if (spawnSync('python3', ['--version']).status !== 0) return skipWith(context, 'no python3 on this machine')
    for (const more of [anchored, []]) {
      const files = tampered.map(({ file }) => file)
      const { stdout } = spawnSync('python3', [join('tests', 'audit', 'verify.py'), ...files, ...more], {
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
      })
      const theirs = stdout
        .trim()
        .split('\n')
        .map(line => JSON.parse(line) as unknown)
      const ours = (await judge(more)).map(({ file, code, soundTo, provenTo }) => ({
        file,
        code: code?.replace('audit/', '') ?? null,
        soundTo,
        provenTo,
      }))
      expect(theirs).toEqual(ours)
    }
  })
})
