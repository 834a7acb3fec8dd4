import { type Machine, refusal, refusedWhen } from '../machine/machine.js'
import type { SelectionCode } from './codes.js'

/** Where an application for a place in a program stands (申报的状态); the words are in its machine. */
export type ApplicationState =
  | 'draft'
  | 'submitted'
  | 'returned'
  | 'screened'
  | 'desk-reviewed'
  | 'shortlisted'
  | 'site-checked'
  | 'scored'
  | 'selected'
  | 'reserve'
  | 'not-selected'
  | 'publicised'
  | 'objected'
  | 'upheld'
  | 'dismissed'
  | 'admitted'
  | 'withdrawn'

/** What may be done to an application (申报的事件). */
export type ApplicationEvent =
  | 'submit'
  | 'return'
  | 'screen'
  | 'desk-review'
  | 'shortlist'
  | 'site-check'
  | 'score'
  | 'select'
  | 'put-in-reserve'
  | 'decline'
  | 'publicise'
  | 'object'
  | 'uphold'
  | 'dismiss'
  | 'admit'
  | 'admit-directly'
  | 'withdraw'

/** What an application's guards ask of it and of its round. */
export interface ApplicationContext {
  /** The round takes applications, or this one again after it was returned. */
  readonly roundTakes: boolean
  readonly roundAnnounced: boolean
  /** Documents that are still to be handed in, by name. */
  readonly missingEvidence: readonly string[]
  /** Figures that their office has not confirmed yet, by name. */
  readonly unverified: readonly string[]
  /** A direct route of the program holds, and those who decide on it have decided. */
  readonly directlyDecided: boolean
  /** Objections may be lodged: the days of the public notice are not over. */
  readonly noticeRuns: boolean
}

const refuse = refusedWhen<SelectionCode, ApplicationContext>
const isAnnounced = refuse('selection/not-announced', ({ roundAnnounced }) => !roundAnnounced)
const isTaken = refuse('selection/round-not-open', ({ roundTakes }) => !roundTakes)
const evidenceAttached = ({ missingEvidence }: ApplicationContext) =>
  missingEvidence.length === 0
    ? undefined
    : refusal<SelectionCode>('selection/evidence-missing', { found: missingEvidence.join('、') })
const figuresVerified = ({ unverified }: ApplicationContext) =>
  unverified.length === 0
    ? undefined
    : refusal<SelectionCode>('selection/figures-unverified', { found: unverified.join('、') })

const states: Machine<ApplicationState, ApplicationEvent, ApplicationContext>['states'] = {
  draft: { zh: '草稿', en: 'draft' },
  submitted: { zh: '已申报', en: 'submitted' },
  returned: { zh: '退回补正', en: 'returned', optional: 'aside' },
  screened: { zh: '形式审查通过', en: 'screened' },
  'desk-reviewed': { zh: '书面审核完成', en: 'desk-reviewed', optional: 'step' },
  shortlisted: { zh: '待现场核查', en: 'shortlisted', optional: 'step' },
  'site-checked': { zh: '现场核查完成', en: 'site-checked', optional: 'step' },
  scored: { zh: '已评分', en: 'scored', optional: 'step' },
  selected: { zh: '拟入选', en: 'selected' },
  reserve: { zh: '拟列后备', en: 'reserve' },
  'not-selected': { zh: '未入选', en: 'not selected', final: true },
  publicised: { zh: '公示中', en: 'publicised', optional: 'step' },
  objected: { zh: '有异议', en: 'objected', optional: 'aside' },
  upheld: { zh: '异议成立', en: 'upheld' },
  dismissed: { zh: '异议不成立', en: 'dismissed' },
  admitted: { zh: '已入选', en: 'admitted', final: true },
  withdrawn: { zh: '已撤回', en: 'withdrawn', final: true },
}

/** An enterprise's submission in a round, up to its place in the program (申报). */
export const applicationMachine: Machine<ApplicationState, ApplicationEvent, ApplicationContext> = {
  zh: '申报',
  en: 'application',
  initial: 'draft',
  states,
  on: {
    submit: {
      zh: '提交申报',
      en: 'submit',
      from: ['draft', 'returned'],
      to: 'submitted',
      guards: [isTaken, evidenceAttached],
    },
    return: { zh: '退回补正', en: 'return', from: ['submitted'], to: 'returned' },
    screen: { zh: '通过形式审查', en: 'screen', from: ['submitted'], to: 'screened', guards: [figuresVerified] },
    'desk-review': { zh: '完成书面审核', en: 'desk-review', from: ['screened'], to: 'desk-reviewed' },
    shortlist: { zh: '列入现场核查', en: 'shortlist', from: ['desk-reviewed'], to: 'shortlisted' },
    'site-check': { zh: '完成现场核查', en: 'site-check', from: ['shortlisted'], to: 'site-checked' },
    score: { zh: '评定得分', en: 'score', from: ['site-checked'], to: 'scored' },
    select: { zh: '拟入选', en: 'select', from: ['scored', 'reserve'], to: 'selected' },
    'put-in-reserve': { zh: '拟列后备', en: 'put in reserve', from: ['scored', 'selected'], to: 'reserve' },
    decline: {
      zh: '不予入选',
      en: 'decline',
      from: ['submitted', 'screened', 'desk-reviewed', 'scored', 'selected', 'reserve', 'upheld'],
      to: 'not-selected',
    },
    publicise: { zh: '公示', en: 'publicise', from: ['selected', 'reserve'], to: 'publicised' },
    object: {
      zh: '登记异议',
      en: 'object',
      from: ['publicised', 'dismissed'],
      to: 'objected',
      guards: [refuse('selection/notice-over', ({ noticeRuns }) => !noticeRuns)],
    },
    uphold: { zh: '认定异议成立', en: 'uphold', from: ['objected'], to: 'upheld' },
    dismiss: { zh: '认定异议不成立', en: 'dismiss', from: ['objected'], to: 'dismissed' },
    admit: { zh: '入选', en: 'admit', from: ['publicised', 'dismissed'], to: 'admitted', guards: [isAnnounced] },
    'admit-directly': {
      zh: '直接纳入',
      en: 'admit directly',
      from: ['submitted', 'screened'],
      to: 'admitted',
      guards: [refuse('selection/no-direct-route', ({ directlyDecided }) => !directlyDecided)],
    },
    withdraw: {
      zh: '撤回申报',
      en: 'withdraw',
      from: [
        'draft',
        'submitted',
        'returned',
        'screened',
        'desk-reviewed',
        'shortlisted',
        'site-checked',
        'scored',
        'selected',
        'reserve',
        'publicised',
        'objected',
        'upheld',
        'dismissed',
      ],
      to: 'withdrawn',
    },
  },
}
