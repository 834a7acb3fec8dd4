import type { Expr } from '../language/values/expr.js'
import type { Measure } from '../measures/measure.js'
import type { Path } from '../tenant/read/plain.js'
import type { MeasureShape } from '../tenant/shape/measure.js'
import { type Room, roomsOf, type Subject } from './subject.js'

/** An expression, and where its text stands. */
export interface Placed {
  readonly room: Room
  readonly path: Path
  readonly expr: Expr
}

/** A measure's file with what was made of it. */
export interface MeasureRoom extends Room {
  readonly shape: MeasureShape
  readonly measure: Measure
}

export const measureRooms = (subject: Subject): MeasureRoom[] =>
  roomsOf(subject, 'measure').flatMap(room => {
    const measure = room.program.measures.get(room.shape.id ?? '')
    return measure ? [{ ...room, measure }] : []
  })

type Found = readonly [path: Path, expr: Expr | undefined]

const placed = (room: Room, found: readonly Found[]): Placed[] =>
  found.flatMap(([path, expr]) => (expr ? [{ room, path, expr }] : []))

/** The conditions that a measure sets. */
function measureConditions(room: MeasureRoom): Placed[] {
  const { measure, shape } = room
  const own = measure.limits.slice(0, shape.limits?.length ?? 0)
  return placed(room, [
    [['for'], measure.for],
    ...measure.requires.map(({ needs }, i): Found => [['requires', i, 'needs'], needs]),
    ...own.flatMap(({ when, beyond }, i): Found[] => [
      [['limits', i, 'when'], when],
      [['limits', i, 'beyond', 'needs'], beyond?.needs],
    ]),
    ...measure.less.map(({ when }, i): Found => [['less', i, 'when'], when]),
    [['case-by-case', 'when'], measure.caseByCase?.when],
    [['instalments', 'while'], measure.instalments?.while],
  ])
}

/** The numbers that a measure pays by: what it gives, what bounds it, what is taken off. */
export function measureNumbers(room: MeasureRoom): Placed[] {
  const { measure, shape } = room
  const { amount, limits, less } = measure
  const own = limits.slice(0, shape.limits?.length ?? 0)
  return placed(room, [
    [['base'], amount?.kind === 'rate' ? amount.base : undefined],
    [['rate'], amount?.kind === 'rate' ? amount.rate : undefined],
    ...(amount && amount.kind !== 'rate' ? [[[amount.kind], amount.value] as const] : []),
    ...own.map(({ bound }, i): Found => [['limits', i, bound.kind], bound.value]),
    ...less.map(({ amount: off }, i): Found => [['less', i, 'amount'], off]),
  ])
}

function selectionConditions(room: Room): Placed[] {
  const { selection } = room.program
  if (!selection) return []
  const { shape } = selection
  const rules = selection.eligibility.flatMap(({ needs, relax }, i): Found[] => [
    ...(shape.eligibility?.[i]?.any
      ? needs.of.map((part, j): Found => [['eligibility', i, 'any', j, 'needs'], part])
      : [[['eligibility', i, 'needs'], needs] as const]),
    [['eligibility', i, 'relax', 'when'], relax?.when],
  ])
  return placed(room, [...rules, ...selection.direct.map(({ needs }, i): Found => [['direct', i, 'needs'], needs])])
}

function listConditions(room: Room): Placed[] {
  const { demands, evaluation } = room.program
  if (room.section.section === 'demands')
    return placed(room, [
      ...(demands?.is.routes ?? []).map(({ when }, i): Found => [['routes', i, 'when'], when]),
      ...(demands?.is.options ?? []).map(({ when }, i): Found => [['options', i, 'when'], when]),
    ])
  return placed(room, [
    ...(evaluation?.is.verdicts ?? []).flatMap(({ when, then }, i): Found[] => [
      [['verdicts', i, 'when'], when],
      [['verdicts', i, 'then', 'needs'], then?.needs],
    ]),
    ...(evaluation?.is.options ?? []).map(({ when }, i): Found => [['options', i, 'when'], when]),
    [['replacement', 'when'], evaluation?.is.replacement?.when],
  ])
}

/** Every condition of a config that decides something. */
export const conditionsIn = (subject: Subject): Placed[] => [
  ...roomsOf(subject, 'selection').flatMap(selectionConditions),
  ...[...roomsOf(subject, 'demands'), ...roomsOf(subject, 'evaluation')].flatMap(listConditions),
  ...measureRooms(subject).flatMap(measureConditions),
]

interface HasLet {
  readonly let?: Readonly<Record<string, string>> | undefined
}

/** Every named part of a computation. */
const letsIn = ({ rooms }: Subject): Placed[] =>
  rooms.flatMap(room => {
    // Every section that has names may have them computed; the union of sections forgets it.
    const { let: named = {} } = (room.section.read.value ?? {}) as HasLet
    return Object.keys(named).flatMap((id): Placed[] => {
      const expr = room.scope.symbol(id)?.definition
      return expr ? [{ room, path: ['let', id], expr }] : []
    })
  })

/** Every text that computes something, each once: conditions, numbers, and what they name. */
export const allIn = (subject: Subject): Placed[] => [
  ...conditionsIn(subject),
  ...measureRooms(subject).flatMap(measureNumbers),
  ...letsIn(subject),
]

/** An expression and everything in its own text, not in what it names. */
export function withParts(expr: Expr): Expr[] {
  return [expr, ...expr.of.flatMap(withParts)]
}
