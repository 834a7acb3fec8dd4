import { dayText, yearOf } from '../../../base/dates.js'
import { rational } from '../../../base/rational.js'
import type { Because } from '../../../language/explain/because.js'
import { explain } from '../../../language/explain/explain.js'
import type { Frame } from '../../../language/values/frame.js'
import { missingOf, union, unknown, type Value, whole } from '../../../language/values/value.js'
import { addressee } from '../../../organization/addressee.js'
import { gapLeft, shareReached } from '../../../targets/reach.js'
import { type Due, dueDay, stateOf, statusOf, togetherOf } from '../../../targets/state.js'
import type { Target } from '../../../targets/target.js'
import type { CompiledProgram } from '../../compile/program.js'
import type { Tenant } from '../../compile/tenant.js'
import { figureOf, gapFigure, numberFigure, unitOfType } from '../figure.js'
import { type Question, restsOn } from '../measure-result.js'
import { directoryOf } from '../people.js'
import { pathLacks, pathOf } from './path-result.js'
import type { Progress, TargetResult, TownResult } from './contract.js'
import type { Town } from './towns.js'

/** A frame of a place, and which parameters stand at their value until somebody sets them. */
export interface Seen {
  readonly frame: Frame
  readonly pending: ReadonlySet<number>
}

export interface TargetAsked {
  readonly tenant: Tenant
  readonly question: Question
  readonly seen: Seen
  /** The frame of each town or park, where every one of them has to reach the target. */
  readonly towns: readonly { readonly town: Town; readonly seen: Seen }[]
}

/** The figures of a target are those of the year in which it is due, unless the situation names another. */
function atYear(
  { context }: CompiledProgram,
  question: Question,
  { frame, by }: { frame: Frame; by: Due | undefined },
): Frame {
  if (!by || question.situation.year !== undefined) return frame
  const year: Value = by.day === undefined ? unknown(...by.missing) : whole(yearOf(by.day))
  return frame.with(new Map([[context.year.slot, year]]))
}

interface Measured {
  readonly value: Value
  readonly wanted: Value
  readonly met: Value
}

function measured({ is, value, test }: Target, frame: Frame): Measured {
  return { value: is.run(frame), wanted: value.run(frame), met: test.run(frame) }
}

function progressOf(target: Target, frame: Frame, { value, wanted, met }: Measured): Progress {
  const { type } = target.is
  if (type.kind !== 'number') return { share: null, gap: null }
  const { comparator } = target
  const figures = { comparator, value, wanted, start: target.start?.run(frame), within: target.within?.run(frame) }
  const isTime = type.dimension === 'date' || type.dimension === 'year'
  const share = isTime ? undefined : shareReached(figures)
  const gap = statusOf(met) === 'met' ? undefined : gapLeft(figures)
  return {
    share: share ? numberFigure(share, 'ratio') : null,
    gap: gap ? gapFigure(gap, type.dimension) : null,
  }
}

const shown = {
  met: { zh: '达到', en: 'met' },
  short: { zh: '未达到', en: 'short' },
  unknown: { zh: '未知', en: 'unknown' },
} as const

const exactly = (met: Value): string => (met.kind === 'truth' ? String(met.is) : 'unknown')

function townResult(
  target: Target,
  frame: Frame,
  { id, name }: Town,
): { readonly row: TownResult; readonly met: Value } {
  const all = measured(target, frame)
  const status = statusOf(all.met)
  const row: TownResult = {
    id,
    name,
    value: figureOf(all.value, target.is.type),
    wanted: figureOf(all.wanted, target.is.type),
    status,
    ...progressOf(target, frame, all),
    missing: missingOf(all.met),
    because: {
      op: 'all',
      says: { zh: `${name}：${shown[status].zh}`, en: `${id}: ${shown[status].en}` },
      value: exactly(all.met),
      of: [explain(target.test, frame)],
    },
  }
  return { row, met: all.met }
}

const placeWords = { town: { zh: '镇街', en: 'towns' }, park: { zh: '园区', en: 'parks' } } as const

/** Why all of them together came to what they came to. */
function everyBecause(every: 'town' | 'park', each: readonly TownResult[], met: Value): Because {
  const reached = each.filter(({ status }) => status === 'met').length
  const word = placeWords[every]
  return {
    op: 'all',
    says: {
      zh: `${each.length} 个${word.zh}都须达到，已有 ${reached} 个达到：${shown[statusOf(met)].zh}`,
      en: `all ${each.length} ${word.en} must reach it, ${reached} have: ${shown[statusOf(met)].en}`,
    },
    value: exactly(met),
    of: each.map(({ because }) => because),
  }
}

/** The share of the towns that have reached it. */
function townsReached(rows: readonly TownResult[]): Progress {
  const reached = rows.filter(({ status }) => status === 'met').length
  return { share: rows.length > 0 ? numberFigure(rational(reached, rows.length), 'ratio') : null, gap: null }
}

/** The year whose figures count; null while the last day is not known. */
function yearUsed({ situation, stamp }: Question, by: Due | undefined): number | null {
  if (!by || situation.year !== undefined) return stamp.year
  return by.day === undefined ? null : yearOf(by.day)
}

/** One target on one day. */
export function targetResult(target: Target, { tenant, question, seen, towns }: TargetAsked): TargetResult {
  const { on, program } = question
  const base = seen.frame.apart()
  const by = dueDay(target.by, base)
  const frame = atYear(program, question, { frame: base, by })
  const own = measured(target, frame)
  const places = towns.map(({ town, seen: local }) => ({
    town,
    frame: atYear(program, question, { frame: local.frame.apart(), by }),
  }))
  const each = places.map(place => townResult(target, place.frame, place.town))
  const rows = each.map(({ row }) => row)
  const met = target.every
    ? togetherOf(
        each.map(one => one.met),
        target.every,
      )
    : own.met
  const because = target.every ? everyBecause(target.every, rows, met) : explain(target.test, frame)
  const status = statusOf(met)
  const day = by?.day
  const touched = [frame, ...places.map(place => place.frame)].map(one => restsOn(one, seen.pending))
  return {
    id: target.id,
    name: target.name,
    clause: target.basis.text,
    standing: target.basis.standing,
    force: target.force,
    comparator: target.comparator,
    unit: unitOfType(target.is.type),
    value: target.every ? null : figureOf(own.value, target.is.type),
    wanted: figureOf(own.wanted, target.is.type),
    within: target.within ? figureOf(target.within.run(frame), target.is.type) : null,
    progress: target.every ? townsReached(rows) : progressOf(target, frame, own),
    status,
    state: stateOf(target, status, { on, ...(day === undefined ? {} : { by: day }) }),
    year: yearUsed(question, by),
    by: day === undefined ? null : dayText(day),
    byMissing: by?.missing ?? [],
    daysLeft: day === undefined ? null : day - on,
    path: target.every ? null : pathOf({ target, frame, ...own, on, by: day }),
    pathLacks: target.every ? [] : pathLacks(target),
    missing: union(missingOf(met), by?.missing ?? []),
    readings: [...new Set(touched.flatMap(({ readings }) => readings))],
    pending: [...new Set(touched.flatMap(({ pending }) => pending))],
    because: { ...because, clause: target.basis.text },
    organizations: target.organizations.map(path => addressee(path, { directory: directoryOf(tenant), given: { on } })),
    every: target.every ?? null,
    each: rows,
  }
}
