import { type Machine, refusedWhen } from '../machine/machine.js'
import type { DocumentsCode } from './codes.js'

/** Where a public notice stands (公示的状态); the words are in its machine. */
export type NoticeState = 'drafted' | 'posted' | 'objected' | 'resolved' | 'closed'

/** What may be done to a public notice (公示的事件). */
export type NoticeEvent = 'post' | 'object' | 'resolve' | 'close'

/** What a notice's guards ask of it. */
export interface NoticeContext {
  /** The days in which objections can be lodged are not over; also while nobody has set how many they are. */
  readonly runs: boolean
}

const refuse = refusedWhen<DocumentsCode, NoticeContext>

/** A public notice with a period in which objections can be lodged (公示). */
export const noticeMachine: Machine<NoticeState, NoticeEvent, NoticeContext> = {
  zh: '公示',
  en: 'notice',
  initial: 'drafted',
  states: {
    drafted: { zh: '已拟稿', en: 'drafted' },
    posted: { zh: '公示中', en: 'posted' },
    objected: { zh: '有异议', en: 'objected', optional: 'aside' },
    resolved: { zh: '异议已处理', en: 'resolved' },
    closed: { zh: '公示结束', en: 'closed', final: true },
  },
  on: {
    post: { zh: '发布', en: 'post', from: ['drafted'], to: 'posted' },
    object: {
      zh: '登记异议',
      en: 'object',
      from: ['posted', 'resolved'],
      to: 'objected',
      guards: [refuse('documents/notice-over', ({ runs }) => !runs)],
    },
    resolve: { zh: '处理异议', en: 'resolve', from: ['objected'], to: 'resolved' },
    close: {
      zh: '结束公示',
      en: 'close',
      from: ['posted', 'resolved'],
      to: 'closed',
      guards: [refuse('documents/notice-running', ({ runs }) => runs)],
    },
  },
}
