import { describe, expect, test } from 'vitest'
import { lifecyclesIn } from './a-program.js'
import { usual, walked, way } from './cases.js'

const { application, notice, claim } = lifecyclesIn({
  steps: '  application: { objected: {}, returned: {} }\n  notice: { objected: {} }\n  claim: { publicised: {} }\n',
  stages: '  - { id: publicity, clause: 一, for: 7天 }\n',
})

describe('objections to a list', () => {
  const start = { lifecycle: application.lifecycle, from: 'publicised', context: usual.application } as const
  const runs = { noticeRuns: true }

  test('an objection that is upheld keeps the applicant out', () => {
    expect(walked(start, [['object', runs], 'uphold', 'decline'])).toEqual(
      way('publicised objected upheld not-selected'),
    )
    expect(walked(start, [['object', runs], 'uphold', 'admit']).at(-1)).toBe('machine/not-now')
  })

  test('one that is dismissed does not', () => {
    expect(walked(start, [['object', runs], 'dismiss', 'admit'])).toEqual(way('publicised objected dismissed admitted'))
  })

  test('nobody is admitted while an objection is open', () => {
    expect(walked(start, [['object', runs], 'admit']).at(-1)).toBe('machine/not-now')
  })

  test('objections are lodged while the notice runs, also again after one was dismissed', () => {
    expect(walked(start, ['object']).at(-1)).toBe('selection/notice-over')
    expect(walked(start, [['object', runs], 'dismiss', ['object', runs]]).at(-1)).toBe('objected')
  })
})

describe('a public notice', () => {
  const start = { lifecycle: notice.lifecycle, from: 'drafted', context: usual.notice } as const
  const runs = { runs: true }

  test('is posted, and closed when its days are over', () => {
    expect(walked(start, ['post', 'close'])).toEqual(way('drafted posted closed'))
    expect(walked(start, ['post', ['close', runs]]).at(-1)).toBe('documents/notice-running')
  })

  test('is not closed before its objections are resolved', () => {
    expect(walked(start, ['post', ['object', runs], 'close']).at(-1)).toBe('machine/not-now')
    expect(walked(start, ['post', ['object', runs], 'resolve', 'close']).at(-1)).toBe('closed')
    expect(walked(start, ['post', 'object']).at(-1)).toBe('documents/notice-over')
  })

  test('of a claim is over before an amount is proposed', () => {
    const open = { lifecycle: claim.lifecycle, from: 'publicised', context: usual.claim } as const
    expect(walked(open, [['propose', { noticeRuns: true }]]).at(-1)).toBe('claims/notice-running')
  })
})

describe('an application that is sent back', () => {
  const start = { lifecycle: application.lifecycle, from: 'draft', context: usual.application } as const

  test('is completed and handed in again', () => {
    expect(walked(start, ['submit', 'return', 'submit'])).toEqual(way('draft submitted returned submitted'))
  })

  test('is not handed in without its documents, or when the round takes none', () => {
    expect(walked(start, [['submit', { missingEvidence: ['营业执照'] }]]).at(-1)).toBe('selection/evidence-missing')
    expect(walked(start, [['submit', { roundTakes: false }]]).at(-1)).toBe('selection/round-not-open')
  })
})
