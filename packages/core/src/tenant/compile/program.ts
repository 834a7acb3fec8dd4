import type { Basis } from '../../base/clause.js'
import { type Day, parseDay } from '../../base/dates.js'
import { Scope } from '../../language/values/symbol.js'
import { numberOf } from '../../language/values/type.js'
import type { Measure } from '../../measures/measure.js'
import type { StackingRule } from '../../measures/stacking.js'
import type { Demands, Notification } from '../../demands/demand.js'
import type { Duty } from '../../duties/duty.js'
import type { Evaluation } from '../../evaluation/evaluation.js'
import type { Liaison } from '../../liaison/liaison.js'
import type { Driver } from '../../programs/driver.js'
import type { Program, Tier } from '../../programs/program.js'
import type { Track } from '../../programs/track.js'
import type { Target } from '../../targets/target.js'
import type { FolderSection } from '../read/folder.js'
import type { Path } from '../read/plain.js'
import type { ProgramShape } from '../shape/program.js'
import type { SectionShape } from '../shape/sections.js'
import { type Context, declareContext } from '../declare/context.js'
import { declareAll, declareDictionary, type Place } from '../declare/declare.js'
import type { Desk } from '../declare/desk.js'
import { compileDemands, notificationFrom } from './demands.js'
import { compileDuties } from './duties.js'
import { compileEvaluation } from './evaluation.js'
import { given } from './given.js'
import { compileLiaison } from './liaison.js'
import { compileMeasure } from './measure.js'
import { applyPools } from './pool.js'
import { type Layer, Registry } from '../declare/registry.js'
import { compileStacking } from './payment/stacking.js'
import { compileDrivers, compileTracks } from './round/tracks.js'
import { compileSelection, type Selection } from './selection.js'
import { declareClaimParts } from '../declare/things.js'
import type { CompiledSteps } from '../lifecycle/lifecycles.js'
import { compileSteps } from './steps.js'
import { compileTargets } from './targets.js'
import { type ForeignMembership, foreignUplifts, type OtherProgram } from './uplifts/foreign.js'
import { applyUplifts, type CompiledMeasure, ownSource, type UpliftSource } from './uplifts/uplift.js'

/** What one file of a program says, and the names that it declares. */
export interface Room<T> {
  readonly is: T
  readonly layer: Layer
}

/** A program whose every expression is settled: what the rooms of policy ask, and the names behind it. */
export interface CompiledProgram {
  readonly program: Program
  readonly shape: ProgramShape
  readonly registry: Registry
  readonly context: Context
  /** Declarations that every place of the program sees. */
  readonly shared: readonly Layer[]
  readonly tracks: readonly Track[]
  readonly drivers: readonly Driver[]
  readonly stacking: readonly StackingRule[]
  readonly selection?: Selection
  readonly liaison?: Room<Liaison>
  readonly demands?: Room<Demands>
  readonly evaluation?: Room<Evaluation>
  readonly targets?: Room<readonly Target[]>
  readonly duties?: Room<readonly Duty[]>
  readonly notifications: readonly Notification[]
  /** What `lifecyclesOf` gives by noun. */
  readonly lifecycles: CompiledSteps
  readonly measures: ReadonlyMap<string, Measure>
  /** Also those of uplifts that come from other programs, by `program/measure`. */
  readonly measureLayers: ReadonlyMap<string, Layer>
  /** Memberships of other programs that uplifts ask about, by program. */
  readonly memberships: ReadonlyMap<string, ForeignMembership>
}

/** The files of one program, and what all programs of the tenant share. */
export interface ProgramParts {
  readonly tenant: string
  readonly sections: readonly FolderSection[]
  readonly deskOf: (section: FolderSection) => Desk
  /** `tenant.yaml` and `facts.yaml`. */
  readonly common: readonly FolderSection[]
  readonly others: readonly OtherProgram[]
}

function span(desk: Desk, path: Path, text: string): { from: Day; until?: Day } {
  const [first = '', last = ''] = text.split('..').map(part => part.trim())
  const [from, until] = [parseDay(first), last === '' ? undefined : parseDay(last)]
  if (from === undefined || (last !== '' && until === undefined) || (until !== undefined && until < from)) {
    desk.error('tenant/bad-span', path, { found: text })
    return { from: 0 }
  }
  return until === undefined ? { from } : { from, until }
}

function programFrom(desk: Desk, shape: ProgramShape): Program {
  const tiers = Object.entries(shape.tiers ?? {}).map(([id, tier]): [string, Tier] => {
    const basis: Basis = desk.basis(['tiers', id, 'clause'], tier.clause)
    const treatedAs = tier['treated-as']
    if (treatedAs !== undefined && !shape.tiers?.[treatedAs])
      desk.unknown('tenant/unknown-tier', ['tiers', id, 'treated-as'], {
        found: treatedAs,
        names: Object.keys(shape.tiers ?? {}),
      })
    return [
      id,
      {
        id,
        name: tier.name,
        basis,
        ...(tier.en === undefined ? {} : { en: tier.en }),
        ...(treatedAs === undefined ? {} : { treatedAs }),
      },
    ]
  })
  return {
    id: shape.id,
    name: shape.name,
    ...(shape.en === undefined ? {} : { en: shape.en }),
    ...(shape.says === undefined ? {} : { says: shape.says }),
    ...(shape.office === undefined ? {} : { office: shape.office }),
    sources: shape.sources,
    ...span(desk, ['in-force'], shape['in-force']),
    tiers: new Map(tiers),
    phases: (shape.phases ?? []).map((phase, i) => ({
      id: phase.id,
      name: phase.name ?? phase.id,
      basis: desk.basis(['phases', i, 'clause'], phase.clause),
      ...span(desk, ['phases', i, 'span'], phase.span),
    })),
    pledgeYears: (shape.pledge?.years ?? []).map(Number),
    ...(shape['base-year'] === undefined ? {} : { baseYear: Number(shape['base-year']) }),
  }
}

/** Cites what stands in program.yaml and is not computed. */
function checkRest({ desk }: Place, shape: ProgramShape): void {
  if (shape.pledge) desk.basis(['pledge', 'clause'], shape.pledge.clause)
  if (shape.funding) desk.basis(['funding', 'clause'], shape.funding.clause)
  desk.known(['office'], shape.office)
}

const sectionOf = <N extends FolderSection['section']>(parts: ProgramParts, name: N) =>
  parts.sections.find((section): section is Extract<FolderSection, { section: N }> => section.section === name)

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
  const measureSections = parts.sections.filter(
    (section): section is Extract<FolderSection, { section: 'measure' }> => section.section === 'measure',
  )
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
    ...liftedFrom(parts, compiled, { registry, scope: common, program: program.id }),
  }
}

/** The measures with every uplift that reaches them, and what those of other programs declare and ask. */
function liftedFrom(
  parts: ProgramParts,
  compiled: readonly CompiledMeasure[],
  { registry, scope, program }: { registry: Registry; scope: Scope; program: string },
): Pick<CompiledProgram, 'measures' | 'measureLayers' | 'memberships'> {
  const to = { tenant: parts.tenant, program }
  const own = compiled.map(one => ownSource(one, to))
  const { sources, memberships } = foreignUplifts(parts.others, { to, registry, scope, compiled })
  const all = [...own, ...sources]
  return {
    measures: applyUplifts(compiled, all, { to, all: addressesOf(parts, own) }),
    measureLayers: new Map(all.map(source => [source.id, source.place.layer])),
    memberships,
  }
}

/** Every measure of the tenant by its full address. */
function addressesOf({ tenant, others }: ProgramParts, own: readonly UpliftSource[]): string[] {
  const abroad = others.flatMap(({ shape, measures }) => measures.map(({ id = '' }) => `${shape.id}/${id}`))
  return [...own.map(({ id, from }) => `${from.program}/${id}`), ...abroad].map(address => `${tenant}/${address}`)
}

function selectionOf({ parts, open }: Opened, { tiers }: Program): Selection | undefined {
  const section = sectionOf(parts, 'selection')
  const shape = section?.read.value
  return section && shape ? compileSelection(open(section, 'firm'), shape, tiers) : undefined
}

type Rooms = Pick<CompiledProgram, 'liaison' | 'demands' | 'evaluation' | 'targets' | 'duties' | 'notifications'>

/** What the other files of a program say, each seeing its own names. */
function roomsOf({ parts, open }: Opened, tiers: readonly string[]): Rooms {
  const room = <N extends FolderSection['section'], T>(
    name: N,
    compile: (place: Place, shape: SectionShape<N>) => T | undefined,
  ): Room<T> | undefined => {
    const section = sectionOf(parts, name)
    const shape = section?.read.value
    if (!section || !shape) return undefined
    const place = open(section, 'firm')
    // The section of a name has the shape of that name; the union of sections forgets which.
    const is = compile(place, shape as SectionShape<N>)
    return is === undefined ? undefined : { is, layer: place.layer }
  }
  const targets = room('targets', compileTargets)
  const ids = (targets?.is ?? []).map(({ id }) => id)
  return {
    ...given('liaison', room('liaison', compileLiaison)),
    ...given('demands', room('demands', compileDemands)),
    ...given(
      'evaluation',
      room('evaluation', (place, shape) => compileEvaluation(place, shape, tiers)),
    ),
    ...given('targets', targets),
    ...given(
      'duties',
      room('duties', (place, shape) => compileDuties(place, shape, ids)),
    ),
    notifications:
      room('notifications', (place, shape) =>
        shape.notifications.map((one, i) => notificationFrom(place, one, { path: ['notifications', i], columns: [] })),
      )?.is ?? [],
  }
}

type MeasureSection = Extract<FolderSection, { section: 'measure' }>
interface Opened {
  readonly parts: ProgramParts
  readonly open: (section: FolderSection, owner: Place['owner']) => Place
}

function nameLedger(ledgers: Scope, { id, name, gives }: NonNullable<MeasureSection['read']['value']>): void {
  const type = numberOf(typeof gives === 'object' ? `unit:${gives.unit}` : gives === 'places' ? 'plain' : 'money')
  ledgers.add(name === undefined || name === id ? [id] : [id, name], { ledger: { id, type } })
}

function compileMeasures({ open }: Opened, sections: readonly MeasureSection[]): CompiledMeasure[] {
  const shapes = new Map(sections.flatMap(({ read }) => (read.value ? [[read.value.id, read.value] as const] : [])))
  return sections.flatMap(section => {
    const shape = section.read.value
    if (!shape) return []
    const place = open(section, 'claim')
    if (section.id !== undefined && section.id !== shape.id)
      place.desk.error('tenant/id-is-not-file', ['id'], { found: shape.id, expected: section.id })
    declareClaimParts(place, shape, shapes)
    return [{ measure: compileMeasure(place, shape), place, shape }]
  })
}
