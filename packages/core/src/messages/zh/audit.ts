import type { AuditCode } from '../../audit/codes.js'
import type { IssueParams } from '../../base/issue.js'

/** Words for what the check of a trail finds (审计记录核验). */
export const audit: Record<AuditCode, (params: IssueParams) => string> = {
  'audit/anchor-differs': p =>
    `与检查点不符：检查点所记第 ${p.anchor} 条的哈希不同，第 ${p.from} 条至第 ${p.anchor} 条之间被改写并重算过。`,
  'audit/anchor-of-other-chain': p => `检查点（第 ${p.line} 行）不是这条链的：辖区或算法不同。请换用本链的检查点。`,
  'audit/anchor-signature': p => `检查点（第 ${p.line} 行）的签名无效，不能作证。请换用原样保存的检查点。`,
  'audit/anchor-unreadable': p => `检查点文件第 ${p.line} 行读不出检查点。每行应是平台导出的一个检查点。`,
  'audit/document-differs': p => `第 ${p.seq} 条的附件内容被改动：与记录中的哈希不符。`,
  'audit/edited': p => `第 ${p.seq} 条被改动：内容与它的哈希不符。`,
  'audit/missing': p =>
    p.seq === p.last ? `缺第 ${p.seq} 条：被删去。` : `缺第 ${p.seq} 条至第 ${p.last} 条：被删去。`,
  'audit/no-head': () => '第一行不是审计记录文件的文件头。应是平台导出的审计记录（JSON Lines）。',
  'audit/other-tenant': p => `第 ${p.seq} 条的位置上是另一辖区（${p.found}）的记录。`,
  'audit/reordered': p => `次序被改动：第 ${p.seq} 条的位置上是第 ${p.found} 条。`,
  'audit/truncated': p => `末尾缺失：检查点证明有第 ${p.anchor} 条，文件到第 ${p.last} 条为止。`,
  'audit/two-histories': p => `两个检查点对第 ${p.found} 条所记的哈希不同：平台出示过两份不同的记录。`,
  'audit/unknown-algorithm': () => '文件头所写的哈希算法不认识。可以是 sha256、sm3。',
  'audit/unknown-format': () => '文件头所写的格式不认识。可以是 peiyu-audit/1。',
  'audit/unlinked': p =>
    `第 ${p.seq} 条接不上前一条：所记的前一条哈希不同，${p.before === 0 ? '开头' : `第 ${p.before} 条或之前的记录`}被换过。`,
  'audit/unreadable': p => `第 ${p.seq} 条读不出来：这一行不是平台写下的样子（不完整，或被另存、换行被改）。`,
  'audit/wrong-beginning': () => '链的开头不对：与辖区和算法算出的开头不同。',
}
