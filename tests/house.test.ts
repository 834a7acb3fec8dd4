import { describe, expect, test } from 'vitest'
import { closingLines, commandPart, skippedPart, vitestPart } from '../scripts/report.mjs'

const types = commandPart({ name: 'types', seconds: 1.24, ok: true })
const lint = commandPart({ name: 'lint', seconds: 0.3, ok: false })
const lastOf = (lines: readonly string[]) => lines[lines.length - 1]

const aTest = (status: string, skipped?: string) => ({
  fullName: ` a ${status} test`,
  status,
  meta: skipped === undefined ? {} : { skipped },
})

const ran = (ok: boolean, ...tests: ReturnType<typeof aTest>[]) => {
  const status = tests.some(each => each.status === 'failed') ? 'failed' : 'passed'
  return vitestPart({ name: 'tests', seconds: 20, ok }, { testResults: [{ status, assertionResults: tests }] })
}

describe('the end of a test run', () => {
  test('counts every command as one test', () => {
    expect(lastOf(closingLines([types, lint]))).toBe('1 passed, 1 failed, 0 skipped')
  })

  test('adds what vitest passed, failed and skipped', () => {
    const part = ran(false, aTest('passed'), aTest('passed'), aTest('failed'), aTest('skipped', 'no Chromium'))
    expect(lastOf(closingLines([types, part]))).toBe('3 passed, 1 failed, 1 skipped')
  })

  test('gives the time of each part, and marks the part that failed', () => {
    expect(closingLines([types, lint])).toEqual(expect.arrayContaining(['    1.2 s  types', '    0.3 s  FAILED lint']))
  })

  test('says why something was skipped', () => {
    const parts = [skippedPart('dead code', 'runs with --all'), ran(true, aTest('skipped', 'no Chromium'))]
    const lines = closingLines(parts)
    expect(lines).toContain('  dead code: runs with --all')
    expect(lines).toContain('  a skipped test: no Chromium')
  })

  test('notices a skip that gives no reason', () => {
    expect(ran(true, aTest('skipped'), aTest('todo')).skipped.map(skip => skip.reason)).toEqual([
      'no reason given',
      'not written yet',
    ])
  })
})

describe('vitest has failed', () => {
  const failedOf = (ok: boolean, report: Parameters<typeof vitestPart>[1]) =>
    vitestPart({ name: 'tests', seconds: 1, ok }, report).failed

  test('when it gave no results', () => expect(failedOf(true, undefined)).toBe(1))
  test('when it ran nothing', () => expect(failedOf(true, { testResults: [] })).toBe(1))
  test('when it ended badly although each test passed', () => expect(ran(false, aTest('passed')).failed).toBe(1))

  test('when a file could not be loaded, beside the tests that failed', () => {
    const broken = { status: 'failed', assertionResults: [] }
    const failing = { status: 'failed', assertionResults: [aTest('failed')] }
    expect(failedOf(false, { testResults: [broken, failing] })).toBe(2)
  })
})
