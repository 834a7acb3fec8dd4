import { type CompiledProgram, type Day, dayText } from '@peiyu/core'
import { dayWords } from '../words/days.js'

/** Whether a program is over, and since when: every page of it says so. */
export interface EndedView {
  readonly hasEnded: boolean
  readonly endedOn: string
}

export function endedView({ program: { until } }: CompiledProgram, today: Day): EndedView {
  return {
    hasEnded: until !== undefined && today > until,
    endedOn: until === undefined ? '' : dayWords(dayText(until)),
  }
}
