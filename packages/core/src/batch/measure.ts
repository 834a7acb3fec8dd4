import { roundingSteps } from '../base/money.js'
import type { Limit, Measure } from '../measures/measure.js'
import { refuses } from '../measures/measure.js'
import { chosen, product, smaller } from './arithmetic.js'
import type { Compiler } from './compiler.js'
import { aligned, constantNumber, type FastNumber, type Read, roundDown, roundHalfUp } from './fast.js'
import { allOf } from './logic.js'

/** A measure as a batch pays it: who gets it, what it is before limits, what its limits leave, and the amount. */
export interface FastMeasure {
  readonly pays: Read
  readonly gate: Read
  readonly raw: Read
  readonly rooms: readonly { readonly limit: Limit; readonly read: Read }[]
}

/** Firms of a batch have no ledger, so a limit's whole ceiling is its room; a count of lines leaves the first one. */
function ceilingOf(compiler: Compiler, measure: Measure, limit: Limit): FastNumber | 'none' | undefined {
  if (limit.bound.kind !== 'max') return 'none'
  const when = limit.when ? compiler.truth(limit.when) : undefined
  if (limit.when && !when) return undefined
  if (when?.constant === 0) return 'none'
  if (limit.unlimited.size > 0 && limit.bound.value.run(compiler.frame).kind === 'unknown') return 'none'
  const lifted = measure.uplifts.some(uplift => uplift.max)
  const ceiling = lifted ? undefined : compiler.number(limit.bound.value)
  if (!ceiling || !when || when.constant === 1) return ceiling
  return chosen(when.read, ceiling, constantNumber(Number.MAX_SAFE_INTEGER))
}

function rawOf(compiler: Compiler, { amount, uplifts }: Measure): FastNumber | undefined {
  if (!amount || uplifts.some(uplift => uplift.rate ?? uplift.fixed)) return undefined
  if (amount.kind !== 'rate') return compiler.number(amount.value)
  const [base, rate] = [compiler.number(amount.base), compiler.rate(amount.rate)]
  return base && rate ? product(base, rate) : undefined
}

/** Shapes that need lines, the ledger or a person are left to the general engine. */
const isPlain = (measure: Measure): boolean =>
  !measure.each &&
  !measure.covers &&
  measure.less.length === 0 &&
  !measure.caseByCase &&
  (measure.gives === 'money' || measure.gives === 'places')

export function compileMeasure(compiler: Compiler, measure: Measure): FastMeasure | undefined {
  if (!isPlain(measure)) return undefined
  const conditions = [
    ...(measure.for ? [measure.for] : []),
    ...measure.requires.filter(r => refuses(r.force)).map(r => r.needs),
  ]
  const gates = conditions.map(condition => compiler.truth(condition))
  const open = gates.filter(gate => gate !== undefined)
  const window = measure.window ? insideWindow(compiler, measure) : 1
  const raw = rawOf(compiler, measure)
  const ceilings = measure.limits.map(limit => ({ limit, ceiling: ceilingOf(compiler, measure, limit) }))
  if (
    !raw ||
    open.length < gates.length ||
    window === undefined ||
    ceilings.some(({ ceiling }) => ceiling === undefined)
  )
    return undefined
  const rooms = ceilings.flatMap(({ limit, ceiling }) => (typeof ceiling === 'object' ? [{ limit, ceiling }] : []))
  const gate = window === 1 ? allOf(open).read : () => window
  const least = rooms
    .map(room => room.ceiling)
    .reduce<FastNumber | undefined>((all, room) => (all ? smaller(all, room) : room), undefined)
  return {
    pays: amountRead(measure, gate, { raw, least }),
    gate,
    raw: rounding(measure, raw),
    rooms: rooms.map(({ limit, ceiling }) => ({ limit, read: rounding(measure, ceiling) })),
  }
}

function insideWindow(compiler: Compiler, { window }: Measure): number | undefined {
  if (!window || compiler.columns.touches(window)) return undefined
  const [span, year] = [window.run(compiler.frame), compiler.asks.year]
  if (span.kind !== 'number' || span.missing.length > 0) return undefined
  return BigInt(year) * span.low.d >= span.low.n && BigInt(year) * span.high.d <= span.high.n ? 1 : 0
}

const stepOf = (measure: Measure): number =>
  measure.gives === 'money' ? Number(roundingSteps[measure.rounding.to]) : 1

/** A number of the row as whole units, rounded once as the measure says. */
function rounding(measure: Measure, { read, denominator }: FastNumber): Read {
  const step = stepOf(measure)
  const whole = denominator * step
  if (whole === 1) return read
  const round = measure.rounding.by === 'half-up' ? roundHalfUp : measure.rounding.by === 'down' ? roundDown : roundUp
  return row => {
    const value = read(row)
    return value === value ? round(value, whole) * step : NaN
  }
}

const roundUp = (numerator: number, denominator: number): number => -roundDown(-numerator, denominator)

interface Parts {
  readonly raw: FastNumber
  readonly least: FastNumber | undefined
}

/** The amount: nothing where the gate is closed or the raw amount is negative; never above the room, also after rounding. */
function amountRead(measure: Measure, gate: Read, { raw, least }: Parts): Read {
  const step = stepOf(measure)
  const round = measure.rounding.by === 'half-up' ? roundHalfUp : measure.rounding.by === 'down' ? roundDown : roundUp
  const [a, b, denominator] = least ? aligned(raw, least) : [raw, undefined, raw.denominator]
  const whole = denominator * step
  const [readRaw, readRoom, fixed] = [a.read, b?.read, b?.constant]
  const settle = (value: number, room: number): number => {
    const bounded = value < room ? value : room
    if (!(bounded > 0)) return bounded === bounded ? 0 : NaN
    const near = whole === 1 ? bounded : round(bounded, whole) * step
    return near * denominator > room ? roundDown(room, whole) * step : near
  }
  if (!readRoom) return gated(gate, row => settle(readRaw(row), Infinity))
  if (fixed !== undefined) return gated(gate, row => settle(readRaw(row), fixed))
  return gated(gate, row => {
    const [value, room] = [readRaw(row), readRoom(row)]
    return room === room ? settle(value, room) : NaN
  })
}

const gated =
  (gate: Read, pays: Read): Read =>
  row => {
    const open = gate(row)
    return open === 1 ? pays(row) : open === 0 ? 0 : NaN
  }
