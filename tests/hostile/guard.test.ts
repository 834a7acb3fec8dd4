import { fileURLToPath } from 'node:url'
import { messageFor } from '@peiyu/core'
import { afterEach, describe, expect, it } from 'vitest'
import { ConfigReader, readConfigGuarded } from '../../packages/server/src/adapters/guarded/config.js'
import { ChildEnded, GuardedChild } from '../../packages/server/src/adapters/guarded/guard.js'
import {
  configLimits,
  type GuardLimits,
  sheetReadingLimits,
} from '../../packages/server/src/adapters/guarded/limits.js'
import { suite } from '../skip.js'
import { changed } from '../golden/base.js'
import { bookOf } from './zip.js'
import { readGuarded, refusedIn } from './reading.js'

const misbehaving = fileURLToPath(new URL('./children/misbehaving.mjs', import.meta.url))
/** Time enough for a machine that is busy with other things. */
const patient: GuardLimits = { ...configLimits, answerMs: 60_000, processorMs: 60_000 }

const children: GuardedChild[] = []
async function aChild(limits: Partial<GuardLimits> = {}): Promise<GuardedChild> {
  const child = new GuardedChild({ ...patient, ...limits }, misbehaving)
  children.push(child)
  await child.ready()
  return child
}

afterEach(() => {
  for (const child of children.splice(0)) child.close()
})

const endOf = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'answered',
    (error: unknown) => {
      if (error instanceof ChildEnded) return error.code
      throw error
    },
  )

describe('a guarded child', () => {
  it('is ended when it does not answer in time, and whoever waits goes on meanwhile', async () => {
    let turns = 0
    const turning = setInterval(() => turns++, 1)
    const child = await aChild({ answerMs: 300 })
    expect(await endOf(child.ask('hang'))).toBe('imports/too-slow')
    clearInterval(turning)
    expect(turns).toBeGreaterThan(3)
  })

  it('is ended when it is silent, and when all its answers together took too long', async () => {
    expect(await endOf((await aChild({ answerMs: 200 })).ask('silence'))).toBe('imports/too-slow')
    const slow = await aChild({ allMs: 0 })
    expect(await endOf(slow.ask('silence'))).toBe('imports/too-slow')
  })

  it('is ended when its heap grows too large', async () => {
    expect(await endOf((await aChild()).ask('heap'))).toBe('imports/too-much-memory')
  })

  const unseen = process.platform === 'linux' ? undefined : 'only Linux tells what a process uses'
  suite('by what it uses', unseen, () => {
    it('works no longer than it may, however long the clock would let it', async () => {
      expect(await endOf((await aChild({ processorMs: 200 })).ask('hang'))).toBe('imports/too-slow')
    })

    it('is ended when its memory grows too large', async () => {
      expect(await endOf((await aChild()).ask('buffers'))).toBe('imports/too-much-memory')
    })
  })

  it.each(['exit', 'throw'])('that ends by itself (%s) gives no answer, nor does it afterwards', async act => {
    const child = await aChild()
    expect(await endOf(child.ask(act))).toBe('imports/reader-ended')
    expect(await endOf(child.ask('echo'))).toBe('imports/reader-ended')
  })

  it('sees nothing of the environment, and cannot reach prototypes', async () => {
    process.env['PEIYU_SECRET'] = 'x'
    const told = (await (await aChild()).ask('environment')) as { names: string[]; arguments: string[] }
    delete process.env['PEIYU_SECRET']
    expect(told.names.filter(name => !name.startsWith('NODE_CHANNEL'))).toEqual([])
    expect(told.arguments).toContain('--disable-proto=delete')
  })

  it('has the limits that the house promises', () => {
    expect(configLimits).toMatchObject({ processorMs: 3_000, memoryBytes: 180 * 1024 * 1024, pollMs: 5 })
    expect(sheetReadingLimits).toMatchObject({ answerMs: 10_000, allMs: 300_000, memoryBytes: 180 * 1024 * 1024 })
  })
})

describe('a config', () => {
  it('that is sound comes with its hash, as `peiyu check` gives it', async () => {
    const { sound, hash, issues } = await readConfigGuarded({ files: changed({}) }, patient)
    expect({ sound, issues }).toEqual({ sound: true, issues: [] })
    expect(hash).toMatch(/^[0-9a-f]{16,}$/)
  })

  it('that breaks the child is refused, and the next one is read by another child', async () => {
    const reader = new ConfigReader({ ...patient, answerMs: 0 })
    const { sound, issues } = await reader.read({ files: changed({}) })
    expect([sound, issues.map(({ code }) => code)]).toEqual([false, ['imports/too-slow']])
    expect(issues.map(issue => messageFor(issue))).toEqual(['读取文件用时太长，已经停止。请拆成几个较小的文件再试。'])
    const patientReader = new ConfigReader(patient)
    expect((await patientReader.read({ files: changed({}) })).sound).toBe(true)
    patientReader.close()
    reader.close()
  })
})

describe('a sheet', () => {
  it('whose child is ended is refused like any other', async () => {
    const limits = { ...sheetReadingLimits, answerMs: 0 }
    expect(refusedIn(await readGuarded(bookOf(), { limits })).code).toBe('imports/too-slow')
    const little = { ...sheetReadingLimits, memoryBytes: 1024 }
    expect(refusedIn(await readGuarded(bookOf(), { limits: little })).code).toBe('imports/too-much-memory')
  })
})
