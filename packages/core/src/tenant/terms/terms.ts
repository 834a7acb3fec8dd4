import { describe, describeRows, type DescribedRow, type Taken } from '../../language/explain/describe.js'
import type { Expr } from '../../language/values/expr.js'
import { type Limit, type Measure, refuses } from '../../measures/measure.js'
import type { CompiledProgram } from '../compile/program.js'
import type { DeclaredParameter, DeclaredReading, Layer } from '../declare/registry.js'
import { scopeWords } from '../result/limit-words.js'
import { exprsOf, layersOf } from './parts.js'

/** A value as a document would put it; `rows` where it differs from case to case. */
export interface Term {
  readonly says: string
  readonly rows: readonly DescribedRow[]
}

/** A ceiling in words: over what it is counted, how high it is, under which clause. */
export interface LimitTerm extends Term {
  readonly id: string
  readonly scope: string
  readonly clause: string
}

/** A condition in words. */
export interface ConditionTerm {
  readonly says: string
  readonly clause: string
  /** False for what is shown but never refuses. */
  readonly binds: boolean
}

/** What a measure promises before anything is known of a firm (标准). */
export interface Terms {
  readonly for: string | undefined
  readonly conditions: readonly ConditionTerm[]
  readonly window: Term | undefined
  /** Of `base` and `rate`: the share and what it is a share of; else the amount itself. */
  readonly amount: Term | undefined
  readonly base: string | undefined
  readonly limits: readonly LimitTerm[]
  readonly less: readonly { readonly says: string; readonly clause: string }[]
  readonly uplifts: readonly UpliftTerm[]
  /** What it hangs on that the document leaves to later rules, and the places that can be read in several ways. */
  readonly parameters: readonly ParameterTerm[]
  readonly readings: readonly DeclaredReading[]
}

/** A value that is not set yet; `until` is what counts meanwhile, nothing where the amount stays unknown. */
export interface ParameterTerm {
  readonly declared: DeclaredParameter
  readonly until: string | undefined
}

/** How this measure changes another (上浮): the changed parts in words. */
export interface UpliftTerm {
  readonly measure: string
  readonly name: string
  readonly where: string | undefined
  readonly changes: readonly { readonly part: 'rate' | 'fixed' | 'max'; readonly says: string }[]
}

/** Readings as they are taken until somebody decides otherwise. */
function defaultReadings(layers: readonly Layer[]): Taken {
  const defaults = new Map(
    layers.flatMap(layer => layer.readings.map(reading => [reading.symbol.slot, reading.default] as const)),
  )
  return symbol => defaults.get(symbol.slot)
}

const boundUnits = { max: '', count: '次', years: '个年度' } as const
const withUnit = (says: string, unit: string): string => (/\d$/.test(says) ? `${says}${unit}` : says)

function limitTerm(limit: Limit, term: (expr: Expr) => Term, unset: boolean): LimitTerm {
  const { says, rows } = term(limit.bound.value)
  const passing = limit.beyond ? `；${term(limit.beyond.needs).says}的，经批准可以超出` : ''
  return {
    id: limit.id,
    scope: scopeWords(limit).zh,
    clause: limit.basis.text,
    says: `${unset ? `${says}（待定；定出以前不限）` : withUnit(says, boundUnits[limit.bound.kind])}${passing}`,
    rows,
  }
}

/** A limit whose `when` is settled by a reading that is taken otherwise does not apply. */
function applies(limit: Limit, taken: Taken): boolean {
  const [reading, option] = limit.when?.of ?? []
  if (limit.when?.op !== '==' || !reading?.symbol || option?.value?.kind !== 'word') return true
  const chosen = reading.op === 'reading' ? taken(reading.symbol) : undefined
  return chosen === undefined || chosen === option.value.is
}

/** Which firms fall to which liaison level: by what they are sorted, and the bands. */
export function liaisonTerms(program: CompiledProgram): { by: string; rows: readonly DescribedRow[] } | undefined {
  const { liaison: room, shared } = program
  if (!room) return undefined
  const { is: liaison, layer } = room
  const taken = defaultReadings([...shared, layer])
  const by = liaison.level.of.map(part => describe(part, taken)).join('、')
  return { by, rows: describeRows(liaison.level, taken) }
}

/** Puts a measure's conditions, amount and ceilings into words; readings that are settled are followed. */
export function termsOf(program: CompiledProgram, measure: Measure): Terms {
  const layers = layersOf(program, measure)
  const taken = defaultReadings(layers)
  const term = (expr: Expr): Term => ({ says: describe(expr, taken), rows: describeRows(expr, taken) })
  const { amount } = measure
  return {
    for: measure.for && describe(measure.for, taken),
    conditions: measure.requires.map(({ name, basis, force }) => ({
      says: name,
      clause: basis.text,
      binds: refuses(force),
    })),
    window: measure.window && term(measure.window),
    amount: amount && term(amount.kind === 'rate' ? amount.rate : amount.value),
    base: amount?.kind === 'rate' ? describe(amount.base, taken) : undefined,
    limits: measure.limits
      .filter(limit => applies(limit, taken))
      .map(limit => limitTerm(limit, term, limit.unlimited.size > 0)),
    less: measure.less.map(off => ({ says: describe(off.amount, taken), clause: off.basis.text })),
    uplifts: upliftsBy(program, measure, taken),
    ...hangsOn(measure, layers),
  }
}

function hangsOn(measure: Measure, layers: readonly Layer[]): Pick<Terms, 'parameters' | 'readings'> {
  const used = new Set([
    ...exprsOf(measure).flatMap(expr => [...expr.uses]),
    ...measure.less.map(off => off.short?.slot),
  ])
  // What only its own file declares is its own, also where nothing computes with it (a budget, an uplift's reading).
  const own = layers.at(-1)
  const ofLayers = <T extends { symbol: { slot: number } }>(pick: (layer: Layer) => readonly T[]): T[] =>
    layers.flatMap(layer => pick(layer).filter(({ symbol }) => layer === own || used.has(symbol.slot)))
  return {
    parameters: ofLayers(layer => layer.parameters).map(declared => ({
      declared,
      until: declared.untilSet === 'unlimited' ? '不限' : declared.untilSet && describe(declared.untilSet),
    })),
    readings: ofLayers(layer => layer.readings),
  }
}

const upliftParts = ['rate', 'fixed', 'max'] as const

function upliftsBy(program: CompiledProgram, { id }: Measure, taken: Taken): UpliftTerm[] {
  return [...program.measures.values()].flatMap(other =>
    other.uplifts
      .filter(uplift => uplift.id === id)
      .map(uplift => ({
        measure: other.id,
        name: other.name,
        where: uplift.where && describe(uplift.where, taken),
        changes: upliftParts.flatMap(part => {
          const changed = uplift[part]
          return changed ? [{ part, says: describe(changed, taken) }] : []
        }),
      })),
  )
}
