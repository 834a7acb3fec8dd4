import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { emptyFolder, peiyu, put } from './peiyu.js'

test('all schemas are printed as one object, by section', async () => {
  const { code, out } = await peiyu('schema', '--lang', 'en')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ measure: { properties: { limits: {} } }, tenant: {}, source: {} })
})

test('or written one file a section, with Chinese keys unless English is asked for', async () => {
  const dir = emptyFolder()
  expect((await peiyu('schema', '--out', `${dir}/deep/er`)).code).toBe(0)
  expect(readdirSync(`${dir}/deep/er`)).toContain('measure.schema.json')
  const schema = JSON.parse(readFileSync(`${dir}/deep/er/measure.schema.json`, 'utf8')) as { properties: object }
  expect(Object.keys(schema.properties)).toContain('限额')
})

test('a disk that refuses is said, without a stack', async () => {
  const file = put(emptyFolder(), 'file', '')
  const { code, err } = await peiyu('schema', '--out', `${file}/below`)
  expect(code).toBe(1)
  expect(err).not.toContain('    at ')
})
