import { type Machine, refusal, refusedWhen } from '../machine/machine.js'
import type { EvaluationCode } from './codes.js'

/** Where the yearly evaluation of a member stands (年度评价的状态); the words are in its machine. */
export type EvaluationState =
  | 'opened'
  | 'gathered'
  | 'proposed'
  | 'assessed'
  | 'considered'
  | 'approved'
  | 'decided'
  | 'replaced'

/** What may be done to an evaluation (年度评价的事件). */
export type EvaluationEvent = 'gather' | 'propose' | 'assess' | 'consider' | 'approve' | 'decide' | 'replace'

/** What an evaluation's guards ask of it. */
export interface EvaluationContext {
  /** The verdict that the rules give or somebody chose among those that they give; nothing while it is unknown. */
  readonly verdict?: string
  /** The verdict takes the member's place away. */
  readonly removes: boolean
  /** The rule of the verdict rests on a third party's assessment that has not been recorded. */
  readonly assessmentLacking: boolean
  /** Who must agree by the rule of the verdict, and who has, by name. */
  readonly approvals: { readonly needed: readonly string[]; readonly given: readonly string[] }
}

const refuse = refusedWhen<EvaluationCode, EvaluationContext>
const isAssessed = refuse('evaluation/assessment-first', ({ assessmentLacking }) => assessmentLacking)
const isKnown = refuse('evaluation/verdict-unknown', ({ verdict }) => verdict === undefined)

/** Everybody whom the rule names has agreed; to a removal somebody always has. */
function approved({ removes, approvals: { needed, given } }: EvaluationContext) {
  const lacking = needed.filter(one => !given.includes(one))
  if (lacking.length > 0) return refusal<EvaluationCode>('evaluation/approval-lacking', { found: lacking.join('、') })
  return removes && given.length === 0 ? refusal<EvaluationCode>('evaluation/removal-not-approved') : undefined
}

/**
 * The yearly verdict on one member (年度评价). A verdict that needs neither assessment nor committee nor approval is
 * decided as it is proposed.
 */
export const evaluationMachine: Machine<EvaluationState, EvaluationEvent, EvaluationContext> = {
  zh: '年度评价',
  en: 'evaluation',
  initial: 'opened',
  states: {
    opened: { zh: '已启动', en: 'opened' },
    gathered: { zh: '数据已归集', en: 'figures gathered', optional: 'step' },
    proposed: { zh: '已提出结论', en: 'verdict proposed' },
    assessed: { zh: '第三方已评估', en: 'assessed by a third party', optional: 'step' },
    considered: { zh: '委员会已评议', en: 'considered by the committee', optional: 'step' },
    approved: { zh: '已批准', en: 'approved', optional: 'step' },
    decided: { zh: '已定结论', en: 'decided', final: true },
    replaced: { zh: '已替补', en: 'replaced', optional: 'aside', final: true },
  },
  on: {
    gather: { zh: '归集数据', en: 'gather figures', from: ['opened'], to: 'gathered' },
    propose: { zh: '提出结论', en: 'propose', from: ['gathered', 'assessed', 'considered'], to: 'proposed' },
    assess: { zh: '登记第三方评估', en: 'assess', from: ['proposed'], to: 'assessed' },
    consider: {
      zh: '提交委员会评议',
      en: 'consider',
      from: ['proposed', 'assessed'],
      to: 'considered',
      guards: [isAssessed, isKnown],
    },
    approve: { zh: '登记批准', en: 'approve', from: ['considered'], to: 'approved', guards: [isKnown, approved] },
    decide: {
      zh: '定结论',
      en: 'decide',
      from: ['proposed', 'assessed', 'considered', 'approved'],
      to: 'decided',
      guards: [isAssessed, isKnown, approved],
    },
    replace: {
      zh: '替补',
      en: 'replace',
      from: ['decided'],
      to: 'replaced',
      guards: [refuse('evaluation/nothing-to-replace', ({ removes }) => !removes)],
    },
  },
}
