import { type Machine, refusedWhen } from '../machine/machine.js'
import type { SelectionCode } from './codes.js'

/** Where a round of selection stands (申报批次的状态); the words are in its machine. */
export type RoundState =
  | 'draft'
  | 'open'
  | 'screening'
  | 'reviewing'
  | 'deciding'
  | 'consulting'
  | 'publicity'
  | 'approved'
  | 'announced'
  | 'closed'

/** What may be done to a round of selection (申报批次的事件). */
export type RoundEvent =
  | 'open'
  | 'screen'
  | 'review'
  | 'decide'
  | 'consult'
  | 'publicise'
  | 'reconsider'
  | 'approve'
  | 'announce'
  | 'reopen'
  | 'close'

/** What a round's guards ask of it. */
export interface RoundContext {
  /** 常年开放: it is not closed, and opens again for the next list. */
  readonly rolling: boolean
  /** The days of its public notice are not over; also while nobody has set how many they are. */
  readonly noticeRuns: boolean
  readonly openObjections: number
}

const refuse = refusedWhen<SelectionCode, RoundContext>
const noticeIsOver = refuse('selection/notice-running', ({ noticeRuns }) => noticeRuns)
const nothingObjected = refuse('selection/objections-open', ({ openObjections }) => openObjections > 0)

/** One call for applications, from its draft to its list (申报批次). */
export const roundMachine: Machine<RoundState, RoundEvent, RoundContext> = {
  zh: '申报批次',
  en: 'round',
  initial: 'draft',
  states: {
    draft: { zh: '草拟', en: 'draft' },
    open: { zh: '申报开放', en: 'open' },
    screening: { zh: '形式审查', en: 'screening', optional: 'step' },
    reviewing: { zh: '评审', en: 'reviewing', optional: 'step' },
    deciding: { zh: '拟定名单', en: 'deciding' },
    consulting: { zh: '征求意见', en: 'consulting', optional: 'step' },
    publicity: { zh: '公示', en: 'publicity', optional: 'step' },
    approved: { zh: '已批复', en: 'approved', optional: 'step' },
    announced: { zh: '已通报', en: 'announced' },
    closed: { zh: '已结束', en: 'closed', final: true },
  },
  on: {
    open: { zh: '开放申报', en: 'open', from: ['draft'], to: 'open' },
    screen: { zh: '开始形式审查', en: 'screen', from: ['open'], to: 'screening' },
    review: { zh: '开始评审', en: 'review', from: ['screening'], to: 'reviewing' },
    decide: { zh: '拟定名单', en: 'decide', from: ['reviewing'], to: 'deciding' },
    consult: { zh: '征求意见', en: 'consult', from: ['deciding'], to: 'consulting' },
    publicise: { zh: '公示', en: 'publicise', from: ['consulting'], to: 'publicity' },
    reconsider: { zh: '重新拟定', en: 'reconsider', from: ['consulting', 'publicity'], to: 'deciding' },
    approve: {
      zh: '批复',
      en: 'approve',
      from: ['publicity'],
      to: 'approved',
      guards: [noticeIsOver, nothingObjected],
    },
    announce: {
      zh: '通报名单',
      en: 'announce',
      from: ['approved'],
      to: 'announced',
      guards: [noticeIsOver, nothingObjected],
    },
    reopen: {
      zh: '继续接受申报',
      en: 'reopen',
      from: ['announced'],
      to: 'open',
      guards: [refuse('selection/not-rolling', ({ rolling }) => !rolling)],
    },
    close: {
      zh: '结束批次',
      en: 'close',
      from: ['announced'],
      to: 'closed',
      guards: [refuse('selection/rolling-round', ({ rolling }) => rolling)],
    },
  },
}
