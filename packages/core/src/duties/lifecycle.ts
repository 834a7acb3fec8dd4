import { type Machine, refusedWhen } from '../machine/machine.js'
import type { DutiesCode } from './codes.js'

/** Where a task of the jurisdiction stands (任务的状态); the words are in its machine. */
export type DutyState = 'planned' | 'running' | 'overdue' | 'done'

/** What may be done to a task (任务的事件). */
export type DutyEvent = 'start' | 'report' | 'miss' | 'finish'

/** What a duty's guards ask of it. */
export interface DutyContext {
  /** Its force can make it overdue: what a document only strives for or encourages never is. */
  readonly binds: boolean
  /** Its deadline, or the end of a period without report, is over. */
  readonly pastDue: boolean
}

const refuse = refusedWhen<DutiesCode, DutyContext>

/** A task with the organizations in charge, from its plan to its end (责任分工). Each period's report is an event. */
export const dutyMachine: Machine<DutyState, DutyEvent, DutyContext> = {
  zh: '工作任务',
  en: 'duty',
  initial: 'planned',
  states: {
    planned: { zh: '已部署', en: 'planned' },
    running: { zh: '推进中', en: 'running' },
    overdue: { zh: '逾期', en: 'overdue' },
    done: { zh: '已完成', en: 'done', final: true },
  },
  on: {
    start: { zh: '启动', en: 'start', from: ['planned'], to: 'running' },
    report: { zh: '报送进展', en: 'report', from: ['running', 'overdue'], to: 'running' },
    miss: {
      zh: '记为逾期',
      en: 'mark overdue',
      from: ['planned', 'running'],
      to: 'overdue',
      guards: [
        refuse('duties/never-overdue', ({ binds }) => !binds),
        refuse('duties/not-overdue', ({ pastDue }) => !pastDue),
      ],
    },
    finish: { zh: '完成', en: 'finish', from: ['running', 'overdue'], to: 'done' },
  },
}
