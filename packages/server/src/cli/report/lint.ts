import type { JudgedDoubts } from '@peiyu/core/family'
import type { Call } from '../command.js'
import { findingJson, fromIssue } from '../finding.js'
import type { Language } from '../language.js'
import { printFindings, type Sources } from './findings.js'

/** Nothing is open: every doubt is accepted, and everything accepted is there. */
export const isSettled = ({ all, stale }: JudgedDoubts): boolean =>
  stale.length === 0 && all.every(({ because }) => because !== undefined)

/** Prints what is doubtful and not accepted, then what is accepted and not there any more. */
export function printDoubts(call: Call, judged: JudgedDoubts, sources: Sources): void {
  const { print, paint, language } = call
  const zh = language === 'zh'
  const open = judged.all.filter(({ because }) => because === undefined)
  printFindings(
    call,
    open.map(({ doubt }) => fromIssue(doubt)),
    sources,
  )
  for (const { file, at, code, because } of judged.stale) {
    const said = zh ? '已接受的存疑之处不再存在' : 'accepted, but not there any more'
    print(paint.yellow(`! ${said}: ${sources.pathOf(file)}  ${code}`))
    print(`  ${at}`)
    print(paint.dim(`  ${because}`))
    print()
  }
  const accepted = judged.all.length - open.length
  const rest = accepted === 0 ? '' : zh ? `，${accepted} 处已说明理由` : `, ${accepted} accepted with a reason`
  if (open.length === 0) print(paint.green(zh ? `✓ 没有存疑之处${rest}` : `✓ nothing is doubtful${rest}`))
  else print(paint.yellow(zh ? `! ${open.length} 处存疑${rest}` : `! ${open.length} doubtful${rest}`))
}

/** The same for programs. */
export const doubtsJson = (judged: JudgedDoubts, language: Language): object => ({
  ok: isSettled(judged),
  findings: judged.all.map(({ doubt, because }) => ({
    ...findingJson(fromIssue(doubt), language),
    accepted: because ?? null,
  })),
  stale: judged.stale,
})
