import type { Family, MatchedMeasure, MatchedProgram, MatchResult } from '@peiyu/core'
import type { Call } from '../../command.js'
import type { Language } from '../../language.js'
import type { Asked, AskedFirm } from '../../question.js'
import { amountText, rangeText } from '../../text/amount.js'
import { type Cell, type Column, tableLines } from '../../text/table.js'
import { printTitle, standingNote } from '../header.js'
import { measureDetails, measureName, printPairs } from '../measures.js'
import { missingText, Names } from '../names.js'
import { brushFor, eligibilityLabels, measureLabels } from '../status.js'
import { equivalenceLabels } from './equivalences.js'

export interface AskedFamily extends AskedFirm {
  readonly family: Family
  /** Folders that belong to the family and could not be loaded. */
  readonly broken: readonly string[]
}

const addressOf = ({ tenant, program }: { tenant: string; program: string }): string => `${tenant}/${program}`

/** The question as one of the programs was asked it: for the names in it. */
function askedOf({ family, ...firm }: AskedFamily, of: string): Asked | undefined {
  const at = family.programs.find(({ address }) => address === of)
  return at && { ...firm, tenant: at.tenant, program: at.program }
}

/** What a firm gets in all programs that look at it: which they are, the measures largest first, and what each asks. */
export function printMatch(call: Call, asked: AskedFamily, result: MatchResult): void {
  const { args, print, paint, language } = call
  const zh = language === 'zh'
  print(`${paint.bold(asked.name ?? asked.file)}${asked.name === undefined ? '' : `  ${paint.dim(asked.file)}`}`)
  sayAbsent(call, asked, result)
  printTitle(call, zh ? '计划' : 'Programs')
  printPrograms(call, result.programs)
  const shown = result.measures.filter(({ status }) => args.has('all') || status !== 'not-due')
  const hidden = result.measures.length - shown.length
  const count = zh ? `${shown.length} 项，多的在前` : `${shown.length}, largest first`
  printTitle(call, zh ? '措施' : 'Measures', paint.dim(count))
  if (shown.length === 0) print(`  ${zh ? '没有可得的措施。' : 'None is to be had.'}`)
  else printTable(call, asked, shown)
  if (hidden > 0)
    print(
      `  ${paint.dim(zh ? `另有 ${hidden} 项不符合，用 --all 列出` : `${hidden} more are refused; --all lists them`)}`,
    )
  printAsked(call, asked, shown)
}

function sayAbsent({ print, paint, language }: Call, { broken }: AskedFamily, { absent }: MatchResult): void {
  const zh = language === 'zh'
  for (const id of new Set([...absent, ...broken])) {
    const why = broken.includes(id)
      ? zh
        ? '它的配置有错，用 peiyu check 查看'
        : 'its config has errors; see peiyu check'
      : zh
        ? '旁边没有它的文件夹'
        : 'its folder is not there'
    print(paint.yellow(zh ? `! 没有算上 ${id}：${why}` : `! Left out ${id}: ${why}`))
  }
}

const relations = {
  zh: { home: '本辖区', above: '上级', serves: '服务本辖区' },
  en: { home: 'here', above: 'above', serves: 'serves' },
} as const

function printPrograms(call: Call, programs: readonly MatchedProgram[]): void {
  const { print, paint, language } = call
  const zh = language === 'zh'
  const heads: Column[] = Array.from({ length: 5 }, () => ({ head: '' }))
  const rows = programs.map((one): Cell[] => {
    const note = standingNote(one, language)
    return [
      { text: relations[language][one.relation], paint: paint.dim },
      { text: zh ? `${one.tenantName} ${one.name}` : addressOf(one) },
      { text: one.on },
      one.eligibility === null
        ? { text: '-', paint: paint.dim }
        : { text: eligibilityLabels[language][one.eligibility], paint: brushFor(one.eligibility, paint) },
      { text: note, paint: paint.yellow },
    ]
  })
  for (const line of tableLines(heads, rows, paint.dim)) print(`  ${line}`)
}

function printTable(call: Call, asked: AskedFamily, measures: readonly MatchedMeasure[]): void {
  const { print, paint, language } = call
  const zh = language === 'zh'
  const heads: Column[] = [
    { head: zh ? '措施' : 'measure' },
    { head: zh ? '状态' : 'status' },
    { head: zh ? '金额' : 'amount', right: true },
    { head: zh ? '封顶' : 'ceiling', right: true },
    { head: zh ? '计划' : 'program' },
    { head: zh ? '条款' : 'clause' },
  ]
  const rows = measures.map((one): Cell[] => {
    const own = askedOf(asked, addressOf(one))
    const ceiling = one.ceiling === null ? '' : amountText(one.ceiling, one.unit, language)
    const program = zh ? (own?.program.program.name ?? one.program) : addressOf(one)
    return [
      { text: own ? measureName(own, one, language) : one.name },
      { text: measureLabels[language][one.status], paint: brushFor(one.status, paint) },
      { text: rangeText(one, language) || '-', paint: paint.bold },
      { text: ceiling || '-' },
      { text: program },
      { text: one.clause, paint: paint.dim },
    ]
  })
  for (const line of tableLines(heads, rows, paint.dim)) print(`  ${line}`)
}

/** What each measure asks, misses and rests on, through which tier it is reached, and what it may not be added to. */
function printAsked(call: Call, asked: AskedFamily, measures: readonly MatchedMeasure[]): void {
  const { print, paint, language } = call
  const all = measures.flatMap(one => {
    const own = askedOf(asked, addressOf(one))
    return own ? [{ one, own, pairs: pairsOf(asked, own, { one, language }) }] : []
  })
  const told = all.filter(({ pairs }) => pairs.length > 0)
  if (told.length > 0) printTitle(call, language === 'zh' ? '明细' : 'Details')
  for (const { one, own, pairs } of told) {
    const status = brushFor(one.status, paint)(measureLabels[language][one.status])
    print(`  ${paint.bold(measureName(own, one, language))}  ${paint.dim(`${addressOf(one)}/${one.id}`)}  ${status}`)
    printPairs(call, pairs)
  }
}

type Pairs = (readonly [label: string, text: string])[]

function pairsOf(
  asked: AskedFamily,
  own: Asked,
  { one, language }: { one: MatchedMeasure; language: Language },
): Pairs {
  const elsewhere = one.through?.missing ?? []
  const missing = one.missing.filter(each => !elsewhere.some(({ kind, id }) => kind === each.kind && id === each.id))
  return [
    ...throughPairs(asked, one, language),
    ...measureDetails(own, new Names(own, language), { ...one, missing }),
    ...meetPairs(one, language),
  ]
}

/** The tier elsewhere, and what is not known of it, in the words of its own program. */
function throughPairs(asked: AskedFamily, { through }: MatchedMeasure, language: Language): Pairs {
  if (!through) return []
  const { name, id, status, clause, of, missing } = through
  const zh = language === 'zh'
  const label = equivalenceLabels[language][status]
  const says = zh ? `${name}（${label}）` : `${id} (${label})`
  const there = askedOf(asked, of)
  const names = there && new Names(there, language)
  return [
    [zh ? '经由' : 'through', `${says}  ${of}  ${clause}`],
    ...missing.map(each => [zh ? '经由' : 'through', names ? missingText(names, each) : each.id] as const),
  ]
}

function meetPairs({ meets }: MatchedMeasure, language: Language): Pairs {
  const zh = language === 'zh'
  return meets.map(({ with: patterns, pays, per, clause, of }) => {
    const others = patterns.join(zh ? '、' : ', ')
    const rule =
      pays === 'highest' ? (zh ? '只付最高的一项' : 'only the highest is paid') : zh ? '可以合计' : 'may add up'
    const says = zh ? `与 ${others} 同一${things[per] ?? per}的，${rule}` : `with ${others} on the same ${per}: ${rule}`
    return [zh ? '叠加' : 'stacking', `${says}  ${of}  ${clause}`] as const
  })
}

const things: Readonly<Record<string, string>> = {
  project: '项目',
  contract: '合同',
  person: '人员',
  partner: '合作方',
  property: '物业或设备',
  event: '事件',
  year: '年度',
}
