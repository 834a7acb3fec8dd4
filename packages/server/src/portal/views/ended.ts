import { type CompiledProgram, type Day, dayText } from '@peiyu/core'
import { dayWords } from '../words/days.js'
import { standingWords } from '../words/status.js'

/** Whether a program is over, and since when, or has never been in force: every page of it says so. */
export interface EndedView {
  readonly hasEnded: boolean
  readonly endedOn: string
  /** What its documents are where none of them is in force: 征求意见稿. */
  readonly unissued: string
}

export function endedView({ program: { until, standing } }: CompiledProgram, today: Day): EndedView {
  return {
    hasEnded: until !== undefined && today > until,
    endedOn: until === undefined ? '' : dayWords(dayText(until)),
    unissued: standing === 'in-force' ? '' : (standingWords[standing] ?? standing),
  }
}
