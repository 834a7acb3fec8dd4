import type { IssueParams } from '../../base/issue.js'
import type { SelectionCode } from '../../selection/codes.js'

/** Words for why a round or an application refuses (申报批次和申报的拒绝). */
export const selection: Record<SelectionCode, (params: IssueParams) => string> = {
  'selection/evidence-missing': p => `申报材料不齐，还缺：${p.found}。请补齐后提交。`,
  'selection/figures-unverified': p => `有数据尚未核实：${p.found}。请等核实单位确认后再通过形式审查。`,
  'selection/no-direct-route': () => '不符合直接纳入的条件，或有权决定的单位还没有决定。请按评审程序办理。',
  'selection/not-announced': () => '名单还没有通报，不能入选。请先通报名单。',
  'selection/not-rolling': () => '这一批次不是常年开放的，不能重新开放。请另开一个批次。',
  'selection/notice-over': () => '公示期已过，不能再提出异议。请另向计划办公室反映。',
  'selection/notice-running': () => '公示期未满。请等公示期满后再办。',
  'selection/objections-open': () => '还有异议没有处理完。请先处理异议。',
  'selection/rolling-round': () => '常年开放的批次不结束。要停止申报，请先改为不再常年开放。',
  'selection/round-not-open': () => '现在不接受申报。请留意下一次申报通知。',
}
