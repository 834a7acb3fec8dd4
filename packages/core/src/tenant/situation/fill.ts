import { dayOf, parseDay, yearOf } from '../../base/dates.js'
import { compare, rational } from '../../base/rational.js'
import { show, showNumber } from '../../language/explain/show.js'
import { constant } from '../../language/values/expr.js'
import { Frame, type World } from '../../language/values/frame.js'
import type { Symbol } from '../../language/values/symbol.js'
import {
  exactly,
  type Missing,
  type NumberValue,
  unknown,
  type Value,
  whole,
  wordOf,
} from '../../language/values/value.js'
import type { YearPlace } from '../../measures/line.js'
import type { Context } from '../declare/context.js'
import type { CompiledProgram } from '../compile/program.js'
import type { ForeignMembership } from '../compile/uplifts/foreign.js'
import type {
  DeclaredDiscretion,
  DeclaredFact,
  DeclaredParameter,
  DeclaredReading,
  Layer,
} from '../declare/registry.js'
import { readDatum } from './datum.js'
import { awardedFrom } from './ledger.js'
import { readParameterTable } from './parameter-table.js'
import { pick, type Reader, type RichValue, readGiven } from './reader.js'
import type { MembershipSaid, Situation, SituationProblem } from './situation.js'
import type { Ledger } from '../../measures/ledger.js'

/** A frame for one place of a program, and what could not be read of the situation. */
export interface Filled {
  readonly frame: Frame
  readonly problems: readonly SituationProblem[]
  /** Parameters that stand at their value until somebody sets them, by slot. */
  readonly pending: ReadonlySet<number>
}

/** What a frame is filled from: the situation, the day and year, and what was already awarded. */
export interface Source {
  readonly program: CompiledProgram
  readonly situation: Situation
  readonly on: number
  readonly year: number
  readonly ledger: Ledger
}

const day = (value: number): Value => exactly(rational(value))

/** Dated values of a line hang on 31 December of its year, or on the day asked, whichever is earlier. */
export function yearPlace(context: Context, on: number): YearPlace {
  return {
    slot: context.year.slot,
    changes: year =>
      new Map([
        [context.year.slot, whole(year)],
        [context['valid-on'].slot, day(Math.min(on, dayOf(year, 12, 31)))],
      ]),
  }
}

/** What every place of a question sees alike, read once: the day, the firm, and what all places share. */
export interface SharedFill {
  readonly symbols: readonly Symbol[]
  readonly slots: readonly (Value | undefined)[]
  readonly pending: ReadonlySet<number>
  readonly problems: readonly SituationProblem[]
}

/** Fills what all places of a program share. */
export function fillShared(source: Source): SharedFill {
  const { program, situation } = source
  const symbols = program.registry.slots.symbols.slice()
  const reader: Reader = { situation, problems: [], slots: [], symbols, validOn: program.context['valid-on'] }
  fillContext(source, reader)
  const pending = new Set<number>()
  fillLayers(reader, program.shared, pending)
  return { ...reader, pending }
}

/** Fills a frame with what the layers of a place declare, over what all places share; problems are those of its own. */
export function fill(source: Source, layers: readonly Layer[], shared = fillShared(source)): Filled {
  const { program, situation, ledger } = source
  const own = layers.filter(layer => !program.shared.includes(layer))
  const problems: SituationProblem[] = []
  const pending = new Set(shared.pending)
  const [symbols, slots] = [shared.symbols.slice(), shared.slots.slice()]
  fillLayers({ situation, problems, slots, symbols, validOn: program.context['valid-on'] }, own, pending)
  const world: World = { symbols, awarded: (measure, keys) => awardedFrom(ledger, measure, keys) }
  return { frame: new Frame(world, slots), problems, pending }
}

function fillLayers(reader: Reader, layers: readonly Layer[], pending: Set<number>): void {
  const { symbols, slots } = reader
  // Its own slots: what is read before all is filled is not kept.
  const frame = () => new Frame({ symbols, awarded: () => unknown() }, slots.slice())
  for (const layer of layers) {
    for (const fact of layer.facts) fillFact(reader, fact)
    for (const reading of layer.readings) fillReading(reader, reading)
    for (const parameter of layer.parameters) fillParameter(reader, parameter, { pending, frame })
    // Bounds may hang on the parameters beside them.
    for (const discretion of layer.discretion) fillDecided(reader, discretion, frame)
  }
}

/** Fills what a place knows of the firm and the day. */
export function fillContext(
  { program, situation, on, year }: Omit<Source, 'ledger'>,
  reader: Pick<Reader, 'slots' | 'problems'>,
): void {
  const { context } = program
  const { slots, problems } = reader
  slots[context.on.slot] = day(on)
  slots[context['valid-on'].slot] = day(on)
  slots[context.year.slot] = whole(year)
  const set = (symbol: Symbol, text: string | undefined, path: string[]) => {
    if (text === undefined) return
    const read = readDatum(text, symbol.type)
    if ('value' in read) slots[symbol.slot] = read.value
    else problems.push({ ...read.bad, path })
  }
  set(context.town, situation.town, ['town'])
  const { baseYear, pledgeYears } = program.program
  fillMembership({ membership: context, baseYear, pledgeYears }, situation, { slots, set, problems, path: [] })
  for (const [id, membership] of program.memberships)
    fillMembership(membership, situation.memberships?.[id] ?? {}, { slots, set, problems, path: ['memberships', id] })
}

interface MemberSlots {
  readonly slots: (Value | undefined)[]
  readonly set: (symbol: Symbol, text: string | undefined, path: string[]) => void
  readonly problems: SituationProblem[]
  readonly path: readonly string[]
}

function fillMembership(known: ForeignMembership, said: MembershipSaid, to: MemberSlots): void {
  const { slots, set, path } = to
  const { membership } = known
  for (const name of ['tier', 'track', 'driver', 'lead'] as const) set(membership[name], said[name], [...path, name])
  set(membership['member.since'], said.member?.since, [...path, 'member', 'since'])
  for (const part of ['years', 'start', 'end', 'base-year'] as const) {
    set(membership[`pledge.${part}`], said.pledge?.[part], [...path, 'pledge', part])
  }
  refuseOtherPledges(known, to)
  completePledge(known, slots)
}

/** A pledge of years that the program does not offer is none. */
function refuseOtherPledges(
  { membership, pledgeYears }: ForeignMembership,
  { slots, problems, path }: MemberSlots,
): void {
  const years = slots[membership['pledge.years'].slot]
  if (years?.kind !== 'number' || pledgeYears.length === 0) return
  if (pledgeYears.some(allowed => compare(rational(allowed), years.low) === 0)) return
  const params = { found: showNumber(years.low, 'plain', 'zh'), options: pledgeYears.join('、') }
  problems.push({ code: 'situation/not-a-pledge', path: [...path, 'pledge', 'years'], params })
}

/** Of a pledge's years, start and end, two give the third; its base year is the program's unless it says another. */
function completePledge({ membership: context, baseYear }: ForeignMembership, slots: (Value | undefined)[]): void {
  const base = context['pledge.base-year'].slot
  if (baseYear !== undefined) slots[base] ??= whole(baseYear)
  const [years, start, end] = (['pledge.years', 'pledge.start', 'pledge.end'] as const).map(
    name => slots[context[name].slot],
  )
  const first = start ?? (slots[base]?.kind === 'number' ? whole(slots[base].low.n + 1n) : undefined)
  slots[context['pledge.start'].slot] ??= first
  if (end === undefined && first?.kind === 'number' && years?.kind === 'number') {
    slots[context['pledge.end'].slot] = whole(first.low.n + years.low.n - 1n)
  }
}

/** Fills one fact: what was given, else what is presumed. */
export function fillFact(reader: Reader, fact: DeclaredFact): void {
  const { symbol, presumed } = fact
  const given = pick(reader.situation.given, symbol)
  const value = given === undefined ? undefined : readGiven(reader, { symbol, valueType: fact.valueType }, given)
  const counts = presumed?.value
  if (symbol.type.kind === 'series') {
    const at = value?.kind === 'series' ? value.at : new Map<number, Value>()
    if (value || counts) reader.slots[symbol.slot] = { kind: 'series', at, ...(counts ? { otherwise: counts } : {}) }
    return
  }
  const known = value?.kind === 'dated' ? counts : (value ?? counts)
  if (known) reader.slots[symbol.slot] = known
}

function fillReading(reader: Reader, reading: DeclaredReading): void {
  const { symbol } = reading
  const chosen = reader.situation.readings?.[symbol.id]
  if (chosen !== undefined && chosen !== 'none') {
    const read = readDatum(chosen, symbol.type)
    if ('value' in read) reader.slots[symbol.slot] = read.value
    else reader.problems.push({ ...read.bad, path: ['readings', symbol.id] })
  } else if (reading.default !== undefined && chosen === undefined) reader.slots[symbol.slot] = wordOf(reading.default)
}

/** Until an officer has decided, a value is all that its bounds allow, computed like a `let`. */
function fillDecided(reader: Reader, { symbol, bounds }: DeclaredDiscretion, frame: () => Frame): void {
  const decided = reader.situation.decided?.[symbol.id]
  if (decided === undefined) {
    if (bounds) reader.symbols[symbol.slot] = { ...symbol, definition: bounds }
    return
  }
  const read = readDatum(decided, symbol.type)
  const path = ['decided', symbol.id]
  if ('bad' in read) reader.problems.push({ ...read.bad, path })
  else {
    reader.slots[symbol.slot] = read.value
    const range = bounds?.run(frame())
    if (range?.kind === 'number' && !isWithin(read.value, range)) {
      const [expected, expectedEn] = [show(range, symbol.type, 'zh'), show(range, symbol.type, 'en')]
      reader.problems.push({ code: 'situation/outside-range', path, params: { found: decided, expected, expectedEn } })
    }
  }
}

const isWithin = (value: Value, range: NumberValue): boolean =>
  value.kind === 'number' && compare(value.low, range.low) >= 0 && compare(value.high, range.high) <= 0

interface ParameterPlace {
  readonly pending: Set<number>
  readonly frame: () => Frame
}

function fillParameter(reader: Reader, parameter: DeclaredParameter, { pending, frame }: ParameterPlace): void {
  const { symbol, untilSet } = parameter
  const given = reader.situation.unset?.includes(symbol.id) ? undefined : pick(reader.situation.parameters, symbol)
  if (given !== undefined) {
    const value: RichValue | undefined = Array.isArray(given)
      ? readParameterTable(reader, parameter, given)
      : readGiven(reader, { symbol, valueType: parameter.valueType }, given, 'parameters')
    if (value?.kind === 'dated') datedSymbol(reader, symbol, value.spans)
    else if (value) reader.slots[symbol.slot] = value
    return
  }
  if (untilSet === undefined || reader.situation.unset?.includes(symbol.id)) return
  pending.add(symbol.slot)
  if (untilSet !== 'unlimited') reader.slots[symbol.slot] = untilSet.run(frame())
}

/** A value that changes with time is computed like a `let` over the day that applies. */
function datedSymbol(reader: Reader, symbol: Symbol, spans: Extract<RichValue, { kind: 'dated' }>['spans']): void {
  const { slot } = reader.validOn
  const absent: Missing = { kind: symbol.missing, id: symbol.id }
  const definition = {
    ...constant(unknown(absent), symbol.type),
    uses: new Set([slot]),
    run: (frame: Frame): Value => {
      const now = frame.read(slot)
      const on = now.kind === 'number' ? Number(now.low.n) : 0
      const found = spans.find(span => (span.from ?? -Infinity) <= on && on <= (span.until ?? Infinity))
      return found?.value ?? unknown(absent)
    },
  }
  reader.symbols[symbol.slot] = { ...symbol, definition }
}

/** The day and year that a situation asks about, with what it leaves to the caller. */
export function askedDay(
  situation: Situation,
  otherwise: number,
): { on: number; year: number; problems: SituationProblem[] } {
  const problems: SituationProblem[] = []
  const on = situation.on === undefined ? otherwise : parseDay(situation.on)
  if (on === undefined)
    problems.push({ code: 'situation/bad-day', path: ['on'], params: { found: situation.on ?? '' } })
  const year = situation.year === undefined ? yearOf(on ?? otherwise) : Number(situation.year)
  if (!Number.isInteger(year) || year < 1900 || year > 2999) {
    problems.push({ code: 'situation/bad-year', path: ['year'], params: { found: situation.year ?? '' } })
  }
  return { on: on ?? otherwise, year: Number.isInteger(year) ? year : yearOf(otherwise), problems }
}
