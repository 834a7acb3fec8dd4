import { Scope } from '../../language/values/symbol.js'
import type { Equivalence } from '../../programs/equivalence.js'
import type { Funding } from '../../measures/funding.js'
import type { StackingRule } from '../../measures/stacking.js'
import type { Driver } from '../../programs/driver.js'
import type { Program } from '../../programs/program.js'
import type { Track } from '../../programs/track.js'
import { type Context, declareContext } from '../declare/context.js'
import { declareAll, declareDictionary, type Place } from '../declare/declare.js'
import { type Layer, Registry } from '../declare/registry.js'
import type { CompiledSteps } from '../lifecycle/lifecycles.js'
import { given } from './given.js'
import type { FolderSection } from '../read/folder.js'
import type { ProgramShape } from '../shape/program.js'
import { compileEquivalences } from './equivalences.js'
import { compileFunding } from './payment/funding.js'
import { compileStacking, type StackingPlace } from './payment/stacking.js'
import { applyPools } from './pool.js'
import { checkRest, programFrom } from './program/main.js'
import { compileMeasures, type Lifted, liftedFrom, type MeasureSection, nameLedger } from './program/measures.js'
import { type Opened, type ProgramParts, sectionOf } from './program/parts.js'
import { type Rooms, roomsOf } from './program/rooms.js'
import { compileDrivers, compileTracks } from './round/tracks.js'
import { compileSelection, type Selection } from './selection.js'
import { compileSteps } from './steps.js'

/** A program whose every expression is settled: what the rooms of policy ask, and the names behind it. */
export interface CompiledProgram extends Rooms, Lifted {
  readonly program: Program
  readonly shape: ProgramShape
  readonly registry: Registry
  readonly context: Context
  /** Declarations that every place of the program sees. */
  readonly shared: readonly Layer[]
  readonly tracks: readonly Track[]
  readonly drivers: readonly Driver[]
  readonly stacking: readonly StackingRule[]
  readonly equivalences: readonly Equivalence[]
  readonly funding?: Funding
  readonly selection?: Selection
  /** What `lifecyclesOf` gives by noun. */
  readonly lifecycles: CompiledSteps
}

/** Compiles a program from its sections; undefined when program.yaml itself could not be read. */
export function compileProgram(parts: ProgramParts): CompiledProgram | undefined {
  const main = sectionOf(parts, 'program')
  if (!main?.read.value) return undefined
  const shape = main.read.value
  const registry = new Registry()
  const ledgers = new Scope()
  const outer = ledgers.inner()
  const context = declareContext(shape, outer, registry.slots)
  const shared: Layer[] = []
  let scope = outer
  let above: Scope | undefined
  const open = (section: FolderSection, owner: Place['owner']): Place => {
    const seen = parts.taking.isTaken(section) ? (above ?? scope) : scope
    const layer = registry.layer(seen.inner())
    return { desk: parts.deskOf(section), registry, layer, owner }
  }
  const share = (place: Place): Place => {
    shared.push(place.layer)
    scope = place.layer.scope
    return place
  }
  declareDictionary(share(open(main, 'firm')))
  for (const section of parts.common)
    if (section.read.value) declareAll(share(open(section, 'firm')), section.read.value)()
  const common = scope
  const place = share(open(main, 'firm'))
  const measureSections = parts.sections.filter((section): section is MeasureSection => section.section === 'measure')
  for (const { read } of measureSections) if (read.value) nameLedger(ledgers, read.value)
  const settle = declareAll(place, shape)
  const program = programFrom(place.desk, shape)
  settle()
  checkRest(place, shape)
  above = inheritedScope(parts, { registry, scope, shared })
  const inner = { parts, open }
  const selection = selectionOf(inner, program)
  const measures = place.desk.clauses.inOrder(compileMeasures(inner, measureSections), one => one.shape.clause?.[0])
  const compiled = applyPools(place, shape, measures)
  const rooms = roomsOf(inner, [...program.tiers.keys()])
  const at = { tenant: parts.tenant, program: program.id }
  return {
    program,
    shape,
    registry,
    context,
    shared,
    ...mainParts(place, shape, { ...at, measures: compiled.map(({ measure }) => measure.id) }),
    ...(selection ? { selection } : {}),
    ...rooms,
    lifecycles: compileSteps({
      program: { place, shape },
      selection,
      demands: rooms.demands?.is,
      evaluation: rooms.evaluation?.is,
    }),
    ...liftedFrom(parts, compiled, { registry, scope: common, program: program.id }),
  }
}

/** What program.yaml says besides its names, tiers and steps. */
const mainParts = (place: Place, shape: ProgramShape, at: StackingPlace) => ({
  tracks: compileTracks(place, shape),
  drivers: compileDrivers(place, shape),
  equivalences: compileEquivalences(place, shape),
  stacking: compileStacking(place, shape, at),
  ...given('funding', compileFunding(place, shape)),
})

/** What measures that were taken over see besides: names of the programs above, in layers that all places share. */
function inheritedScope(
  { taking, deskFor }: ProgramParts,
  { registry, scope, shared }: { registry: Registry; scope: Scope; shared: Layer[] },
): Scope {
  return taking
    .inherited(name => scope.has(name))
    .reduce((seen, { declares, places }) => {
      const layer = registry.layer(seen.inner())
      shared.push(layer)
      declareAll({ desk: deskFor(places), registry, layer, owner: 'firm' }, declares)()
      return layer.scope
    }, scope)
}

function selectionOf({ parts, open }: Opened, { tiers }: Program): Selection | undefined {
  const section = sectionOf(parts, 'selection')
  const shape = section?.read.value
  return section && shape ? compileSelection(open(section, 'firm'), shape, tiers) : undefined
}
