import type { DutyResult, PeriodResult, ReportResult, ScheduleResult } from '@peiyu/core'
import type { Call } from '../command.js'
import type { Language } from '../language.js'
import type { Asked } from '../question.js'
import { type Cell, tableLines } from '../text/table.js'
import { printHeader, printTitle } from './header.js'
import { printPairs } from './measures.js'
import { missingText, Names } from './names.js'
import { bindingText } from './standing.js'
import { brushFor, dutyLabels } from './status.js'

const none = '-'

/** `2018-12-31（还有 40 天）`: a due day, and how far it is. */
function dueText(due: string | null, dueIn: number | null, language: Language): string {
  if (due === null || dueIn === null) return none
  if (language === 'zh')
    return `${due}（${dueIn < 0 ? `已过 ${-dueIn} 天` : dueIn === 0 ? '当天' : `还有 ${dueIn} 天`}）`
  return `${due} (${dueIn < 0 ? `${-dueIn} days ago` : dueIn === 0 ? 'today' : `in ${dueIn} days`})`
}

function rhythmText({ every, atLeast, per, period }: DutyResult, language: Language): string {
  const zh = language === 'zh'
  const times = atLeast ? (zh ? `至少${atLeast.says.zh}` : `at least ${atLeast.says.en}`) : ''
  const each = per === null ? '' : zh ? `（${per}）` : ` (${per})`
  const now = period ? (zh ? `，现为${period.name.zh}` : `, now ${period.name.en}`) : ''
  const often = [every?.[language] ?? '', times].filter(text => text !== '').join(zh ? '，' : ', ')
  return often === '' ? (per ?? '') : often + each + now
}

function rowOf({ paint, language }: Call, names: Names, duty: DutyResult): Cell[] {
  const zh = language === 'zh'
  const [lead] = duty.organizations
  return [
    { text: names.ruleName(duty) + bindingText(duty, language) },
    { text: (zh ? lead?.name : (lead?.id ?? lead?.path)) ?? none },
    { text: rhythmText(duty, language) || none },
    { text: dueText(duty.due, duty.dueIn, language) },
    { text: dutyLabels[language][duty.status], paint: brushFor(duty.status, paint) },
    { text: duty.clause, paint: paint.dim },
  ]
}

const heads = {
  zh: ['任务', '牵头', '频次', '到期', '状态', '条款'],
  en: ['task', 'lead', 'how often', 'due', 'status', 'clause'],
} as const

function printDuties(call: Call, names: Names, duties: readonly DutyResult[]): void {
  const { print, paint, language } = call
  const zh = language === 'zh'
  printTitle(call, zh ? '任务' : 'Tasks', paint.dim(zh ? `${duties.length} 项` : `${duties.length}`))
  if (duties.length === 0) return print(zh ? '  没有符合的任务。' : '  None.')
  const rows = duties.map(duty => rowOf(call, names, duty))
  for (const line of tableLines(
    heads[language].map(head => ({ head })),
    rows,
    paint.dim,
  ))
    print(`  ${line}`)
  const told = duties.filter(({ missing, dues }) => missing.length + dues.length > 0)
  if (told.length > 0) print()
  for (const duty of told) {
    print(`  ${paint.bold(names.ruleName(duty))}${zh ? `  ${paint.dim(duty.id)}` : ''}`)
    printPairs(call, [
      ...(duty.dues.length > 0 ? [[zh ? '到期' : 'due', duty.dues.join(zh ? '、' : ', ')] as const] : []),
      ...duty.missing.map(missing => [zh ? '缺' : 'missing', missingText(names, missing)] as const),
    ])
  }
}

function periodText(period: PeriodResult | null, language: Language): string {
  if (!period) return none
  const due =
    period.due === null
      ? language === 'zh'
        ? '期限未定'
        : 'not set when'
      : dueText(period.due, period.dueIn, language)
  const note = period.provisional ? (language === 'zh' ? '，节假日未公布' : ', holidays not published') : ''
  return `${period.name[language]}  ${due}${note}`
}

function printReports(call: Call, names: Names, reports: readonly ReportResult[]): void {
  const { print, paint, language } = call
  const zh = language === 'zh'
  if (reports.length === 0) return
  printTitle(call, zh ? '定期报告' : 'Periodic reports')
  for (const report of reports) {
    print(`  ${paint.bold(names.ruleName(report))}  ${report.every[language]}  ${paint.dim(report.clause)}`)
    printPairs(call, [
      [zh ? '上一期' : 'last', periodText(report.last, language)],
      [zh ? '本期' : 'current', periodText(report.current, language)],
      [zh ? '下一期' : 'next', periodText(report.next, language)],
      ...report.missing.map(missing => [zh ? '缺' : 'missing', missingText(names, missing)] as const),
    ])
  }
}

/** A program's calendar for people: phases, tasks, periodic reports. */
export function printSchedule(call: Call, asked: Asked, result: ScheduleResult): void {
  const { print, paint, language } = call
  const zh = language === 'zh'
  const names = new Names(asked, language)
  printHeader(call, asked, result)
  if (result.phases.length > 0) printTitle(call, zh ? '阶段' : 'Phases')
  const current = (status: string): Cell => ({
    text: status === 'current' ? (zh ? '当前' : 'now') : '',
    paint: paint.green,
  })
  const phases = result.phases.map(phase => [
    { text: names.ruleName(phase) },
    { text: `${phase.from}..${phase.until ?? ''}` },
    { text: phase.clause, paint: paint.dim },
    current(phase.status),
  ])
  for (const line of tableLines([{ head: '' }, { head: '' }, { head: '' }, { head: '' }], phases, paint.dim))
    print(`  ${line}`)
  printDuties(call, names, result.duties)
  printReports(call, names, result.reports)
}
