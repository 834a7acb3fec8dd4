import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { compileTenant } from '@peiyu/core'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../configs/dongguan')
const files = new Map(
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map(path => [relative(root, path), readFileSync(path, 'utf8')]),
)

test('a folder used without its examples is the same version of the same policy', () => {
  const [whole, used] = [compileTenant(files), compileTenant(files, { examples: false })]
  expect(used.issues).toEqual(whole.issues)
  expect(used.tenant?.configVersion).toBe(whole.tenant?.configVersion)
  expect([...(used.tenant?.programs.keys() ?? [])]).toEqual([...(whole.tenant?.programs.keys() ?? [])])
  expect(used.tenant?.examples).toEqual([])
})

test('a mistake in an example stops the check, and not those who use the folder', () => {
  const broken = new Map([...files, ['examples/beizeng/liaison.yaml', 'tests: liaison\nexamples: [{ name: 无 }]\n']])
  expect(compileTenant(broken).tenant).toBeUndefined()
  expect(compileTenant(broken, { examples: false }).tenant).toBeDefined()
})
