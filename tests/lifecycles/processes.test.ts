import { isFinal, parseDay, dueOf, dayText, holidayNotices, workCalendar } from '@peiyu/core'
import { describe, expect, test } from 'vitest'
import { lifecyclesIn } from './a-program.js'
import { type Sent, usual, walked, way } from './cases.js'

/** A program whose stages, verdicts and ways of demands are those of an action plan for promising enterprises. */
const {
  round: { lifecycle: round },
  application: { lifecycle: application },
  membership: { lifecycle: membership },
  evaluation: { lifecycle: evaluation },
  demand: { lifecycle: demand },
  report: { lifecycle: report },
  claim: { lifecycle: claim },
  'auto-award': { lifecycle: autoAward },
  duty: { lifecycle: duty },
} = lifecyclesIn({
  steps: `  membership: { 预警: {}, promoted: { clause: 一 } }
  evaluation: { gathered: {}, assessed: {}, considered: { by: panel } }
  demand: { accepted: {}, escalated: { by: office } }
  claim: { returned: {}, accepted: {}, publicised: {}, recovering: {} }
`,
  stages: `  - { id: call, state: open, clause: 一, by: government }
  - { id: application, state: submitted, clause: 一, by: enterprise }
  - { id: screening, clause: 一, by: office, with: tax }
  - { id: desk-review, state: desk-reviewed, clause: 一, by: expert, scores: true, shortlist: 300家 }
  - { id: site-check, state: site-checked, clause: 一, by: expert, scores: true }
  - { id: ranking, state: deciding, clause: 一, by: panel }
  - { id: consultation, state: consulting, clause: 一, by: office }
  - { id: publicity, clause: 一, by: office, for: 7天 }
  - { id: announcement, state: announced, clause: 一, by: office }
`,
  files: {
    'programs/plan/demands.yaml': `routes:
  - { id: every, clause: 一, when: returns < 2次, to: economy }
rating: { clause: 一, options: { satisfied: 满意, dissatisfied: 不满意 }, return-when: dissatisfied }
`,
    'programs/plan/evaluation.yaml': `clause: 一
facts:
  feasible: { yes-no: 仍可行, from: third-party }
  done: { yes-no: 已达到目标 }
verdicts:
  - { id: graduate, clause: 一, gives: graduate, when: done, then: { may: renew } }
  - { id: watch, clause: 一, gives: watch, when: feasible, for: 1年 }
  - { id: remove, clause: 一, gives: remove, when: not feasible, approvals: [panel, government] }
replacement: { clause: 一, from: pilot, approvals: government }
`,
  },
})

const applied = (...events: Sent<keyof typeof application.on, typeof usual.application>[]) =>
  walked({ lifecycle: application, from: 'draft', context: usual.application }, events)
const evaluated = (context: Partial<typeof usual.evaluation>, ...events: (keyof typeof evaluation.on)[]) =>
  walked({ lifecycle: evaluation, from: 'opened', context: { ...usual.evaluation, ...context } }, events)
const demanded = (...events: Sent<keyof typeof demand.on, typeof usual.demand>[]) =>
  walked({ lifecycle: demand, from: 'raised', context: usual.demand }, events)

const site = ['submit', 'screen', 'desk-review', 'shortlist', 'site-check', 'score'] as const

describe('selection (SM1)', () => {
  test('a round goes from the call over review, ranking, consultation and public notice to the list', () => {
    const events = ['open', 'screen', 'review', 'decide', 'consult', 'publicise', 'announce', 'close'] as const
    expect(walked({ lifecycle: round, from: 'draft', context: usual.round }, events)).toEqual(
      way('draft open screening reviewing deciding consulting publicity announced closed'),
    )
  })

  test('an applicant is screened, reviewed on paper and on site, scored, selected, publicised and admitted', () => {
    expect(applied(...site, 'select', 'publicise', 'admit')).toEqual(
      way('draft submitted screened desk-reviewed shortlisted site-checked scored selected publicised admitted'),
    )
  })

  test('an applicant goes to the reserve by the committee, whatever its score', () => {
    expect(applied(...site, 'put-in-reserve', 'publicise', 'admit').slice(-3)).toEqual(
      way('reserve publicised admitted'),
    )
  })

  test('nobody passes the screening before tax and statistics have confirmed the figures', () => {
    expect(applied('submit', ['screen', { unverified: ['营业收入'] }]).at(-1)).toBe('selection/figures-unverified')
  })

  test('an applicant that fails the screening, or is not listed for the site check, is not selected', () => {
    expect(applied('submit', 'decline').at(-1)).toBe('not-selected')
    expect(applied('submit', 'screen', 'desk-review', 'decline').at(-1)).toBe('not-selected')
  })

  test('who was not on the list for the site check has no score', () => {
    expect(applied('submit', 'screen', 'desk-review', 'score').at(-1)).toBe('machine/not-now')
  })

  test('nobody is admitted before the list is announced', () => {
    expect(applied(...site, 'select', 'publicise', ['admit', { roundAnnounced: false }]).at(-1)).toBe(
      'selection/not-announced',
    )
  })

  test('the opinions of departments may change the list before its public notice', () => {
    const start = { lifecycle: round, from: 'consulting', context: usual.round } as const
    expect(walked(start, ['reconsider', 'consult', 'publicise']).at(-1)).toBe('publicity')
  })

  test('the list is announced when its public notice is over and no objection is open', () => {
    const start = { lifecycle: round, from: 'publicity', context: usual.round } as const
    expect(walked(start, [['announce', { noticeRuns: true }]]).at(-1)).toBe('selection/notice-running')
    expect(walked(start, [['announce', { openObjections: 1 }]]).at(-1)).toBe('selection/objections-open')
  })

  test('a program whose document knows no approval, return and objection has none of them', () => {
    expect(Object.keys(round.states)).not.toContain('approved')
    for (const state of ['returned', 'objected', 'upheld', 'dismissed'])
      expect(Object.keys(application.states)).not.toContain(state)
  })

  test('a round that is always open is not closed, and opens again for the next list (SM3)', () => {
    const start = { lifecycle: round, from: 'announced', context: { ...usual.round, rolling: true } } as const
    expect(walked(start, ['close']).at(-1)).toBe('selection/rolling-round')
    expect(walked(start, ['reopen', 'screen']).at(-1)).toBe('screening')
    expect(walked({ ...start, context: usual.round }, ['reopen']).at(-1)).toBe('selection/not-rolling')
  })

  test('a listed enterprise has a month to register', () => {
    const due = dueOf(
      { within: { span: { unit: 'months', count: 1 } } },
      parseDay('2017-02-10') ?? 0,
      workCalendar(holidayNotices),
    )
    expect(due && dayText(due.day)).toBe('2017-03-10')
  })
})

describe('direct admission (SM2)', () => {
  test('a candidate of the direct route is admitted without review once it is decided', () => {
    expect(applied('submit', ['admit-directly', { directlyDecided: true, roundAnnounced: false }])).toEqual(
      way('draft submitted admitted'),
    )
  })

  test('without that decision it goes the way of every other applicant', () => {
    expect(applied('submit', 'admit-directly').at(-1)).toBe('selection/no-direct-route')
  })

  test('an honorary place also comes out of the ranking', () => {
    expect(applied(...site, 'select', 'publicise', 'admit').at(-1)).toBe('admitted')
  })
})

describe('the yearly evaluation (SM4)', () => {
  const both = { needed: ['遴选委员会', '市政府'], given: ['遴选委员会', '市政府'] }
  const removal = { verdict: 'remove', removes: true, approvals: both }

  test('a member that keeps up its trend is kept, without third party or committee', () => {
    expect(evaluated({}, 'gather', 'propose', 'decide')).toEqual(way('opened gathered proposed decided'))
  })

  test('who did not grow is warned, and kept a year when a third party still thinks it feasible', () => {
    expect(evaluated({ verdict: 'watch' }, 'gather', 'propose', 'assess', 'decide').at(-1)).toBe('decided')
    const start = { lifecycle: membership, from: 'active', context: usual.membership } as const
    expect(walked(start, ['warn', 'watch', 'keep'])).toEqual(way('active warned watched active'))
  })

  test('a verdict that rests on a third party is not decided before its assessment', () => {
    expect(evaluated({ assessmentLacking: true }, 'gather', 'propose', 'decide').at(-1)).toBe(
      'evaluation/assessment-first',
    )
  })

  test('the assessment may change the verdict that is proposed', () => {
    expect(evaluated(removal, 'gather', 'propose', 'assess', 'propose', 'consider').at(-1)).toBe('considered')
  })

  test('a removal goes to the committee, needs the government to agree, and the place is filled', () => {
    const long = ['gather', 'propose', 'assess', 'consider', 'approve', 'decide', 'replace'] as const
    expect(evaluated(removal, ...long).slice(-4)).toEqual(way('considered approved decided replaced'))
    expect(evaluated({ ...removal, approvals: { ...both, given: ['遴选委员会'] } }, ...long).at(-1)).toBe(
      'evaluation/approval-lacking',
    )
  })

  test('plain dishonesty needs no third party', () => {
    expect(evaluated(removal, 'gather', 'propose', 'consider', 'approve', 'decide').at(-1)).toBe('decided')
  })

  test('a verdict that is not known is not decided', () => {
    const { verdict: _, ...unknown } = usual.evaluation
    const start = { lifecycle: evaluation, from: 'proposed', context: unknown } as const
    expect(walked(start, ['decide']).at(-1)).toBe('evaluation/verdict-unknown')
  })

  test('a place that is not free is not filled', () => {
    expect(evaluated({}, 'gather', 'propose', 'decide', 'replace').at(-1)).toBe('evaluation/nothing-to-replace')
  })

  test('no member is removed by the system: the committee and the government have both agreed', () => {
    const start = { lifecycle: membership, from: 'watched', context: usual.membership } as const
    expect(walked(start, ['remove']).at(-1)).toBe('membership/not-approved')
    const half = { approvals: { needed: ['遴选委员会', '市政府'], given: ['遴选委员会'] } }
    expect(walked(start, [['remove', half]]).at(-1)).toBe('membership/approval-lacking')
    expect(
      walked(start, [
        ['remove', { approvals: both }],
        ['replace', { approvals: both }],
      ]),
    ).toEqual(way('watched removed replaced'))
  })

  test('who reaches the target early may go on for another term, if it wants to', () => {
    const start = { lifecycle: membership, from: 'active', context: usual.membership } as const
    expect(walked(start, ['graduate', 'renew']).at(-1)).toBe('membership/not-willing')
    expect(walked(start, ['graduate', ['renew', { willing: true }]]).at(-1)).toBe('renewed')
    expect(isFinal(membership, 'graduated')).toBe(true)
  })

  test('a reserve or town-level member moves up when somebody who may has agreed (SM3, SM19)', () => {
    const start = { lifecycle: membership, from: 'active', context: usual.membership } as const
    expect(walked(start, ['promote']).at(-1)).toBe('membership/not-approved')
    expect(walked(start, [['promote', { approvals: { needed: ['市政府'], given: ['市政府'] } }]]).at(-1)).toBe(
      'promoted',
    )
  })
})

describe('demands (SM5)', () => {
  const handled = ['route', 'accept', 'answer', 'rate'] as const
  const unhappy = { dissatisfied: true }
  const twice = { dissatisfied: true, escalates: true }

  test('a demand is routed, handled, answered, rated and closed', () => {
    expect(demanded(...handled, 'close')).toEqual(way('raised routed accepted answered rated closed'))
  })

  test('a dissatisfied enterprise’s demand may be returned to the same organization, and need not be', () => {
    expect(demanded(...handled, ['return', unhappy], 'accept').slice(-3)).toEqual(way('rated routed accepted'))
    expect(demanded(...handled, ['close', unhappy]).at(-1)).toBe('closed')
  })

  test('a demand is not returned when the enterprise is satisfied', () => {
    expect(demanded(...handled, 'return').at(-1)).toBe('demands/not-dissatisfied')
  })

  test('the second return goes to the leaders, not to the same organization again', () => {
    const once = [...handled, ['return', unhappy], 'accept', 'answer', 'rate'] as const
    expect(demanded(...once, ['return', twice]).at(-1)).toBe('demands/must-escalate')
    expect(demanded(...once, ['escalate', twice], 'coordinate', 'answer', 'rate', 'close').slice(-6)).toEqual(
      way('rated escalated coordinated answered rated closed'),
    )
  })

  test('a demand outside the policy list goes to the leaders at once', () => {
    expect(demanded(['route', { escalates: true }]).at(-1)).toBe('demands/must-escalate')
    expect(demanded(['escalate', { escalates: true }], 'coordinate').at(-1)).toBe('coordinated')
    expect(demanded('route', 'accept', ['escalate', { escalates: true }]).at(-1)).toBe('escalated')
  })

  test('one within the list does not', () => {
    expect(demanded('escalate').at(-1)).toBe('demands/not-to-escalate')
  })
})

describe('half-yearly reports (SM7)', () => {
  const start = { lifecycle: report, from: 'due', context: usual.report } as const

  test('a member hands in its figures, and the office verifies them or sends them back', () => {
    expect(walked(start, ['submit', 'return', 'submit', 'verify'])).toEqual(
      way('due submitted returned submitted verified'),
    )
  })

  test('a report without its figures is not handed in', () => {
    expect(walked(start, [['submit', { missing: ['营业收入'] }]]).at(-1)).toBe('evaluation/figures-missing')
  })

  test('where the document names no last day nothing is overdue; once it is, it can still be handed in', () => {
    expect(walked(start, ['miss']).at(-1)).toBe('evaluation/not-overdue')
    expect(walked(start, [['miss', { pastDue: true }], 'submit', 'verify']).at(-1)).toBe('verified')
  })
})

describe('claims (SM8, SM9)', () => {
  const start = { lifecycle: claim, from: 'draft', context: usual.claim } as const
  const proposed = ['submit', 'accept', 'review', 'publicise', 'propose'] as const

  test('a claim is reviewed, publicised, proposed, awarded by a second person and paid', () => {
    expect(walked(start, [...proposed, 'award', 'disburse'])).toEqual(
      way('draft submitted accepted reviewed publicised proposed awarded disbursed'),
    )
    expect(walked(start, [...proposed, ['award', { by: '甲' }]]).at(-1)).toBe('claims/needs-second-person')
  })

  test('a claim without evidence is refused', () => {
    expect(walked(start, [['submit', { missingEvidence: ['发票'] }]]).at(-1)).toBe('claims/evidence-missing')
  })

  test('a range is not proposed before an officer has fixed a value in it', () => {
    const unfixed = { amountFixed: false }
    expect(walked(start, [...proposed.slice(0, -1), ['propose', unfixed]]).at(-1)).toBe('claims/amount-open')
  })

  test('a second person who disagrees sends the amount back', () => {
    expect(walked(start, [...proposed, 'reconsider', 'publicise', 'propose', 'award']).at(-1)).toBe('awarded')
  })

  test('what was paid may be reclaimed, and else rests', () => {
    expect(isFinal(claim, 'disbursed')).toBe(true)
    expect(walked({ ...start, from: 'disbursed' }, ['reclaim', 'recover'])).toEqual(
      way('disbursed recovering recovered'),
    )
  })

  test('an auto-award is confirmed by the enterprise, awarded and paid', () => {
    const offer = { lifecycle: autoAward, from: 'offered', context: usual.autoAward } as const
    expect(walked(offer, ['confirm', 'award', 'disburse'])).toEqual(way('offered confirmed awarded disbursed'))
    expect(walked(offer, [['confirm', { unconfirmed: ['账号'] }]]).at(-1)).toBe('claims/not-confirmed')
    expect(walked(offer, ['award']).at(-1)).toBe('machine/not-now')
  })
})

describe('duties (SM12, SM17)', () => {
  const start = { lifecycle: duty, from: 'planned', context: usual.duty } as const

  test('a duty runs, with a report each period, until it is done', () => {
    expect(walked(start, ['start', 'report', 'report', 'finish'])).toEqual(way('planned running running running done'))
  })

  test('a duty is overdue when its deadline is over, and still can be reported and finished', () => {
    expect(walked(start, ['start', 'miss']).at(-1)).toBe('duties/not-overdue')
    expect(walked(start, ['start', ['miss', { pastDue: true }], 'report', 'finish']).slice(-3)).toEqual(
      way('overdue running done'),
    )
  })

  test('what the document only strives for or encourages is never overdue', () => {
    expect(walked(start, ['start', ['miss', { pastDue: true, binds: false }]]).at(-1)).toBe('duties/never-overdue')
  })
})
