import { type Machine, refusal, refusedWhen } from '../machine/machine.js'
import { amountIsFixed, type AwardContext, awardedStates, bySecondPerson, payout } from './award.js'
import type { ClaimsCode } from './codes.js'

/** Where a claim stands (兑现申请的状态); the words are in its machine. */
export type ClaimState =
  | 'draft'
  | 'submitted'
  | 'returned'
  | 'accepted'
  | 'reviewed'
  | 'settled'
  | 'publicised'
  | 'proposed'
  | 'awarded'
  | 'disbursed'
  | 'recovering'
  | 'recovered'
  | 'rejected'
  | 'withdrawn'

/** What may be done to a claim (兑现申请的事件). */
export type ClaimEvent =
  | 'submit'
  | 'return'
  | 'accept'
  | 'review'
  | 'settle'
  | 'publicise'
  | 'propose'
  | 'reconsider'
  | 'award'
  | 'disburse'
  | 'reclaim'
  | 'recover'
  | 'reject'
  | 'withdraw'

/** What a claim's guards ask of it. */
export interface ClaimContext extends AwardContext {
  /** Documents that are still to be handed in, by name. */
  readonly missingEvidence: readonly string[]
  /** Several policies pay for the same project, and which does is not decided yet. */
  readonly stackingOpen: boolean
  /** The days of its public notice are not over; also while nobody has set how many they are. */
  readonly noticeRuns: boolean
}

const refuse = refusedWhen<ClaimsCode, ClaimContext>
const evidenceAttached = ({ missingEvidence }: ClaimContext) =>
  missingEvidence.length === 0
    ? undefined
    : refusal<ClaimsCode>('claims/evidence-missing', { found: missingEvidence.join('、') })
const stackingSettled = refuse('claims/stacking-open', ({ stackingOpen }) => stackingOpen)
const noticeIsOver = refuse('claims/notice-running', ({ noticeRuns }) => noticeRuns)

/** Asking for a measure, deciding the amount, paying it (兑现申请). */
export const claimMachine: Machine<ClaimState, ClaimEvent, ClaimContext> = {
  zh: '兑现申请',
  en: 'claim',
  initial: 'draft',
  states: {
    draft: { zh: '草稿', en: 'draft' },
    submitted: { zh: '已提交', en: 'submitted' },
    returned: { zh: '退回补正', en: 'returned', optional: 'aside' },
    accepted: { zh: '已受理', en: 'accepted', optional: 'step' },
    reviewed: { zh: '已审核', en: 'reviewed' },
    settled: { zh: '叠加已认定', en: 'settled', optional: 'step' },
    publicised: { zh: '公示中', en: 'publicised', optional: 'step' },
    proposed: { zh: '拟资助', en: 'proposed' },
    ...awardedStates,
    withdrawn: { zh: '已撤回', en: 'withdrawn', final: true },
  },
  on: {
    submit: {
      zh: '提交申请',
      en: 'submit',
      from: ['draft', 'returned'],
      to: 'submitted',
      guards: [evidenceAttached],
    },
    return: { zh: '退回补正', en: 'return', from: ['submitted', 'accepted'], to: 'returned' },
    accept: { zh: '受理', en: 'accept', from: ['submitted'], to: 'accepted' },
    review: { zh: '审核通过', en: 'review', from: ['accepted'], to: 'reviewed' },
    settle: { zh: '认定叠加', en: 'settle', from: ['reviewed'], to: 'settled', guards: [stackingSettled] },
    publicise: { zh: '公示', en: 'publicise', from: ['settled'], to: 'publicised' },
    propose: {
      zh: '提出资助金额',
      en: 'propose',
      from: ['publicised'],
      to: 'proposed',
      guards: [noticeIsOver, stackingSettled, amountIsFixed],
    },
    reconsider: { zh: '退回复核', en: 'reconsider', from: ['proposed'], to: 'reviewed' },
    award: { zh: '核定', en: 'award', from: ['proposed'], to: 'awarded', guards: [amountIsFixed, bySecondPerson] },
    ...payout,
    reject: {
      zh: '不予资助',
      en: 'reject',
      from: ['submitted', 'accepted', 'reviewed', 'settled', 'publicised', 'proposed'],
      to: 'rejected',
    },
    withdraw: {
      zh: '撤回申请',
      en: 'withdraw',
      from: ['draft', 'submitted', 'returned', 'accepted', 'reviewed', 'settled', 'publicised', 'proposed'],
      to: 'withdrawn',
    },
  },
}
