import { awaitedSteps, dayText, diagramOf, dueOf, holidayNotices, parseDay, workCalendar } from '@peiyu/core'
import { describe, expect, test } from 'vitest'
import { aProgram, lifecyclesIn } from './a-program.js'

const statesOf = (lifecycle: { readonly states: object }): string[] => Object.keys(lifecycle.states)

describe('a program that says nothing of its lifecycles', () => {
  const plain = lifecyclesIn({})

  test('passes over every step that may be left out', () => {
    expect(statesOf(plain.round.lifecycle)).toEqual(['draft', 'open', 'deciding', 'announced', 'closed'])
    expect(statesOf(plain.claim.lifecycle)).toEqual(
      'draft submitted reviewed proposed awarded disbursed rejected withdrawn'.split(' '),
    )
    expect(plain.claim.steps).toEqual([])
  })

  test('can still remove a member, escalate a demand and mark a duty overdue', () => {
    expect(statesOf(plain.membership.lifecycle)).toContain('removed')
    expect(statesOf(plain.demand.lifecycle)).toContain('escalated')
    expect(statesOf(plain.duty.lifecycle)).toContain('overdue')
  })
})

describe('steps of program.yaml', () => {
  test('say which states a program uses, by whom, within what time, under which clause', () => {
    const { demand } = lifecyclesIn({
      steps: '  demand: { accepted: { by: economy, within: 5个工作日, clause: 一 } }\n',
    })
    expect(statesOf(demand.lifecycle)).toContain('accepted')
    expect(demand.steps).toMatchObject([
      {
        state: 'accepted',
        by: ['economy'],
        within: { says: '5个工作日', span: { unit: 'workdays', count: 5 } },
        basis: { text: '一', standing: 'in-force' },
      },
    ])
  })

  test('may name nouns and states in Chinese', () => {
    const { demand } = lifecyclesIn({ steps: '  企业诉求: { 办理中: { by: 经信局 } }\n' })
    expect(demand.steps.map(({ state, by }) => [state, by])).toEqual([['accepted', ['经信局']]])
  })

  test('count the time for a step from the day on which the case came to the state before it', () => {
    const { claim } = lifecyclesIn({
      steps:
        '  claim: { accepted: { within: 2个工作日 }, reviewed: { by: economy, within: 10个工作日 }, settled: {} }\n',
    })
    const calendar = workCalendar(holidayNotices)
    const awaited = (state: string, on: string) =>
      awaitedSteps(claim, state).map(step => {
        const due = dueOf(step, parseDay(on) ?? 0, calendar)
        return [step.state, due && dayText(due.day)]
      })
    expect(awaited('submitted', '2018-11-21')).toEqual([['accepted', '2018-11-23']])
    expect(awaited('accepted', '2018-11-21')).toEqual([['reviewed', '2018-12-05']])
    expect(awaited('reviewed', '2018-11-21')).toEqual([['settled', undefined]])
    expect(awaited('disbursed', '2018-11-21')).toEqual([])
  })

  test('give the day by which a step must be done', () => {
    const { claim } = lifecyclesIn({
      steps: '  claim: { accepted: { within: 5个工作日 }, reviewed: { within: 1年 } }\n',
    })
    const calendar = workCalendar(holidayNotices)
    const on = parseDay('2018-09-28') ?? 0
    const days = claim.steps.map(step => dueOf(step, on, calendar)).map(due => due && dayText(due.day))
    expect(days).toEqual(['2018-10-10', '2019-09-29'])
  })

  test('may leave a time limit to a parameter, which has no last day until it is set', () => {
    const { demand } = lifecyclesIn({
      program: 'parameters:\n  answer-days: { duration: 办理时限, clause: 一 }\n',
      steps: '  demand: { answered: { within: answer-days } }\n',
    })
    expect(demand.steps[0]?.within).toMatchObject({ says: 'answer-days', parameter: 'answer-days' })
    expect(demand.steps[0]?.within).not.toHaveProperty('span')
    expect(demand.steps.map(step => dueOf(step, 17_000, workCalendar(holidayNotices)))).toEqual([undefined])
  })

  test('may be done by an organization, a post, a role, or whoever leads for the firm', () => {
    const by = '[office, 市主要领导, expert, firm.lead, firm.town.head, heads.economy]'
    expect(() => aProgram({ steps: `  claim: { reviewed: { by: ${by} } }\n` })).not.toThrow()
    expect(() => aProgram({ steps: '  claim: { reviewed: { by: nobody } }\n' })).toThrow('tenant/unknown-actor')
  })
})

describe('stages of selection.yaml', () => {
  test('are the states of the round and of its applications, under the names that the program gives', () => {
    const { round, application } = lifecyclesIn({
      stages:
        '  - { id: publicity, name: 社会公示, clause: 一, by: office, for: 7天, document: notice }\n' +
        '  - { id: review, state: desk-reviewed, clause: 一, by: expert, with: [economy], within: 10个工作日 }\n',
    })
    expect(round.steps).toMatchObject([
      { state: 'publicity', name: '社会公示', document: 'notice', lasts: { span: { unit: 'days', count: 7 } } },
    ])
    expect(application.steps).toMatchObject([{ state: 'desk-reviewed', by: ['expert'], with: ['economy'] }])
  })

  test('take a round and its applications along together', () => {
    const { round, application } = lifecyclesIn({
      stages: '  - { id: publicity, clause: 一 }\n  - { id: site-check, state: site-checked, clause: 一 }\n',
    })
    expect(statesOf(round.lifecycle)).toContain('reviewing')
    expect(statesOf(application.lifecycle)).toContain('publicised')
  })

  test('that score, or name a short list, use those states', () => {
    const { application } = lifecyclesIn({
      stages: '  - { id: desk-reviewed, clause: 一, scores: true, shortlist: 30家 }\n',
    })
    expect(statesOf(application.lifecycle)).toEqual(expect.arrayContaining(['scored', 'shortlisted']))
  })
})

describe('other rules of a program', () => {
  test('use the states that they lead to: what is rated, watched, renewed, replaced, stacked', () => {
    const { demand, membership, evaluation, claim } = lifecyclesIn({
      program: 'stacking:\n  - { id: once, clause: 一, per: project, with: [somewhere/*/*], pays: highest }\n',
      files: {
        'programs/plan/demands.yaml':
          'routes: [{ id: all, clause: 一, when: returns < 2次, to: economy }]\nrating: { clause: 一, options: [满意, 不满意] }\n',
        'programs/plan/evaluation.yaml': `clause: 一
facts: { done: { yes-no: 已达到目标 } }
verdicts:
  - { id: on, clause: 一, gives: graduate, when: done, then: { may: renew } }
  - { id: off, clause: 一, gives: [watch, demote], when: not done, approvals: government }
replacement: { clause: 一, from: pilot }
`,
      },
    })
    expect(statesOf(demand.lifecycle)).toContain('rated')
    expect(statesOf(claim.lifecycle)).toContain('settled')
    expect(statesOf(membership.lifecycle)).toEqual(
      'active watched graduated renewed demoted removed replaced'.split(' '),
    )
    expect(statesOf(evaluation.lifecycle)).toEqual('opened proposed approved decided replaced'.split(' '))
  })

  test('draw what the program uses', () => {
    const { notice } = lifecyclesIn({ steps: '  notice: { objected: {} }\n' })
    expect(diagramOf(notice.lifecycle)).toContain('posted --> objected: 登记异议 object')
    expect(diagramOf(lifecyclesIn({}).notice.lifecycle)).not.toContain('objected')
  })
})
