import type {
  CapacityResult,
  GroupResult,
  RankedResult,
  RankingResult,
  ScoreResult,
  ShortlistResult,
} from '@peiyu/core'
import type { Call } from '../../command.js'
import type { Asked } from '../../question.js'
import { tableLines } from '../../text/table.js'
import { wrap } from '../../text/wrap.js'
import { printHeader, printTitle } from '../header.js'
import { printPairs } from '../measures.js'
import { missingText, Names, readingText } from '../names.js'

/** A ranking for people: a table a group, why an order is shared or open, and where the lines would be. */
export function printRanking(call: Call, asked: Asked, result: RankingResult): void {
  const zh = call.language === 'zh'
  const names = new Names(asked, call.language)
  printHeader(call, asked, result)
  for (const group of result.groups) {
    printTitle(call, groupTitle(group, zh), call.paint.dim(result.clause))
    printGroup(call, group)
  }
  printBounds(call, names, result)
  const { missing, pending, readings } = result
  if (missing.length + pending.length + readings.length === 0) return
  printTitle(call, zh ? '明细' : 'Details')
  const stages = new Map(
    result.groups.flatMap(({ applications: [first] }) => (first?.stages ?? []).map(one => [one.id, one.name])),
  )
  printPairs(call, [
    ...missing.map(one => {
      const stage = stages.get(one.id)
      const marks = zh ? `${stage}得分（${one.id}）——评审给出` : `${one.id}: marks — those who review give them`
      return [zh ? '缺' : 'missing', stage === undefined ? missingText(names, one) : marks] as const
    }),
    ...pending.map(id => [zh ? '参数未定' : 'not set', names.of(id)] as const),
    ...readings.map(id => [zh ? '读法' : 'readings', readingText(names, id, asked.situation.readings?.[id])] as const),
  ])
}

function groupTitle({ id, name }: GroupResult, zh: boolean): string {
  if (id === null && name === null) return zh ? '排名' : 'Ranking'
  if (id === null) return zh ? '不知归哪一组' : 'Group not known'
  return zh ? (name ?? id) : id
}

const scoreText = (score: ScoreResult | null): string => {
  if (score === null) return '-'
  return score.atLeast === score.atMost ? score.atLeast : `${score.atLeast}–${score.atMost}`
}

function rankText({ status, best, worst }: RankedResult): string {
  if (status === 'unranked' || best === null || worst === null) return '-'
  return best === worst ? String(best) : `${best}–${worst}`
}

/** Merits that hold, and how many nobody has looked into yet. */
function meritsText({ merits }: RankedResult, zh: boolean): string {
  const held = merits.filter(({ status }) => status === 'yes').map(({ id, name }) => (zh ? name : id))
  const open = merits.filter(({ status }) => status === 'unknown').length
  const rest = open === 0 ? [] : [zh ? `${open} 项未知` : `${open} unknown`]
  return [...held, ...rest].join(zh ? '、' : ', ')
}

/** One group as a table; below a firm what its row cannot say: equals, open orders, stages that it has not been through. */
function printGroup({ print, paint, language, terminal }: Call, { applications }: GroupResult): void {
  const zh = language === 'zh'
  const stages = applications[0]?.stages ?? []
  const heads = [
    { head: zh ? '名次' : 'rank', right: true },
    { head: zh ? '企业' : 'firm' },
    { head: zh ? '编号' : 'id' },
    { head: zh ? '综合得分' : 'score', right: true },
    ...stages.map(({ id, name }) => ({ head: zh ? name : id, right: true })),
    { head: zh ? '积极因素' : 'merits' },
  ]
  const rows = applications.map(one => [
    { text: rankText(one), paint: one.status === 'ranked' ? paint.green : paint.yellow },
    { text: one.name },
    { text: one.id, paint: paint.dim },
    { text: scoreText(one.score), paint: paint.bold },
    ...one.stages.map(({ score }) => ({ text: scoreText(score) })),
    { text: meritsText(one, zh), paint: paint.dim },
  ])
  const [head = '', ...lines] = tableLines(heads, rows, paint.dim)
  print(`  ${head}`)
  for (const [i, one] of applications.entries()) {
    print(`  ${lines[i] ?? ''}`)
    if (one.status === 'ranked' && one.tiedWith.length === 0) continue
    for (const line of wrap(one.because.says[language], terminal.width - 8)) print(`      ${paint.dim(line)}`)
  }
}

function printBounds(call: Call, names: Names, { shortlists, capacity }: RankingResult): void {
  const zh = call.language === 'zh'
  if (shortlists.length > 0) {
    printTitle(call, zh ? '入围' : 'Shortlists')
    for (const one of shortlists) printBound(call, names, one)
  }
  if (capacity.length > 0) {
    printTitle(call, zh ? '名额' : 'Capacity', call.paint.dim(zh ? '不代替人选定' : 'it selects nobody'))
    for (const one of capacity) printBound(call, names, one, countText(one, zh))
  }
}

function countText({ ranked, beyond }: CapacityResult, zh: boolean): string {
  const more = beyond === null ? '' : zh ? `，多出 ${beyond} 家` : `, ${beyond} more than places`
  return zh ? `参加排名 ${ranked} 家${more}` : `${ranked} ranked${more}`
}

function printBound({ print, paint, language }: Call, names: Names, one: ShortlistResult, rest = ''): void {
  const zh = language === 'zh'
  const places = one.places === null ? paint.yellow(zh ? '未定' : 'not known') : String(one.places)
  const name = names.ruleName(one)
  print(`  ${name}  ${places}  ${rest === '' ? '' : `${rest}  `}${paint.dim(one.clause)}`)
  for (const missing of one.missing)
    print(`      ${paint.dim(zh ? '缺：' : 'missing: ')}${missingText(names, missing)}`)
  if (!one.line) return
  const list = (ids: readonly string[]) => (ids.length === 0 ? '-' : ids.join(zh ? '、' : ', '))
  print(`      ${paint.dim(zh ? '线内：' : 'above: ')}${list(one.line.above)}`)
  if (one.line.at.length > 0) print(`      ${paint.yellow(zh ? '线上待定：' : 'at the line: ')}${list(one.line.at)}`)
  print(`      ${paint.dim(zh ? '线外：' : 'below: ')}${list(one.line.below)}`)
}
