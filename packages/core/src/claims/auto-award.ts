import { type Machine, refusal } from '../machine/machine.js'
import { amountIsFixed, type AwardContext, awardedStates, bySecondPerson, payout } from './award.js'
import type { ClaimsCode } from './codes.js'

/** Where an award without a claim stands (免申即享的状态); the words are in its machine. */
export type AutoAwardState =
  | 'offered'
  | 'confirmed'
  | 'awarded'
  | 'disbursed'
  | 'recovering'
  | 'recovered'
  | 'rejected'
  | 'withdrawn'

/** What may be done to an award without a claim (免申即享的事件). */
export type AutoAwardEvent = 'confirm' | 'award' | 'disburse' | 'reclaim' | 'recover' | 'reject' | 'withdraw'

/** What an auto-award's guards ask of it; it was proposed by whoever, or whatever, found the enterprise. */
export interface AutoAwardContext extends AwardContext {
  /** What the enterprise has still to confirm, by name: its eligibility, its bank account. */
  readonly unconfirmed: readonly string[]
}

const isConfirmed = ({ unconfirmed }: AutoAwardContext) =>
  unconfirmed.length === 0 ? undefined : refusal<ClaimsCode>('claims/not-confirmed', { found: unconfirmed.join('、') })

/** A claim that nobody had to write: the enterprise only confirms what was found (免申即享). */
export const autoAwardMachine: Machine<AutoAwardState, AutoAwardEvent, AutoAwardContext> = {
  zh: '免申即享',
  en: 'auto-award',
  initial: 'offered',
  states: {
    offered: { zh: '待企业确认', en: 'offered' },
    confirmed: { zh: '企业已确认', en: 'confirmed' },
    ...awardedStates,
    withdrawn: { zh: '企业已放弃', en: 'withdrawn', final: true },
  },
  on: {
    confirm: { zh: '确认', en: 'confirm', from: ['offered'], to: 'confirmed', guards: [isConfirmed] },
    award: { zh: '核定', en: 'award', from: ['confirmed'], to: 'awarded', guards: [amountIsFixed, bySecondPerson] },
    ...payout,
    reject: { zh: '不予资助', en: 'reject', from: ['offered', 'confirmed'], to: 'rejected' },
    withdraw: { zh: '放弃', en: 'withdraw', from: ['offered', 'confirmed'], to: 'withdrawn' },
  },
}
