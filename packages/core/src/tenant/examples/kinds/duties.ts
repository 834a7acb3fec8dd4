import type { DutyResult, PhaseResult, ReportResult } from '../../result/duties/contract.js'
import { schedule } from '../../result/duties/schedule.js'
import { lacksOf, missingOfNamed, resultsOf, type Told } from '../differ.js'
import { type Example, type ExampleKind, judged } from '../kind.js'

const none = '-'

/** A task by its due day, or by its state where the example names that. */
const ofDuty = ({ results }: Example, { id, due, status, missing }: DutyResult): Told => ({
  id,
  status: results?.[id] === status ? status : (due ?? none),
  missing,
})

/** A report by the day on which the last period that is over is due. */
const ofReport = ({ id, last, missing }: ReportResult): Told => ({ id, status: last?.due ?? none, missing })

const ofPhase = ({ id, status }: PhaseResult): Told => ({ id, status, missing: [] })

/** Tasks by their due days (`-` for none), reports by that of the last period, phases by coming, current or past. */
export const dutiesKind: ExampleKind = {
  compares: ['results', 'lacks'],
  judge({ tenant, program, example, situation, today }) {
    return judged(schedule(tenant, program, { situation, today }), ({ phases, duties, reports }) => {
      const all = [...duties.map(duty => ofDuty(example, duty)), ...reports.map(ofReport), ...phases.map(ofPhase)]
      return { mismatches: [...resultsOf(example, all), ...lacksOf(example, missingOfNamed(example, all))] }
    })
  },
}
