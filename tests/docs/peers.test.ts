import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const folder = join(import.meta.dirname, '../../bench/peers')
const textOf = (path: string): string => readFileSync(join(folder, path), 'utf8')
const found = (text: string, pattern: RegExp): string[][] => [...text.matchAll(pattern)].map(match => match.slice(1))

const { dependencies } = JSON.parse(textOf('package.json')) as { dependencies: Record<string, string> }
const files = readdirSync(join(folder, 'engines')).map(file => `engines/${file}`)

/** Every engine with the file that imports it. */
const adapters = Object.fromEntries(
  files.flatMap(file => found(textOf(file), /^import .* from '([^.'][^']*)'/gm).map(([name = '']) => [name, file])),
)

test('every other engine has an adapter of its own, and each adapter is run', () => {
  expect(new Set(Object.keys(adapters))).toEqual(new Set(Object.keys(dependencies)))
  expect(new Set(Object.values(adapters))).toEqual(new Set(files))
  expect(new Set(found(textOf('modes.mjs'), /from '\.\/(engines\/[^']+)'/g).flat())).toEqual(new Set(files))
})

test('the page names every engine with its version and its adapter', () => {
  const rows = found(textOf('README.md'), /^\| (\S+) \| (\d\S*) \| `(\S+)` \|/gm)
  const written = Object.fromEntries(rows.map(([name = '', ...rest]) => [name, rest]))
  const entries = Object.entries(dependencies).map(([name, version]) => [name, [version, adapters[name]]])
  expect(written).toEqual(Object.fromEntries(entries))
})

test('versions are exact, and the lock file has the same', () => {
  const locked = found(textOf('pnpm-lock.yaml'), /^ {6}'?([^':\s]+)'?:\n {8}specifier: (\S+)/gm)
  expect(Object.fromEntries(locked)).toEqual(dependencies)
  expect(Object.values(dependencies).filter(version => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
})
