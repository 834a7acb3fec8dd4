import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { type DoorEntry, doorOf, doorPage } from '../../scripts/door.mjs'
import { buildCore, root } from './built.js'

const page = readFileSync(join(root, 'packages/core/API.md'), 'utf8')

/** The page's parts by heading: a name, a file, or what stands before the first. */
const partsOf = (text: string): string[] => text.split(/^(?=##)/m)

/** Of one page what the other does not have: only what changed, so that the difference is short. */
const only = (one: string, other: string): string => {
  const known = new Set(partsOf(other))
  return partsOf(one)
    .filter(part => !known.has(part))
    .join('')
}

describe('the public door', () => {
  let door: readonly DoorEntry[] = []
  beforeAll(() => {
    expect(buildCore()).toBe('')
    door = doorOf()
  })

  test('is printed as the code has it: else run npx tsc -b, then node scripts/docs.mjs', () => {
    const now = doorPage(door)
    expect(only(now, page)).toBe(only(page, now))
    expect(page).toBe(now)
  })

  test('says of every name what it answers', () => {
    expect(door.filter(({ says }) => says === '').map(({ path, name }) => `${path}: ${name}`)).toEqual([])
  })

  test('has every name once', () => {
    const names = door.map(({ name }) => name)
    expect(names.length).toBeGreaterThan(150)
    expect(names).toEqual([...new Set(names)])
  })
})
