import { type Machine, refusedWhen } from '../machine/machine.js'
import type { DemandsCode } from './codes.js'

/** Where a demand of an enterprise stands (诉求的状态); the words are in its machine. */
export type DemandState =
  | 'raised'
  | 'routed'
  | 'accepted'
  | 'waiting'
  | 'answered'
  | 'rated'
  | 'escalated'
  | 'coordinated'
  | 'closed'

/** What may be done to a demand (诉求的事件). */
export type DemandEvent =
  | 'route'
  | 'accept'
  | 'wait'
  | 'resume'
  | 'answer'
  | 'rate'
  | 'return'
  | 'escalate'
  | 'coordinate'
  | 'close'

/** What a demand's guards ask of it. */
export interface DemandContext {
  /**
   * The program's routes send it to the leaders' coordination: it lies outside the policy list, or this return would
   * be the second. Computed with the return that is asked for counted in.
   */
  readonly escalates: boolean
  /** The enterprise rated the answer so that it may be returned. */
  readonly dissatisfied: boolean
}

const refuse = refusedWhen<DemandsCode, DemandContext>
const staysOrdinary = refuse('demands/must-escalate', ({ escalates }) => escalates)

/**
 * A request or problem of an enterprise, until it is settled (企业诉求).
 *
 * To return it (发还重办) is an act that somebody may do, and need not: a dissatisfied enterprise's demand may also be
 * closed. Where the routes escalate it, the return is `escalate`.
 */
export const demandMachine: Machine<DemandState, DemandEvent, DemandContext> = {
  zh: '企业诉求',
  en: 'demand',
  initial: 'raised',
  states: {
    raised: { zh: '已提出', en: 'raised' },
    routed: { zh: '已交办', en: 'routed' },
    accepted: { zh: '办理中', en: 'accepted', optional: 'step' },
    waiting: { zh: '待企业补充', en: 'waiting for the firm', optional: 'aside' },
    answered: { zh: '已答复', en: 'answered' },
    rated: { zh: '企业已评价', en: 'rated', optional: 'step' },
    escalated: { zh: '一企一策', en: 'escalated' },
    coordinated: { zh: '已协调研究', en: 'coordinated' },
    closed: { zh: '已办结', en: 'closed', final: true },
  },
  on: {
    route: { zh: '交办', en: 'route', from: ['raised'], to: 'routed', guards: [staysOrdinary] },
    accept: { zh: '受理', en: 'accept', from: ['routed'], to: 'accepted' },
    wait: { zh: '请企业补充', en: 'wait for the firm', from: ['accepted'], to: 'waiting' },
    resume: { zh: '继续办理', en: 'resume', from: ['waiting'], to: 'accepted' },
    answer: { zh: '答复', en: 'answer', from: ['accepted', 'coordinated'], to: 'answered' },
    rate: { zh: '评价', en: 'rate', from: ['answered'], to: 'rated' },
    return: {
      zh: '发还重办',
      en: 'return',
      from: ['rated'],
      to: 'routed',
      guards: [refuse('demands/not-dissatisfied', ({ dissatisfied }) => !dissatisfied), staysOrdinary],
    },
    escalate: {
      zh: '启动一企一策',
      en: 'escalate',
      from: ['raised', 'routed', 'accepted', 'waiting', 'rated'],
      to: 'escalated',
      guards: [refuse('demands/not-to-escalate', ({ escalates }) => !escalates)],
    },
    coordinate: { zh: '登记协调意见', en: 'coordinate', from: ['escalated'], to: 'coordinated' },
    close: { zh: '办结', en: 'close', from: ['rated'], to: 'closed' },
  },
}
