import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { messageFor } from '@peiyu/core'
import { afterAll, describe, expect, it } from 'vitest'
import { ConfigReader } from '../../packages/server/src/adapters/guarded/config.js'
import { configLimits } from '../../packages/server/src/adapters/guarded/limits.js'
import { readBeside } from '../../packages/server/src/tenants/beside.js'
import { lacking, suite } from '../skip.js'
import { configFamilies, filesOf, soundPatches, spellings } from './configs.js'

/** A second of work, less than the product allows: what ends there is refused too, and says so. */
const reader = new ConfigReader({ ...configLimits, processorMs: 1_000 })
/** Sound configs are read on machines that are busy with other things. */
const patient = new ConfigReader({ ...configLimits, answerMs: 60_000, processorMs: 60_000 })

afterAll(() => {
  reader.close()
  patient.close()
})

const guards = new Set(['imports/too-slow', 'imports/too-much-memory'])

/** Refused, and where: in a file and line, unless the guard ended the reading. */
async function expectRefused(files: ReadonlyMap<string, string>, code?: string): Promise<void> {
  const { sound, hash, issues } = await reader.read({ files })
  const errors = issues.filter(({ severity }) => severity === 'error')
  expect({ sound, hash, hasErrors: errors.length > 0 }).toEqual({ sound: false, hash: undefined, hasErrors: true })
  const codes = errors.map(issue => issue.code)
  if (code !== undefined && !codes.some(found => guards.has(found))) expect(codes).toContain(code)
  for (const issue of errors.slice(0, 20)) {
    if (!guards.has(issue.code))
      expect([issue.at?.file, (issue.at?.line ?? 0) >= 1]).toEqual([expect.any(String), true])
    for (const language of ['zh', 'en'] as const)
      expect(messageFor(issue, language)).not.toMatch(/undefined|^[a-z]+\/[a-z-]+$/)
  }
}

const all = configFamilies.flatMap(({ name, configs, code }) =>
  configs.map(([one, patch]) => [`${name}: ${one}`, patch, code] as const),
)

describe('hostile configs', () => {
  it('are at least 200 in 20 families', () => {
    expect(configFamilies.length).toBeGreaterThanOrEqual(20)
    expect(configFamilies.filter(({ configs }) => configs.length < 10).map(({ name }) => name)).toEqual([])
    expect(all.length).toBeGreaterThanOrEqual(200)
  })

  it.each(configFamilies.map(one => [one.name, one] as const))(
    '%s: the first is refused',
    async (_, { configs: [first], code }) => {
      await expectRefused(filesOf(first?.[1]() ?? {}), code)
    },
  )
})

suite('all hostile configs', lacking.all, () => {
  it.each(all)('%s is refused', async (_, patch, code) => expectRefused(filesOf(patch()), code))
})

const expectSound = async (
  files: ReadonlyMap<string, string>,
  above = new Map<string, ReadonlyMap<string, string>>(),
): Promise<void> => {
  const { sound, hash, issues } = await patient.read({ files, above })
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
  expect([sound, typeof hash]).toEqual([true, 'string'])
}

describe('sound configs', () => {
  it.each(soundPatches)('%s are accepted', async (_, patch) => expectSound(filesOf(patch())))
})

const configs = join(import.meta.dirname, '../../configs')

suite('every tenant that comes with the project', lacking.all, () => {
  const beside = readBeside(configs)
  const names = readdirSync(configs).filter(name => beside.has(name))
  const manners = Object.entries(spellings)
  const each = names.flatMap(name => manners.map(([manner, spell]) => [name, manner, spell] as const))

  it('are 30 with those above', () => expect(each.length + soundPatches.length).toBeGreaterThanOrEqual(30))

  it.each(each)('%s %s is accepted', async (name, _, spell) => {
    const files = [...(beside.get(name) ?? [])].map(([path, text]) => [path, spell(text)] as const)
    await expectSound(new Map(files), new Map(beside))
  })
})
