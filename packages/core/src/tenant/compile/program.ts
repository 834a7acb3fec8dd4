import { Scope } from '../../language/values/symbol.js'
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
import { compileFunding } from './payment/funding.js'
import { compileStacking } from './payment/stacking.js'
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
  const open = (section: FolderSection, owner: Place['owner']): Place => {
    const layer = registry.layer(scope.inner())
    return { desk: parts.deskOf(section), registry, layer, owner }
  }
  const share = (place: Place): Place => {
    shared.push(place.layer)
    scope = place.layer.scope
    return place
  }
  declareDictionary(share(open(main, 'firm')))
  for (const section of parts.common) {
    if (section.section === 'tenant' || section.section === 'facts')
      if (section.read.value) declareAll(share(open(section, 'firm')), section.read.value)()
  }
  const common = scope
  const place = share(open(main, 'firm'))
  const measureSections = parts.sections.filter((section): section is MeasureSection => section.section === 'measure')
  for (const { read } of measureSections) if (read.value) nameLedger(ledgers, read.value)
  const settle = declareAll(place, shape)
  const program = programFrom(place.desk, shape)
  settle()
  checkRest(place, shape)
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
    tracks: compileTracks(place, shape),
    drivers: compileDrivers(place, shape),
    ...(selection ? { selection } : {}),
    ...rooms,
    lifecycles: compileSteps({
      program: { place, shape },
      selection,
      demands: rooms.demands?.is,
      evaluation: rooms.evaluation?.is,
    }),
    stacking: compileStacking(place, shape, { ...at, measures: compiled.map(({ measure }) => measure.id) }),
    ...given('funding', compileFunding(place, shape)),
    ...liftedFrom(parts, compiled, { registry, scope: common, program: program.id }),
  }
}

function selectionOf({ parts, open }: Opened, { tiers }: Program): Selection | undefined {
  const section = sectionOf(parts, 'selection')
  const shape = section?.read.value
  return section && shape ? compileSelection(open(section, 'firm'), shape, tiers) : undefined
}
