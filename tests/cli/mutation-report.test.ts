import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sectionIn } from '../../packages/server/src/cli/report/mutation/markdown.js'
import { lacking, suite } from '../skip.js'
import { emptyFolder, peiyu } from './peiyu.js'

const committed = 'docs/MUTATION.md'
const report = existsSync(committed) ? readFileSync(committed, 'utf8') : ''
const tenants = readdirSync('configs').filter(name => sectionIn(report, name) !== undefined)

suite('the report on changes that no example notices', lacking.all ?? (report ? undefined : `no ${committed}`), () => {
  test('has a section a tenant', () => {
    expect(tenants).toEqual(readdirSync('configs'))
  })

  test.each(tenants)('says of %s what is so', { timeout: 1_200_000 }, async name => {
    const again = join(emptyFolder(), 'MUTATION.md')
    await peiyu('mutate', join('configs', name), '--report', again)
    expect(sectionIn(readFileSync(again, 'utf8'), name)).toBe(sectionIn(report, name))
  })
})
