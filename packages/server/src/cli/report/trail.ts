import { messageFor } from '@peiyu/core'
import type { Broken, ChainVerdict } from '@peiyu/core/family'
import type { Call } from '../command.js'
import type { CheckedTrail } from '../trail/check-file.js'
import { tableLines } from '../text/table.js'

/** The line of the file that an entry stands in: the first is the head. */
export const lineOf = ({ nth }: Broken): number => nth + 1

/** `第 1–9 条`. */
function span(call: Call, from: number, to: number): string {
  if (to < from) return call.language === 'zh' ? '没有记录' : 'no entries'
  if (call.language === 'zh') return from === to ? `第 ${from} 条` : `第 ${from}–${to} 条`
  return from === to ? `entry ${from}` : `entries ${from}–${to}`
}

type Row = readonly [zh: string, en: string, says: string]

function provenRows(call: Call, { verdict, anchors }: CheckedTrail): Row[] {
  const { from, soundTo, provenTo = from - 1 } = verdict
  const zh = call.language === 'zh'
  const anchor = anchors.findLast(({ seq }) => seq === verdict.provenTo)
  const rows: Row[] = []
  if (anchor) {
    const by = zh
      ? `检查点 ${anchor.at}，签名密钥 ${anchor.key}，请与留存的指纹核对`
      : `checkpoint of ${anchor.at}, signed with key ${anchor.key}: compare it with the fingerprint that you keep`
    rows.push(['已证明', 'proven', `${span(call, from, provenTo)}（${by}）`])
  }
  if (soundTo > provenTo || !anchor) {
    const why = zh
      ? '没有检查点覆盖：整段重写，或末尾被截去，单凭文件看不出来'
      : 'no checkpoint covers them: the file alone does not show whether they were all rewritten, or more were cut off'
    rows.push(['未证明', 'unproven', call.paint.yellow(`${span(call, provenTo + 1, soundTo)}（${why}）`)])
  }
  return rows
}

function documentsText(zh: boolean, { matched, absent }: ChainVerdict['documents'], exported: boolean): string {
  if (!exported && matched === 0) return zh ? '未随文件导出，没有核对' : 'not exported, and so not looked at'
  const agree = zh ? `${matched} 份相符` : `${matched} agree`
  if (absent === 0) return agree
  return zh
    ? `${agree}，${absent} 份不在（已依法擦除，或被删去）`
    : `${agree}, ${absent} are not there (erased by law, or deleted)`
}

function remarkRows(call: Call, { verdict, head }: CheckedTrail): Row[] {
  const { documents, clockBack, from } = verdict
  const zh = call.language === 'zh'
  const rows: Row[] = []
  if (from > 1)
    rows.push([
      '起点',
      'beginning',
      zh
        ? `文件从第 ${from} 条开始，之前的不在其中`
        : `the file begins with entry ${from}; what was before is not in it`,
    ])
  rows.push(['附件内容', 'documents', documentsText(zh, documents, head.documents)])
  if (clockBack.first !== undefined)
    rows.push([
      '时钟倒退',
      'clock back',
      zh
        ? `${clockBack.count} 处，首见于第 ${clockBack.first} 条`
        : `${clockBack.count} times, first at entry ${clockBack.first}`,
    ])
  return rows
}

function verdictLine({ paint, language }: Call, { verdict }: CheckedTrail): string {
  const { broken, soundTo, from } = verdict
  const zh = language === 'zh'
  if (broken) {
    const place = zh ? `文件第 ${lineOf(broken)} 行` : `line ${lineOf(broken)}`
    return paint.red(`✗ ${messageFor(broken, language)}${zh ? `（${place}）` : ` (${place})`}`)
  }
  const count = soundTo - from + 1
  return paint.green(
    zh
      ? `✓ 链条完整：${count} 条，条条相接，内容与哈希一致`
      : `✓ The chain is whole: ${count} entries, each follows the one before and agrees with its hash`,
  )
}

/** Says to auditors what a trail came to: whether it is whole, where it breaks, and how far that is proven. */
export function printTrail(call: Call, checked: CheckedTrail): void {
  const { print, paint, language } = call
  const { head, verdict } = checked
  const zh = language === 'zh'
  const { tenant, algorithm } = head.before
  const whose = tenant || (zh ? '平台' : 'the platform')
  print(`${paint.bold(zh ? '审计记录核验' : 'Audit trail')}  ${whose}  ${algorithm}`)
  print(verdictLine(call, checked))
  const sound: Row[] =
    verdict.broken && verdict.soundTo >= verdict.from
      ? [['断点之前', 'before it', `${span(call, verdict.from, verdict.soundTo)}${zh ? '相接' : ' follow each other'}`]]
      : []
  const rows = [...sound, ...provenRows(call, checked), ...remarkRows(call, checked)].map(([one, other, says]) => [
    { text: `  ${zh ? one : other}`, paint: paint.dim },
    { text: says },
  ])
  if (rows.length > 0) for (const line of tableLines([{ head: '' }, { head: '' }], rows, paint.dim)) print(line)
}
