import { describe, expect, it } from 'vitest'
import { diagramOf } from './diagram.js'
import { type Machine, refusal, transitionsOf } from './machine.js'
import { isFinal, step } from './step.js'
import { reachable, withSteps } from './with-steps.js'

type State = 'written' | 'sent-back' | 'read' | 'weighed' | 'signed' | 'filed' | 'lost'
type Event = 'hand-back' | 'mend' | 'read' | 'weigh' | 'sign' | 'file' | 'lose'

/** A letter: two steps in a row may be left out, and one aside. */
const letter: Machine<State, Event, { readonly inked: boolean }> = {
  zh: '信',
  en: 'letter',
  initial: 'written',
  states: {
    written: { zh: '写好', en: 'written' },
    'sent-back': { zh: '退回', en: 'sent back', optional: 'aside' },
    read: { zh: '读过', en: 'read', optional: 'step' },
    weighed: { zh: '想过', en: 'weighed', optional: 'step' },
    signed: { zh: '签过', en: 'signed' },
    filed: { zh: '归档', en: 'filed', final: true },
    lost: { zh: '丢失', en: 'lost', final: true },
  },
  on: {
    'hand-back': { zh: '退回', en: 'hand back', from: ['written', 'read'], to: 'sent-back' },
    mend: { zh: '改好', en: 'mend', from: ['sent-back'], to: 'written' },
    read: { zh: '读', en: 'read', from: ['written'], to: 'read' },
    weigh: { zh: '想', en: 'weigh', from: ['read'], to: 'weighed' },
    sign: {
      zh: '签',
      en: 'sign',
      from: ['weighed'],
      to: 'signed',
      guards: [({ inked }) => (inked ? undefined : refusal('letters/no-ink'))],
    },
    file: { zh: '归档', en: 'file', from: ['signed'], to: 'filed' },
    lose: { zh: '丢', en: 'lose', from: ['read', 'weighed'], to: 'lost' },
  },
}

const eventsFrom = (used: readonly string[], state: State): Event[] =>
  transitionsOf(withSteps(letter, used)).flatMap(([event, { from }]) => (from.includes(state) ? [event] : []))

describe('a program that leaves states out', () => {
  it('has the whole machine when it uses every state', () => {
    expect(withSteps(letter, ['sent-back', 'read', 'weighed'])).toEqual({
      initial: letter.initial,
      states: letter.states,
      on: letter.on,
    })
  })

  it('sends from the state before a step what would be sent from the step', () => {
    expect(eventsFrom(['read'], 'read')).toEqual(['sign', 'lose'])
    expect(eventsFrom(['weighed'], 'written')).toEqual(['weigh', 'lose'])
  })

  it('passes over steps in a row, with the guards of what is sent', () => {
    expect(eventsFrom([], 'written')).toEqual(['sign', 'lose'])
    const short = withSteps(letter, [])
    expect(step(short, 'written', 'sign', { inked: true })).toEqual({ ok: true, state: 'signed' })
    expect(step(short, 'written', 'sign', { inked: false })).toMatchObject({ issues: [{ code: 'letters/no-ink' }] })
  })

  it('never enters an aside, and drops what follows only from there', () => {
    const short = withSteps(letter, ['read'])
    expect([...reachable(short)]).toEqual(['written', 'read', 'signed', 'lost', 'filed'])
    expect(Object.keys(short.on)).not.toContain('mend')
    expect(Object.keys(short.states)).not.toContain('sent-back')
  })

  it('goes no way through an aside that it does not use', () => {
    const on = {
      ...letter.on,
      'hand-back': { ...letter.on['hand-back'], from: ['signed'] as const },
      mend: { ...letter.on.mend, to: 'weighed' as const },
    }
    expect(withSteps({ ...letter, on }, ['sent-back']).on.lose?.from).toEqual(['written', 'sent-back'])
    expect(withSteps({ ...letter, on }, []).on.lose?.from).toEqual(['written'])
  })

  it('takes no event along that would lead back to where it is sent from', () => {
    const looping = {
      ...letter,
      on: { ...letter.on, mend: { ...letter.on.mend, from: ['sent-back', 'read'] as const } },
    }
    const { mend } = withSteps(looping, ['sent-back']).on
    expect(mend?.from).toEqual(['sent-back'])
  })

  it('takes no notice of names that the machine lacks', () => {
    expect(withSteps(letter, ['burnt'])).toEqual(withSteps(letter, []))
  })
})

describe('a step of a lifecycle', () => {
  const inked = { inked: true }
  it('is refused where the event is not sent from, with the words of both', () => {
    expect(step(letter, 'written', 'file', inked)).toEqual({
      ok: false,
      issues: [
        {
          code: 'machine/not-now',
          severity: 'error',
          params: { found: '归档', foundEn: 'file', state: '写好', stateEn: 'written' },
        },
      ],
    })
  })

  it('rests in a final state and in no other', () => {
    expect((Object.keys(letter.states) as State[]).filter(state => isFinal(letter, state))).toEqual(['filed', 'lost'])
  })

  it('is drawn with names that Mermaid takes for no arrow', () => {
    expect(diagramOf(withSteps(letter, ['sent-back'])).split('\n')).toEqual([
      'stateDiagram-v2',
      '  state "写好 written" as written',
      '  state "退回 sent back" as sent_back',
      '  state "签过 signed" as signed',
      '  state "归档 filed" as filed',
      '  state "丢失 lost" as lost',
      '  [*] --> written',
      '  written --> sent_back: 退回 hand back',
      '  sent_back --> written: 改好 mend',
      '  written --> signed: 签 sign',
      '  signed --> filed: 归档 file',
      '  written --> lost: 丢 lose',
      '  filed --> [*]',
      '  lost --> [*]',
      '  classDef optional stroke-dasharray: 4 4',
      '  class sent_back optional',
    ])
  })
})
