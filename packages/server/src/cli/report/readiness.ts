import {
  type CoverageResult,
  type MeasureReadiness,
  type NeedKind,
  type NeedResult,
  openKinds,
  type ReadinessResult,
  type ReadinessStep,
} from '@peiyu/core/family'
import type { Call } from '../command.js'
import type { Language } from '../language.js'
import { type Cell, tableLines } from '../text/table.js'
import { wrap } from '../text/wrap.js'
import type { Names } from './names.js'
import { standingText } from './standing.js'

const kinds: Readonly<Record<NeedKind, { zh: string; en: string }>> = {
  office: { zh: '部门提供', en: 'from an office' },
  verified: { zh: '部门核实', en: 'verified' },
  jurisdiction: { zh: '辖区的数据', en: 'of the jurisdiction' },
  'earlier-claim': { zh: '以前的申请', en: 'from an earlier claim' },
  presumed: { zh: '推定', en: 'presumed' },
  claim: { zh: '申请时才填', en: 'asked by the claim' },
  firm: { zh: '企业自报、无人核实', en: 'declared, nobody verifies it' },
  parameter: { zh: '参数未定', en: 'parameter not set' },
  reading: { zh: '读法未定', en: 'open reading' },
  discretion: { zh: '须裁量', en: 'left to discretion' },
  standing: { zh: '条款未施行', en: 'clause not in force' },
}

const isOpen = ({ kind }: NeedResult): boolean => openKinds.some(open => open === kind)

/** What a need is called: a reading by its question, a clause by how it stands. */
function needName(names: Names, { kind, id, name }: Pick<NeedResult, 'kind' | 'id' | 'name'>): string {
  if (kind === 'standing') return standingText(id, names.language)
  if (kind === 'reading') return names.language === 'zh' ? `${name}（${id}）` : id
  return kind === 'discretion' && id === 'rate' ? (names.language === 'zh' ? name : id) : names.of(id)
}

interface Told {
  readonly call: Call
  readonly names: Names
  readonly result: ReadinessResult
}

const measureName = ({ names, result }: Told, id: string): string => {
  const found = result.measures.find(measure => measure.id === id)
  return found && names.language === 'zh' ? found.name : id
}

function printWrapped({ call: { print, terminal } }: Told, text: string, indent: number): void {
  const [first = '', ...rest] = wrap(text, terminal.width - indent - 2)
  print(`${' '.repeat(indent)}${first}`)
  for (const line of rest) print(`${' '.repeat(indent + 2)}${line}`)
}

/** Every measure with what it hangs on, and of those that are not ready what stands in the way. */
function printMeasures(told: Told): void {
  const { call, result, names } = told
  const { print, paint } = call
  const zh = names.language === 'zh'
  const heads = zh
    ? ['措施', '免申即享', '已有', '还差', '条款']
    : ['measure', 'without a claim', 'met', 'open', 'clause']
  const rowOf = (measure: MeasureReadiness): Cell[] => {
    const open = measure.needs.filter(isOpen).length
    const ready = measure.status === 'ready'
    return [
      { text: measureName(told, measure.id) },
      { text: ready ? (zh ? '可以' : 'yes') : zh ? '不能' : 'no', paint: ready ? paint.green : paint.yellow },
      { text: String(measure.needs.length - open) },
      { text: open === 0 ? '-' : String(open), ...(open === 0 ? { paint: paint.dim } : {}) },
      { text: measure.clause, paint: paint.dim },
    ]
  }
  const columns = heads.map((head, i) => ({ head, right: i === 2 || i === 3 }))
  for (const line of tableLines(columns, result.measures.map(rowOf), paint.dim)) print(`  ${line}`)
  const waiting = result.measures.filter(({ status }) => status === 'not-ready')
  if (waiting.length === 0) return
  print()
  print(paint.bold(paint.blue(zh ? '还差什么' : 'What stands in the way')))
  for (const measure of waiting) {
    print(`  ${paint.bold(measureName(told, measure.id))}`)
    for (const kind of openKinds) {
      const own = measure.needs.filter(need => need.kind === kind)
      const all = own.map(need => needName(names, need)).join(zh ? '、' : ', ')
      if (own.length > 0) printWrapped(told, `${kinds[kind][names.language]}${zh ? '：' : ': '}${all}`, 6)
    }
  }
}

const verbs: Readonly<Partial<Record<NeedKind, { zh: string; en: string }>>> = {
  parameter: { zh: '设定', en: 'sets' },
  reading: { zh: '确定', en: 'settles' },
  discretion: { zh: '定出规则代替裁量', en: 'makes a rule of' },
}

function stepText({ names }: Told, step: ReadinessStep): string {
  const zh = names.language === 'zh'
  const what = needName(names, step)
  if (step.kind === 'standing') return zh ? `现为“${what}”的条款施行` : `what is ${what} comes into force`
  const who =
    names.organizations(step.by) || (zh ? '有关单位（文件未写明）' : 'somebody (the document does not say who)')
  const verb = verbs[step.kind] ?? { zh: '提供或核实', en: 'supplies or verifies' }
  return zh ? `${who}${verb.zh}“${what}”` : `${who} ${verb.en} ${what}`
}

/** What a single step would complete, and whom most waits for. */
function printSteps(told: Told): void {
  const { call, result, names } = told
  const { print, paint } = call
  const zh = names.language === 'zh'
  const last = result.steps.filter(({ completes }) => completes.length > 0)
  const list = (ids: readonly string[]): string => ids.map(id => measureName(told, id)).join(zh ? '、' : ', ')
  if (last.length > 0) {
    print()
    print(paint.bold(paint.blue(zh ? '只差一步的' : 'One step away')))
    for (const step of last)
      printWrapped(
        told,
        zh
          ? `若${stepText(told, step)}，可免申即享：${list(step.completes)}`
          : `If ${stepText(told, step)}: ${list(step.completes)}`,
        2,
      )
  }
  if (result.suppliers.length === 0) return
  print()
  print(paint.bold(paint.blue(zh ? '等谁' : 'Who could settle it')))
  const heads = zh
    ? ['单位', '事项', '全部定了可以的措施']
    : ['organization', 'things', 'measures ready once all are settled']
  const rows = result.suppliers.map(({ by, steps, completes }): Cell[] => [
    { text: names.organizations([by]) },
    { text: String(steps) },
    { text: completes.length === 0 ? '-' : String(completes.length) },
  ])
  for (const line of tableLines(
    heads.map((head, i) => ({ head, right: i > 0 })),
    rows,
    paint.dim,
  ))
    print(`  ${line}`)
}

function printCoverage(told: Told, { firms, facts, measures }: CoverageResult): void {
  const { call, names } = told
  const { print, paint } = call
  const zh = names.language === 'zh'
  print()
  print(
    `${paint.bold(paint.blue(zh ? '数据覆盖' : 'Coverage'))}  ${paint.dim(zh ? `${firms} 家企业` : `${firms} firms`)}`,
  )
  const count = (value: number | null): Cell =>
    value === null ? { text: '-', paint: paint.dim } : { text: String(value) }
  const table = (heads: readonly string[], rows: readonly (readonly Cell[])[]): void => {
    for (const line of tableLines(
      heads.map((head, i) => ({ head, right: i > 0 })),
      rows,
      paint.dim,
    ))
      print(`  ${line}`)
  }
  table(
    zh ? ['企业的数据', '已知', '已核实', '在时效内'] : ['fact of the firm', 'known', 'verified', 'fresh'],
    facts.map(({ id, known, verified, fresh }) => [
      { text: names.of(id) },
      count(known),
      count(verified),
      count(fresh),
    ]),
  )
  print()
  table(
    zh ? ['措施', '企业数据齐全的'] : ['measure', 'firms whose data suffice'],
    measures.map(({ id, suffices }) => [{ text: measureName(told, id) }, count(suffices)]),
  )
}

/** Which measures could be awarded without a claim, what stands in the way, and who could clear it. */
export function printReadiness(call: Call, names: Names, result: ReadinessResult): void {
  const { print, paint, language } = call
  const told: Told = { call, names, result }
  const ready = result.measures.filter(({ status }) => status === 'ready').length
  const all = result.measures.length
  print(summary(ready, all, language, paint.green))
  if (all === 0) return
  print()
  printMeasures(told)
  printSteps(told)
  if (result.coverage) printCoverage(told, result.coverage)
}

function summary(ready: number, all: number, language: Language, brush: (text: string) => string): string {
  const text =
    language === 'zh'
      ? `${all} 项措施，${ready} 项凭现有数据可以免申即享`
      : `${ready} of ${all} measures could be awarded without a claim`
  return ready > 0 ? brush(text) : text
}
