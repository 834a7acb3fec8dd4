import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

const made: string[] = []

/** A new, empty data folder, as `peiyu serve` finds it at first start; it goes when the test file ends. */
export function aDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'peiyu-data-'))
  made.push(folder)
  return folder
}

afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
})
