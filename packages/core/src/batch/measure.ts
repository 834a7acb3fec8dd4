import { roundingSteps } from '../base/money.js'
import { type Limit, type Measure, refuses } from '../measures/measure.js'
import type { Compiler } from './compiler.js'
import { cellOf, chosen, gated, joined, product } from './numbers.js'
import { capped, rounded } from './rounding.js'
import { all } from './table.js'
import { constantNumber, constantTruth, type FastNumber, type FastTruth } from './tape.js'
import { combined } from './truths.js'

/** The cells of a measure: its requirements, what it is before limits, what its limits leave, and what it pays. */
export interface MeasureCells {
  readonly pays: number
  readonly requires: FastTruth
  /** What it is before limits, where that is computed apart. */
  readonly raw: number | undefined
  readonly rooms: readonly { readonly limit: Limit; readonly cell: number }[]
}

/** Firms of a batch have no ledger, so a limit's whole ceiling is its room; a count of lines leaves the first one. */
function ceilingOf(compiler: Compiler, measure: Measure, limit: Limit): FastNumber | 'none' | undefined {
  if (limit.bound.kind !== 'max' || !refuses(limit.force)) return 'none'
  const when = limit.when ? compiler.truth(limit.when) : undefined
  if (limit.when && !when) return undefined
  if (when?.constant === 0) return 'none'
  if (limit.unlimited.size > 0 && limit.bound.value.run(compiler.frame).kind === 'unknown') return 'none'
  const lifted = measure.uplifts.some(uplift => uplift.max)
  const ceiling = lifted ? undefined : compiler.number(limit.bound.value)
  if (!ceiling || !when || when.constant === 1) return ceiling
  return chosen(compiler.tape, when, [ceiling, constantNumber(Number.MAX_SAFE_INTEGER)])
}

function rawOf(compiler: Compiler, { amount, uplifts }: Measure): FastNumber | undefined {
  if (!amount || uplifts.some(uplift => uplift.rate ?? uplift.fixed)) return undefined
  if (amount.kind !== 'rate') return compiler.number(amount.value)
  const [base, rate] = [compiler.number(amount.base), compiler.rate(amount.rate)]
  return base && rate ? product(compiler.tape, base, rate) : undefined
}

/** Shapes that need lines, the ledger or a person are left to the general engine. */
const isPlain = (measure: Measure): boolean =>
  !measure.each &&
  !measure.covers &&
  measure.less.length === 0 &&
  !measure.caseByCase &&
  !measure.limits.some(limit => limit.beyond) &&
  (measure.gives === 'money' || measure.gives === 'places')

function requirementsOf(compiler: Compiler, measure: Measure): FastTruth | undefined {
  const window = measure.window ? insideWindow(compiler, measure) : constantTruth(1)
  const gates = all(measure.requires.filter(one => refuses(one.force)).map(one => compiler.truth(one.needs)))
  return window && gates && combined(compiler.tape, 0, [window, ...gates])
}

function insideWindow(compiler: Compiler, { window }: Measure): FastTruth | undefined {
  if (!window || compiler.columns.touches(window)) return undefined
  const [span, year] = [window.run(compiler.frame), BigInt(compiler.asks.year)]
  if (span.kind !== 'number' || span.missing.length > 0) return undefined
  return constantTruth(year * span.low.d >= span.low.n && year * span.high.d <= span.high.n ? 1 : 0)
}

export function compileMeasure(compiler: Compiler, measure: Measure): MeasureCells | undefined {
  if (!isPlain(measure)) return undefined
  const { tape } = compiler
  const requires = requirementsOf(compiler, measure)
  const raw = rawOf(compiler, measure)
  const ceilings = all(measure.limits.map(limit => ceilingOf(compiler, measure, limit)))
  if (!raw || !requires || !ceilings) return undefined
  const rooms = measure.limits.flatMap((limit, i) => {
    const room = ceilings[i]
    return typeof room === 'object' ? [{ limit, room }] : []
  })
  const least = rooms
    .map(one => one.room)
    .reduce<FastNumber | undefined>((one, room) => (one ? joined(tape, 'min', [one, room]) : room), undefined)
  const rounding = {
    step: measure.gives === 'money' ? Number(roundingSteps[measure.rounding.to]) : 1,
    by: measure.rounding.by,
  }
  const amount =
    raw.constant !== undefined && !least ? rounded(tape, raw, rounding) : capped(tape, raw, { least, rounding })
  return {
    pays: gated(tape, requires, amount),
    requires,
    raw: raw.constant === undefined && !raw.times ? raw.cell : undefined,
    rooms: rooms.flatMap(({ limit, room }) =>
      room.constant === undefined ? [{ limit, cell: cellOf(tape, room) }] : [],
    ),
  }
}
