import { type Machine, refusal, refusedWhen } from '../machine/machine.js'
import type { EvaluationCode } from './codes.js'

/** Where a periodic report of a member stands (定期填报的状态); the words are in its machine. */
export type ReportState = 'due' | 'overdue' | 'submitted' | 'returned' | 'verified'

/** What may be done to a periodic report (定期填报的事件). */
export type ReportEvent = 'submit' | 'miss' | 'return' | 'verify'

/** What a periodic report's guards ask of it. */
export interface ReportContext {
  /** Its last day is over; never where the document names none. */
  readonly pastDue: boolean
  /** Figures that it lacks, by name. */
  readonly missing: readonly string[]
}

const figuresGiven = ({ missing }: ReportContext) =>
  missing.length === 0
    ? undefined
    : refusal<EvaluationCode>('evaluation/figures-missing', { found: missing.join('、') })

/** The figures that a member hands in from time to time (监测报告). */
export const reportMachine: Machine<ReportState, ReportEvent, ReportContext> = {
  zh: '监测报告',
  en: 'periodic report',
  initial: 'due',
  states: {
    due: { zh: '待报送', en: 'due' },
    overdue: { zh: '逾期', en: 'overdue' },
    submitted: { zh: '已报送', en: 'submitted' },
    returned: { zh: '退回更正', en: 'returned' },
    verified: { zh: '已核实', en: 'verified', final: true },
  },
  on: {
    submit: {
      zh: '报送',
      en: 'submit',
      from: ['due', 'overdue', 'returned'],
      to: 'submitted',
      guards: [figuresGiven],
    },
    miss: {
      zh: '记为逾期',
      en: 'mark overdue',
      from: ['due', 'returned'],
      to: 'overdue',
      guards: [refusedWhen<EvaluationCode, ReportContext>('evaluation/not-overdue', ({ pastDue }) => !pastDue)],
    },
    return: { zh: '退回更正', en: 'return', from: ['submitted'], to: 'returned' },
    verify: { zh: '核实', en: 'verify', from: ['submitted'], to: 'verified' },
  },
}
