import type { IssueParams } from '../../base/issue.js'
import type { LintCode } from '../../lint/codes.js'

type Sentence = (params: IssueParams) => string

const numbers: Readonly<Record<string, string>> = {
  base: '基数',
  rate: '比例',
  amount: '金额',
  fixed: '定额',
  places: '名额',
  max: '最高额',
  count: '次数',
  years: '年数',
}

/** Words for what is legal but doubtful: what was found, why, what would be right (存疑). */
export const lint: Record<LintCode, Sentence> = {
  'lint/below-zero': p =>
    `这里的减法可能使${numbers[String(p.found)] ?? p.found}低于零，得出的就不是文件所说的数。请写作 max(…, 0元)，或加上使它不低于零的条件。`,
  'lint/constant-condition': p => `这个条件${p.found}，与企业的情况无关，等于没有写。请核对界限和单位，或删去它。`,
  'lint/deadline-on-holiday': p =>
    `${p.found} 的期限 ${p.due} 不是工作日，办不了事。其后第一个工作日是 ${p.next}${p.provisional ? `（${p.provisional}年的节假日尚未公布，只按周末算）` : ''}；请提前安排，或确认是否顺延。`,
  'lint/else-decides': p =>
    `读法 ${p.found} 的几种读法（${p.options}）在这里由 else 一并决定，看不出它们有没有分别。请逐一写出，或在读法里并为一种。`,
  'lint/implied-branch': p => `符合 ${p.found} 的都已符合 ${p.by}，这一项不起作用。请对照文件核对两项的界限。`,
  'lint/limit-never-binds': p =>
    p.by
      ? `限额 ${p.found} 永远用不上：由 ${p.by} 已经至多 ${p.most}。请对照文件核对数额和累计对象，确为文件原样的写明理由接受。`
      : `限额 ${p.found} 永远用不上：一项至多得 ${p.most}。请对照文件核对数额，确为文件原样的写明理由接受。`,
  'lint/limit-never-cuts': p =>
    `限额 ${p.limit} 的效力是 ${p.found}，不削减任何金额。须遵守的请写 must 或 principle；只作提示的写进 says。`,
  'lint/limit-outside-keys': p =>
    `限额 ${p.limit} 对多份申请累计，数额却取自一份申请的 ${p.found}：各份不同，上限就不定。请把累计对象写到这份申请，或用企业的数据。`,
  'lint/no-value-next-year': p => `参数 ${p.found} 没有${p.year}年的值，到时结果未知。请及早设定，或确认届时不再适用。`,
  'lint/odd-rate': p =>
    `比例可到${p.found}：${p.found === '0%' ? '什么也不给' : '超过基数本身'}。请核对是否多写或少写了一位、漏了百分号。`,
  'lint/organization-ended': p =>
    `${p.found} 在 ${p.until} 已经撤销，而计划自 ${p.from} 起。${p.successor ? `请改写承继它的单位（${p.successor}）` : '请改写承继它的单位'}，或核对撤销日期。`,
  'lint/parameter-lapses': p =>
    `参数 ${p.found} 的值到 ${p.until} 为止（还有 ${p.left} 天），此后没有，结果未知。请及早续设。`,
  'lint/same-expectation': p =>
    `这 ${p.count} 个示例所期待的完全一样，看不出什么会使结果不同。请补上另一种结果的示例。`,
  'lint/shares-not-whole': p => `${p.parts} 期合计是${p.found}，不是全数，每期金额都算不出。请核对各期比例和期数。`,
  'lint/uncovered': p =>
    `表 ${p.found} 没有“${p.gap}”的行，遇到时结果未知。请补上这一行；文件确实没有写的，用 uncovered 写明原因。`,
  'lint/unreachable-row': p =>
    `表 ${p.table} 中“${p.found}”这一行永远取不到：会落入它的都先落入另一行。请核对界限，或删去这一行。`,
  'lint/unreachable-rule': p =>
    `${p.found} 永远轮不到：凡符合它的，都先符合上面的 ${p.by}。请对照文件调整先后，或写明两条的分别。`,
  'lint/unset-in-extreme': p =>
    `${p.operation} 里的参数 ${p.found} 还没有值，整个结果就未知，即使另一个数已经定了结果。能判断的请写作 if … then … else ${p.found}。`,
  'lint/unused': p => `${p.kind} ${p.found} 没有任何地方用到。请检查是否漏用或写错了名字，或删去它。`,
  'lint/window-outside': p => `支持的年份 ${p.found} 都在计划实施期 ${p.span} 以外，没有一年可以享受。请核对年份。`,
}
