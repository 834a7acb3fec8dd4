import { messageFor } from '@peiyu/core'
import { describe, expect, it } from 'vitest'
import { suite, lacking } from '../skip.js'
import { readGuarded, readHere, refusedIn } from './reading.js'
import { contents, type HostileSheet, others, packages } from './sheets.js'

function judge({ code, kind }: HostileSheet, refused: ReturnType<typeof refusedIn>): void {
  expect([refused.code, refused.params['kind']]).toEqual([code, kind])
  for (const language of ['zh', 'en'] as const)
    expect(messageFor(refused, language)).not.toMatch(/undefined|NaN|^imports\//)
}

describe.each([
  ['a package', packages],
  ['the contents of a workbook', contents],
  ['a file', others],
] as const)('%s that is hostile is refused', (_, sheets) => {
  it.each(sheets.map(sheet => [sheet.name, sheet] as const))('%s', async (_name, sheet) => {
    judge(sheet, refusedIn(await readHere(sheet.file())))
  })
})

const all = [...packages, ...contents, ...others]

describe('the corpus', () => {
  it('has at least 60 files', () => expect(all.length).toBeGreaterThanOrEqual(60))

  it('is refused by a guarded child in the same words', async () => {
    for (const sheet of [packages[4], contents[0], others[2]])
      if (sheet) judge(sheet, refusedIn(await readGuarded(sheet.file())))
  })
})

suite('the whole corpus in guarded children', lacking.all, () => {
  it.each(all.map(sheet => [sheet.name, sheet] as const))('%s is refused', async (_name, sheet) => {
    judge(sheet, refusedIn(await readGuarded(sheet.file())))
  })
})
