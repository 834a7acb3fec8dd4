import type { Hanging, OpenKind, OpenPlace, RuleKind } from '@peiyu/core'
import type { Call } from '../command.js'
import type { Language } from '../language.js'
import { wrap } from '../text/wrap.js'
import type { Names } from './names.js'

const kinds: readonly OpenKind[] = ['parameter', 'open-reading', 'defaulted-reading', 'on-record']

const titles = {
  zh: {
    parameter: '待定参数',
    'open-reading': '未定读法（无默认）',
    'defaulted-reading': '已按默认的读法',
    'on-record': '仅记录（不影响任何规则）',
  },
  en: {
    parameter: 'Parameters without a value',
    'open-reading': 'Readings that are open',
    'defaulted-reading': 'Readings taken by default',
    'on-record': 'On record only',
  },
} as const

const ruleKinds: Readonly<Record<RuleKind, { zh: string; en: string }>> = {
  track: { zh: '类别', en: 'track' },
  equivalence: { zh: '视同', en: 'equivalence' },
  stacking: { zh: '叠加', en: 'stacking' },
  funding: { zh: '资金分担', en: 'sharing of costs' },
  step: { zh: '办理环节', en: 'step' },
  eligibility: { zh: '申报条件', en: 'condition' },
  direct: { zh: '直接认定', en: 'direct route' },
  stage: { zh: '遴选环节', en: 'stage' },
  scoring: { zh: '评分', en: 'scoring' },
  ranking: { zh: '排名', en: 'ranking' },
  capacity: { zh: '名额', en: 'capacity' },
  liaison: { zh: '挂点', en: 'liaison' },
  measure: { zh: '措施', en: 'measure' },
  requirement: { zh: '须符合', en: 'requirement' },
  limit: { zh: '限额', en: 'limit' },
  'set-off': { zh: '抵扣', en: 'set-off' },
  'case-by-case': { zh: '一事一议', en: 'case by case' },
  uplift: { zh: '上浮', en: 'uplift' },
  'demand-route': { zh: '交办', en: 'route' },
  deadline: { zh: '时限', en: 'deadline' },
  verdict: { zh: '评价结论', en: 'verdict' },
  replacement: { zh: '替补', en: 'replacement' },
  report: { zh: '报告', en: 'report' },
  target: { zh: '目标', en: 'target' },
  duty: { zh: '任务', en: 'duty' },
  notification: { zh: '通知', en: 'notification' },
}

export const openJson = ({
  kind,
  id,
  asks,
  clause,
  at,
  decidedBy,
  options,
  until,
  because,
  hangs,
}: OpenPlace): object => ({
  kind,
  id,
  asks,
  clause,
  file: at.file,
  line: at.line,
  decidedBy,
  options: Object.fromEntries(options),
  until: until ?? null,
  because: because ?? null,
  hangs,
})

/** A program's undecided places, group by group, each with what is unknown until it is decided. */
export function printOpenPlaces(call: Call, names: Names, all: readonly OpenPlace[]): void {
  const { print, paint, language } = call
  for (const kind of kinds) {
    const group = all.filter(one => one.kind === kind)
    if (group.length === 0) continue
    print()
    print(`${paint.bold(paint.blue(titles[language][kind]))}  ${paint.dim(String(group.length))}`)
    for (const one of group) printOne(call, names, one)
  }
}

function printOne({ print, paint, language, terminal }: Call, names: Names, one: OpenPlace): void {
  print(`  ${paint.bold(one.id)}  ${one.asks}  ${paint.dim(one.clause)}`)
  for (const [label, text] of detailsOf(names, one)) {
    const says = language === 'zh' ? `${label}：${text}` : `${label}: ${text}`
    const [first = '', ...rest] = wrap(says, terminal.width - 8)
    print(`      ${first}`)
    for (const line of rest) print(`        ${line}`)
  }
}

type Detail = readonly [label: string, text: string]

function detailsOf(names: Names, one: OpenPlace): Detail[] {
  const zh = names.language === 'zh'
  const decides = names.organizations(one.decidedBy) || (zh ? '文件未写明由谁决定' : 'the document does not say')
  const options = [...one.options].map(([id, name]) => (zh ? name : id)).join(zh ? '；' : '; ')
  const details: readonly (Detail | undefined)[] = [
    options === '' ? undefined : [zh ? '可作' : 'options', options],
    [zh ? '由谁决定' : 'decided by', decides],
    one.until === undefined ? undefined : [zh ? '此前按' : 'until then', untilText(one, names.language)],
    one.because === undefined ? undefined : [zh ? '理由' : 'because', one.because],
    one.kind === 'on-record' ? undefined : [hangsLabel(one, zh), hangsText(one, names.language)],
  ]
  return details.flatMap(detail => (detail ? [detail] : []))
}

const hangsLabel = ({ until }: OpenPlace, zh: boolean): string =>
  until === undefined ? (zh ? '此前未知' : 'unknown until then') : zh ? '随之而定' : 'hangs on it'

function untilText({ until = '', options }: OpenPlace, language: Language): string {
  if (language === 'en') return until
  return until === 'unlimited' ? '不设限' : (options.get(until) ?? until)
}

function hangsText({ hangs }: OpenPlace, language: Language): string {
  const zh = language === 'zh'
  if (hangs.length === 0) return zh ? '没有规则用到它' : 'no rule uses it'
  return hangs.map(one => hangingText(one, language)).join(zh ? '；' : '; ')
}

function hangingText({ kind, id, name, rows }: Hanging, language: Language): string {
  const zh = language === 'zh'
  const called = name === id || id.endsWith(`/${name}`) ? id : zh ? `${name}（${id}）` : id
  const which = rows.length === 0 ? '' : zh ? `，其中 ${rows.join('、')}` : `, of it ${rows.join(', ')}`
  return `${ruleKinds[kind][language]} ${kind === id ? '' : called}`.trim() + which
}
