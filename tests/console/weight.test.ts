import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

interface Entry {
  readonly file: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
}

const admin = join(import.meta.dirname, '../../packages/admin')
const folder = mkdtempSync(join(tmpdir(), 'peiyu-console-'))
let manifest: Readonly<Record<string, Entry>> = {}

/** The scripts that a module needs before it runs, itself among them. */
function neededBy(name: string, found = new Set<string>()): Set<string> {
  if (found.has(name)) return found
  found.add(name)
  for (const other of manifest[name]?.imports ?? []) neededBy(other, found)
  return found
}

/** Kilobytes of 1000 bytes, as they travel. */
const weigh = (names: Iterable<string>): number =>
  [...new Set([...names].map(name => manifest[name]?.file ?? ''))]
    .filter(file => file.endsWith('.js'))
    .reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length, 0) / 1000

const before = (): Set<string> => neededBy('index.html')

function more(...names: string[]): Set<string> {
  const all = names.flatMap(name => [...neededBy(name)])
  return new Set(all.filter(name => !before().has(name)))
}

describe('the JavaScript of the console', () => {
  beforeAll(() => {
    // In a process of its own: under a test's environment the libraries' larger builds would be taken.
    const vite = join(import.meta.dirname, '../../node_modules/vite/bin/vite.js')
    const ask = ['build', admin, '--outDir', folder, '--emptyOutDir', '--manifest', '--logLevel', 'warn']
    execFileSync(process.execPath, [vite, ...ask], { env: { ...process.env, NODE_ENV: 'production' } })
    manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as typeof manifest
  })
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  test('before sign-in is at most 80 kB', () => {
    const size = weigh(before())
    expect(size).toBeGreaterThan(20)
    expect(size).toBeLessThanOrEqual(80)
  })

  test('of the first page after it, and of the registry, is at most 300 kB more', () => {
    expect(weigh(more('src/App.tsx'))).toBeGreaterThan(100)
    expect(weigh(more('src/App.tsx', 'src/enterprises/EnterpriseList.tsx'))).toBeLessThanOrEqual(300)
  })

  test('of charts comes only with a chart', () => {
    const charts = Object.entries(manifest).filter(([name]) => /x-charts|FactChart/.test(name))
    const first = more('src/App.tsx', 'src/enterprises/EnterpriseList.tsx')
    for (const [name] of charts) expect(first).not.toContain(name)
  })
})
