import type { IssueParams } from '../../base/issue.js'
import type { MachineCode } from '../../machine/codes.js'

const near = ({ suggestion, options }: IssueParams): string =>
  suggestion ? `是否指 ${suggestion}？` : options ? `可用：${options}。` : ''

/** Words for why nothing of its kind may be sent now (流程的拒绝). */
export const machine: Record<MachineCode, (params: IssueParams) => string> = {
  'machine/not-now': p => `现在是“${p.state}”，不能${p.found}。请先办完前面的环节，或刷新后再看。`,
  'machine/not-yours': p => `${p.found}不由您办理。请转给承办的单位或人员。`,
  'machine/unknown-event': p => `没有名为 ${p.found} 的操作，或本计划不用这个环节。${near(p)}`,
  'machine/unknown-state': p => `没有名为 ${p.found} 的状态，或本计划不用这个环节。${near(p)}`,
}
