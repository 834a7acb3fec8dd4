import {
  gapWords,
  reportedWords,
  type ReportedResult,
  type TargetResult,
  type TargetsResult,
  type TownResult,
  wantedWords,
} from '@peiyu/core'
import type { Call } from '../command.js'
import type { Asked } from '../question.js'
import { type Cell, tableLines } from '../text/table.js'
import { printHeader, printTitle } from './header.js'
import { printPairs } from './measures.js'
import { missingText, Names, readingText } from './names.js'
import { bindingText } from './standing.js'
import { brushFor, targetLabels } from './status.js'

const none = '-'

/** A target that still runs, and whose figures nobody has handed in, is not known. */
const shownState = ({ state, status }: TargetResult): TargetResult['state'] =>
  state === 'running' && status === 'unknown' ? 'unknown' : state

function rowOf({ paint, language }: Call, names: Names, target: TargetResult): Cell[] {
  const shown = shownState(target)
  const brush = brushFor(shown, paint)
  return [
    { text: names.ruleName(target) + bindingText(target, language) },
    { text: wantedWords(target)[language] },
    { text: target.value?.says[language] ?? none },
    { text: target.progress.share?.says[language] ?? none },
    { text: targetLabels[language][shown], paint: brush },
    { text: target.by ?? none },
    { text: target.clause, paint: paint.dim },
  ]
}

const heads = {
  zh: ['目标', '要求', '现状', '已达', '状态', '到期', '条款'],
  en: ['target', 'wanted', 'now', 'reached', 'status', 'due', 'clause'],
} as const
const aligned = new Set([2, 3])

/** Where the indicator stands against the straight line, in one sentence. */
function pathText({ path }: TargetResult, language: 'zh' | 'en'): string | undefined {
  if (!path?.expected) return undefined
  const [expected, ahead] = [path.expected.says[language], path.ahead?.says[language].replace('-', '')]
  if (language === 'zh') {
    const side = { ahead: `快 ${ahead}`, on: '正好', behind: `慢 ${ahead}`, unknown: '现状未知' }[path.side]
    return `按直线当日应到 ${expected}，${side}（直线是本系统的算术，不是文件的规定）`
  }
  const side = { ahead: `ahead by ${ahead}`, on: 'on it', behind: `behind by ${ahead}`, unknown: 'not known where' }[
    path.side
  ]
  return `a straight line (our arithmetic, not the document's) stands at ${expected}: ${side}`
}

const townWord = ({ name, id }: TownResult, language: 'zh' | 'en'): string => (language === 'zh' ? name : id)

function townPairs({ each }: TargetResult, language: 'zh' | 'en'): (readonly [string, string])[] {
  const zh = language === 'zh'
  const named = (status: TownResult['status']): string =>
    each
      .filter(town => town.status === status)
      .map(town => townWord(town, language))
      .join(zh ? '、' : ', ')
  const labels = zh
    ? ({ met: '已达到', short: '未达到', unknown: '未报数' } as const)
    : ({ met: 'met', short: 'short', unknown: 'unknown' } as const)
  return (['met', 'short', 'unknown'] as const).flatMap(status => {
    const list = named(status)
    return list === '' ? [] : [[labels[status], list] as const]
  })
}

function detailsOf(asked: Asked, names: Names, target: TargetResult): (readonly [string, string])[] {
  const { language } = names
  const zh = language === 'zh'
  const gap = target.progress.gap?.says[language]
  const path = pathText(target, language)
  const who = target.organizations.map(one => (zh ? one.name : (one.id ?? one.path))).join(zh ? '、' : ', ')
  return [
    ...(gap === undefined ? [] : [[gapWords(target)[language], gap] as const]),
    ...(path === undefined ? [] : [[zh ? '进度' : 'path', path] as const]),
    ...(target.path?.missing ?? []).map(missing => [zh ? '进度缺' : 'no path', missingText(names, missing)] as const),
    ...townPairs(target, language),
    ...target.missing.map(missing => [zh ? '缺' : 'missing', missingText(names, missing)] as const),
    ...target.readings.map(
      id => [zh ? '读法' : 'readings', readingText(names, id, asked.situation.readings?.[id])] as const,
    ),
    ...(who === '' ? [] : [[zh ? '责任单位' : 'in charge', who] as const]),
  ]
}

const reportedHeads = {
  zh: ['所报的数', '报的是', '说的是', '谁报的', '从哪天起知道', '条款'],
  en: ['reported figure', 'reported', 'as of', 'by', 'known from', 'clause'],
} as const

function reportedCells({ paint, language }: Call, names: Names, figure: ReportedResult): Cell[] {
  const zh = language === 'zh'
  return [
    { text: names.ruleName(figure) },
    { text: reportedWords(figure)[language], ...(figure.value ? {} : { paint: brushFor('unknown', paint) }) },
    { text: figure.asOf ?? none },
    { text: figure.by.map(one => (zh ? one.name : (one.id ?? one.path))).join(zh ? '、' : ', ') || none },
    { text: figure.from ?? none },
    { text: figure.clause, paint: paint.dim },
  ]
}

/** What the documents report of some time: facts, which nobody has to reach. */
function printReported(call: Call, names: Names, reported: readonly ReportedResult[]): void {
  if (reported.length === 0) return
  const { print, paint, language } = call
  const zh = language === 'zh'
  const note = zh ? `共 ${reported.length} 个，不是目标，也没有规则用` : `${reported.length}, none of them a target`
  printTitle(call, zh ? '所报的数' : 'Reported figures', paint.dim(note))
  const columns = reportedHeads[language].map((head, i) => ({ head, right: i === 1 }))
  const rows = reported.map(figure => reportedCells(call, names, figure))
  for (const line of tableLines(columns, rows, paint.dim)) print(`  ${line}`)
}

/** What each target is still short of, or waits for. */
function printDetails(
  call: Call,
  names: Names,
  { asked, targets }: { asked: Asked; targets: readonly TargetResult[] },
): void {
  const { print, paint, language } = call
  const zh = language === 'zh'
  const told = targets.map(target => ({ target, details: detailsOf(asked, names, target) }))
  if (told.some(({ details }) => details.length > 0)) printTitle(call, zh ? '明细' : 'Details')
  for (const { target, details } of told) {
    if (details.length === 0) continue
    const shown = shownState(target)
    const status = brushFor(shown, paint)(targetLabels[language][shown])
    print(`  ${paint.bold(names.ruleName(target))}${zh ? `  ${paint.dim(target.id)}` : ''}  ${status}`)
    printPairs(call, details)
  }
}

/** All targets, a row each. */
function printTable(call: Call, names: Names, targets: readonly TargetResult[]): void {
  const { print, paint, language } = call
  const zh = language === 'zh'
  const met = targets.filter(({ status }) => status === 'met').length
  const says = zh ? `共 ${targets.length} 项，已达到 ${met} 项` : `${met} of ${targets.length} met`
  printTitle(call, zh ? '目标' : 'Targets', paint.dim(says))
  const columns = heads[language].map((head, i) => ({ head, right: aligned.has(i) }))
  const rows = targets.map(target => rowOf(call, names, target))
  for (const line of tableLines(columns, rows, paint.dim)) print(`  ${line}`)
}

/** All targets as a table, below it what each is still short of, and the figures that the documents report. */
export function printTargets(call: Call, asked: Asked, result: TargetsResult): void {
  const names = new Names(asked, call.language)
  printHeader(call, asked, result)
  if (result.targets.length > 0) printTable(call, names, result.targets)
  printDetails(call, names, { asked, targets: result.targets })
  printReported(call, names, result.reported)
}
