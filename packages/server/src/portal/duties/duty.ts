import { type DutyResult, forceWords, type PeriodResult, type ReportResult } from '@peiyu/core'
import { plainClause } from '../views/clauses.js'
import { daysWords, dayWords } from '../words/days.js'
import type { MissingView, Names } from '../words/names.js'
import { type Badge, dutyBadges, standingWords } from '../words/status.js'

/** One task as a line of a list. */
export interface DutyView {
  readonly name: string
  readonly says: string
  readonly hasSays: boolean
  readonly clause: string
  readonly tags: readonly string[]
  readonly rhythm: string
  readonly due: string
  readonly hasTime: boolean
  readonly badge: Badge
  /** A task that simply goes on needs no badge. */
  readonly hasBadge: boolean
  readonly others: string
  readonly hasOthers: boolean
  readonly targets: readonly { readonly name: string; readonly href: string }[]
  readonly hasTargets: boolean
  readonly missing: readonly MissingView[]
  readonly hasMissing: boolean
}

export interface DutyPlace {
  readonly names: Names
  readonly targetsHref: string
  readonly targetNames: ReadonlyMap<string, string>
}

function rhythmOf({ every, atLeast, per }: DutyResult): string {
  const parts = [every?.zh ?? '', atLeast ? `至少${atLeast.says.zh}` : '', per ?? '']
  return parts.filter(part => part !== '').join('，')
}

function dueOf({ due, dueIn, period, atStart }: DutyResult): string {
  const now = period ? `${period.name.zh}：` : ''
  if (atStart && period) return `${now}文件没有写哪一天`
  return due === null || dueIn === null ? '' : `${now}${dayWords(due)}以前（${daysWords(dueIn)}）`
}

export function dutyView(duty: DutyResult, { names, targetsHref, targetNames }: DutyPlace): DutyView {
  const [rhythm, due] = [rhythmOf(duty), dueOf(duty)]
  const others = duty.organizations.slice(1).map(({ name }) => name)
  const targets = duty.targets.map(id => ({ name: targetNames.get(id) ?? id, href: `${targetsHref}#t-${id}` }))
  return {
    name: duty.name,
    says: duty.says ?? '',
    hasSays: duty.says !== null,
    clause: plainClause(duty.clause),
    tags: [
      ...(duty.force === 'must' ? [] : [forceWords[duty.force].zh]),
      ...(duty.standing === 'in-force' ? [] : [standingWords[duty.standing] ?? duty.standing]),
    ],
    rhythm,
    due,
    hasTime: rhythm !== '' || due !== '',
    badge: dutyBadges[duty.status],
    hasBadge: duty.status !== 'running',
    others: others.join('、'),
    hasOthers: others.length > 0,
    targets,
    hasTargets: targets.length > 0,
    missing: duty.missing.map(missing => names.missing(missing)),
    hasMissing: duty.missing.length > 0,
  }
}

const periodWords = (period: PeriodResult | null): string => {
  if (!period) return '没有'
  const { name, due, dueIn, provisional } = period
  if (due === null || dueIn === null) return `${name.zh}，报送的期限没有定`
  return `${name.zh}，${dayWords(due)}以前（${daysWords(dueIn)}）${provisional ? '，待当年节假日公布后再定' : ''}`
}

/** A kind of periodic report with its last, current and next period. */
export const reportView = (names: Names, report: ReportResult): object => ({
  name: report.name,
  every: report.every.zh,
  clause: plainClause(report.clause),
  last: periodWords(report.last),
  current: periodWords(report.current),
  next: periodWords(report.next),
  who: report.from.map(({ name }) => name).join('、'),
  to: report.to.map(({ name }) => name).join('、'),
  hasPeople: report.from.length > 0 && report.to.length > 0,
  missing: report.missing.map(missing => names.missing(missing)),
  hasMissing: report.missing.length > 0,
})
