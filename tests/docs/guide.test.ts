import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyFolder, peiyu } from '../cli/peiyu.js'
import { play } from './play.js'

const docs = join(import.meta.dirname, '../../docs')
const guide = join(docs, 'guide')
const chapters = readdirSync(guide)
  .filter(name => /^[1-6]-/.test(name))
  .sort()
const tenant = 'configs/jiazhen'

/** Every change of the tenant is tried, one after another, in one process. */
const patience = 240_000

/** The guide is followed in an empty folder, as its reader would: with the command line, page after page. */
describe('a tenant made as the guide tells', () => {
  const home = process.cwd()
  beforeAll(() => process.chdir(emptyFolder()))
  afterAll(() => process.chdir(home))

  const follow = async (page: string) => {
    const played = await play(readFileSync(page, 'utf8'), { tenant, today: '2023-06-01' })
    await expect(played).toMatchFileSnapshot(page)
  }

  test.each(chapters)(
    '%s shows what the commands print: else run vitest -u',
    name => follow(join(guide, name)),
    patience,
  )

  test('has no mistake, carries every statement, and keeps every promise', async () => {
    const check = await peiyu('check', tenant, '--json')
    expect(JSON.parse(check.out)).toMatchObject({ ok: true, issues: [], coverage: [{ open: [] }] })
    expect(JSON.parse((await peiyu('test', tenant, '--json')).out)).toMatchObject({ ok: true, failed: 0 })
  })

  test(
    'has examples that notice every change of it, but those that it gives a reason for',
    async () => {
      expect(JSON.parse((await peiyu('mutate', tenant, '--json')).out)).toMatchObject({
        ok: true,
        survivors: 0,
        stale: [],
      })
    },
    patience,
  )

  test('computes the same with a measure in Chinese keys, as CONFIG.md has it', () => follow(join(docs, 'CONFIG.md')))
})
