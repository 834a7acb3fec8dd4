import { forceWords, gapWords, type PathResult, type TargetResult, wantedWords } from '@peiyu/core'
import { stepView, type StepView } from '../views/because.js'
import { plainClause } from '../views/clauses.js'
import { readingWords } from '../views/rule.js'
import { daysWords, dayWords } from '../words/days.js'
import type { MissingView, Names } from '../words/names.js'
import { type Badge, standingWords, targetBadges } from '../words/status.js'

/** One target as the page shows it: what was promised, and once figures are given, where it stands. */
export interface TargetView {
  readonly id: string
  readonly name: string
  readonly clause: string
  readonly tags: readonly string[]
  readonly wanted: string
  readonly by: string
  readonly left: string
  readonly who: string
  readonly hasWho: boolean
  readonly badge: Badge
  readonly value: string
  readonly hasValue: boolean
  readonly share: string
  readonly shareLabel: string
  readonly hasShare: boolean
  /** Of 100, for the bar. */
  readonly percent: number
  readonly gap: string
  readonly hasGap: boolean
  readonly path: string
  readonly hasPath: boolean
  readonly pathTone: 'good' | 'bad' | 'quiet'
  readonly pathSteps: StepView | null
  readonly pathNote: string
  readonly towns: readonly {
    readonly label: string
    readonly tone: string
    readonly names: string
    readonly count: number
  }[]
  readonly hasTowns: boolean
  readonly missing: readonly MissingView[]
  readonly hasMissing: boolean
  readonly readings: readonly string[]
  readonly hasReadings: boolean
  readonly because: StepView
}

/** `3/7` or `0.43` of a whole, in percent for a bar that ends at 100. */
function percentOf(exact: string): number {
  const [top = '0', bottom = '1'] = exact.split('/')
  const percent = Math.floor((Number(top) / Number(bottom)) * 100)
  return Math.min(Math.max(percent, 0), 100)
}

const shareLabels = {
  above: '已达到',
  'at-least': '已达到',
  'at-most': '已走过',
  equals: '为目标的',
  between: '为目标的',
  about: '为目标的',
} as const

const sideWords = (path: PathResult): string => {
  const by = path.ahead?.says.zh.replace('-', '') ?? ''
  return { ahead: `比直线快 ${by}`, on: '正好在直线上', behind: `比直线慢 ${by}`, unknown: '现状未知' }[path.side]
}

const lackWords = { start: '起点的数', since: '起点的时间', by: '完成的期限' } as const

/** Why there is no line: what the document does not say. */
function pathNote({ path, pathLacks }: TargetResult, names: Names): string {
  if (path && !path.expected && path.missing.length > 0)
    return `还画不出进度直线，缺：${path.missing.map(missing => names.missing(missing).what).join('、')}。`
  if (path || pathLacks.length === 0) return ''
  return `文件没有写${pathLacks.map(key => lackWords[key]).join('、')}，不能按直线比快慢。`
}

function byWords({ by, byMissing }: TargetResult, names: Names): string {
  if (by !== null) return `${dayWords(by)}以前`
  if (byMissing.length === 0) return '文件没有写期限'
  return `期限未定，要看：${byMissing.map(missing => names.missing(missing).what).join('、')}`
}

function townsOf({ each }: TargetResult): TargetView['towns'] {
  const groups = [
    { status: 'met', label: '已达到', tone: 'good' },
    { status: 'short', label: '未达到', tone: 'bad' },
    { status: 'unknown', label: '没有数', tone: 'wait' },
  ] as const
  return groups.flatMap(({ status, label, tone }) => {
    const own = each.filter(town => town.status === status)
    return own.length === 0 ? [] : [{ label, tone, names: own.map(({ name }) => name).join('、'), count: own.length }]
  })
}

/** A target that still runs, and whose figures are lacking, lacks figures. */
const badgeOf = ({ state, status }: TargetResult): Badge =>
  targetBadges[state === 'running' && status === 'unknown' ? 'unknown' : state]

/** What is missing, each once: a figure that thirty towns lack is one kind of figure. */
function missingOf(target: TargetResult, names: Names): MissingView[] {
  const all = target.missing.map(one =>
    one.id === 'within' && !names.knows('within')
      ? { what: '“左右”可以差多少', who: '文件没有规定' }
      : names.missing(one),
  )
  return [...new Map(all.map(one => [`${one.what}，${one.who}`, one])).values()]
}

export function targetView(names: Names, target: TargetResult): TargetView {
  const { path, progress, value, each, force, standing } = target
  const readings = readingWords(names, target.readings)
  const towns = townsOf(target)
  const missing = missingOf(target, names)
  const who = target.organizations.map(({ name }) => name).join('、')
  return {
    id: `t-${target.id}`,
    name: target.name,
    clause: plainClause(target.clause),
    tags: [
      ...(force === 'must' ? [] : [forceWords[force].zh]),
      ...(standing === 'in-force' ? [] : [standingWords[standing] ?? standing]),
    ],
    wanted: wantedWords(target).zh,
    by: byWords(target, names),
    left: target.daysLeft === null ? '' : daysWords(target.daysLeft),
    who,
    hasWho: who !== '',
    badge: badgeOf(target),
    value: value?.says.zh ?? '',
    hasValue: value !== null,
    share:
      each.length > 0
        ? `${each.filter(town => town.status === 'met').length} / ${each.length} 个`
        : (progress.share?.says.zh ?? ''),
    shareLabel: shareLabels[target.comparator],
    hasShare: progress.share !== null,
    percent: progress.share ? percentOf(progress.share.exact) : 0,
    gap: progress.gap ? `${gapWords(target).zh} ${progress.gap.says.zh}` : '',
    hasGap: progress.gap !== null,
    path: path?.expected ? `按直线，到这一天应到 ${path.expected.says.zh}，${sideWords(path)}` : '',
    hasPath: path?.expected !== null && path !== null,
    pathTone: path?.side === 'behind' ? 'bad' : path?.side === 'ahead' || path?.side === 'on' ? 'good' : 'quiet',
    pathSteps: path?.because ? stepView(path.because) : null,
    pathNote: pathNote(target, names),
    towns,
    hasTowns: towns.length > 0,
    missing,
    hasMissing: missing.length > 0,
    readings,
    hasReadings: readings.length > 0,
    because: stepView(target.because),
  }
}
