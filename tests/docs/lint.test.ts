import { readFileSync } from 'node:fs'
import { lintRules } from '@peiyu/core/family'
import { expect, test } from 'vitest'

test('the manual lists every rule of lint in the order in which they are looked at', () => {
  const notes = readFileSync('docs/CONFIG-NOTES.md', 'utf8')
  const listed = [...notes.matchAll(/^\| `(lint\/[a-z-]+)` \|/gm)].map(([, code]) => code)
  expect(listed).toEqual(lintRules.map(({ code }) => code))
})
