import type { IssueParams } from '../../base/issue.js'
import type { MachineCode } from '../../machine/codes.js'

const near = ({ suggestion, options }: IssueParams): string =>
  suggestion ? ` Did you mean ${suggestion}?` : options ? ` Possible: ${options}.` : ''

/** Words for why nothing of its kind may be sent now. */
export const machine: Record<MachineCode, (params: IssueParams) => string> = {
  'machine/not-now': p =>
    `The state is "${p.stateEn}", so "${p.foundEn}" cannot be done now. Finish what comes before, or look again.`,
  'machine/not-yours': p => `"${p.foundEn}" is not yours to do. Hand it to whoever is in charge.`,
  'machine/unknown-event': p => `There is no event ${p.found}, or this program does not use it.${near(p)}`,
  'machine/unknown-state': p => `There is no state ${p.found}, or this program does not use it.${near(p)}`,
}
