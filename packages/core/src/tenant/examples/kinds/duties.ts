import type { CompiledProgram } from '../../compile/program.js'
import type { DutyResult, PhaseResult, ReportResult } from '../../result/duties/contract.js'
import { schedule } from '../../result/duties/schedule.js'
import { lacksOf, missingOfNamed, resultsOf, type Told } from '../differ.js'
import { isFigure } from '../figures.js'
import { type ExampleKind, judged } from '../kind.js'

const none = '-'

/** A task by its due day, its state, its force, or how many it asks for at least, as the example has it. */
function ofDuty({ duties }: CompiledProgram, { id, due, status, force, atLeast, missing }: DutyResult): Told {
  const type = duties?.is.find(duty => duty.id === id)?.atLeast?.type
  const is = (want: string): boolean => want === status || want === force || isFigure(want, atLeast, type)
  return { id, status: due ?? none, missing, is }
}

/** A report by the day on which the last period that is over is due. */
const ofReport = ({ id, last, missing }: ReportResult): Told => ({ id, status: last?.due ?? none, missing })

const ofPhase = ({ id, status }: PhaseResult): Told => ({ id, status, missing: [] })

/** Tasks by their due days (`-` for none), states, forces or numbers; reports by that of the last period, phases by coming, current or past. */
export const dutiesKind: ExampleKind = {
  compares: ['results', 'lacks'],
  judge({ tenant, program, example, situation, today }) {
    return judged(schedule(tenant, program, { situation, today }), ({ phases, duties, reports }) => {
      const all = [...duties.map(duty => ofDuty(program, duty)), ...reports.map(ofReport), ...phases.map(ofPhase)]
      return { mismatches: [...resultsOf(example, all), ...lacksOf(example, missingOfNamed(example, all))] }
    })
  },
}
