import type { Source } from '../../base/clause.js'
import { errorAt, inReadingOrder, type Issue } from '../../base/issue.js'
import { nearest } from '../../base/nearest.js'
import { type Folder, type FolderSection, readFolder } from '../read/folder.js'
import type { ExamplesShape } from '../shape/examples.js'
import type { OrganizationShape } from '../shape/organization.js'
import type { TenantShape } from '../shape/tenant.js'
import type { Carriers } from '../declare/carriers.js'
import { ClauseDesk } from '../declare/clauses.js'
import { withVersion } from './version.js'
import { checkCoverage, type Coverage } from '../coverage/coverage.js'
import { Desk, type Places } from '../declare/desk.js'
import { type Above, Ancestry } from '../takes/ancestry.js'
import { type Taking, taking } from '../takes/taking.js'
import { compileProgram, type CompiledProgram } from './program.js'
import type { MeasureSection } from './program/measures.js'
import type { ProgramParts } from './program/parts.js'
import type { OtherProgram } from './uplifts/foreign.js'
import { readPopulation } from '../population/population.js'
import { sourceFrom } from './sources.js'

/** A file of examples, with where its parts stand. */
export interface ExampleFile {
  readonly program: string
  readonly file: string
  readonly shape: ExamplesShape
  readonly section: Extract<FolderSection, { section: 'examples' }>
}

/** A jurisdiction's whole config: read, checked, compiled (辖区). */
export interface Tenant {
  readonly shape: TenantShape
  readonly configVersion: string
  readonly sources: readonly Source[]
  readonly organizations: OrganizationShape | undefined
  readonly programs: ReadonlyMap<string, CompiledProgram>
  readonly examples: readonly ExampleFile[]
  readonly coverage: readonly Coverage[]
  /** Uplifts that reach no measure of the tenant yet, as `program/measure`. */
  readonly idleUplifts: ReadonlySet<string>
}

const pick = <N extends FolderSection['section']>(folder: Folder, name: N) =>
  folder.sections.filter((section): section is Extract<FolderSection, { section: N }> => section.section === name)

/** What of a folder is compiled: whether its examples are read and asked for, as `check` does. */
export interface CompileOptions {
  /** False for those who only use a folder that was checked before: its examples are not read, nor asked for. */
  readonly examples?: boolean
  /** Folders of the tenants above, by id: a measure may take over one of theirs. */
  readonly above?: Above
}

const withoutExamples = (files: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map([...files].filter(([path]) => !path.startsWith('examples/')))

/** What came of a folder. `coverage` is there wherever every citation could be read, also when a statement is open. */
export interface Compiled {
  readonly tenant?: Tenant
  readonly coverage?: readonly Coverage[]
  readonly issues: readonly Issue[]
}

/**
 * Compiles a tenant from a map of path to text, and says everything that is wrong with it at once.
 *
 * A config with an error is never half loaded: `tenant` is there only when no issue is an error; warnings leave it be.
 * Paths are relative to the folder, with `/`. Never throws, whatever the texts hold; size, depth, aliases and the cost
 * of an expression are bounded. Issues stand in reading order, with file, line and column.
 */
export const compileTenant = (files: ReadonlyMap<string, string>, options: CompileOptions = {}): Compiled =>
  compileFolder(readFolder(options.examples === false ? withoutExamples(files) : files), files, options)

/** Compiles a folder that is read already; `files` are those that it was read from. */
export function compileFolder(
  folder: Folder,
  files: ReadonlyMap<string, string>,
  { examples: withExamples = true, above = new Map() }: CompileOptions = {},
): Compiled {
  const issues: Issue[] = [...folder.issues]
  const sources = pick(folder, 'source').flatMap(({ id, read }) =>
    read.value && id !== undefined ? [sourceFrom(id, read.value)] : [],
  )
  const carriers: Carriers = new Map()
  const shape = pick(folder, 'tenant')[0]?.read.value
  if (!files.has('tenant.yaml')) {
    issues.push({
      code: 'tenant/no-tenant-file',
      severity: 'error',
      at: { file: 'tenant.yaml', line: 1, column: 1 },
      params: {},
    })
  }
  const programs = new Map<string, CompiledProgram>()
  const ancestry = new Ancestry(shape?.parent, above)
  const prepared = programNames(folder).map(name =>
    prepare(folder, { name, sources, carriers, issues, files, ancestry }),
  )
  for (const one of prepared) {
    const others = prepared.filter(other => other !== one).flatMap(other => other.seen ?? [])
    const program = compileProgram({ tenant: shape?.id ?? '', ...one, others })
    if (program) programs.set(one.name, program)
  }
  issues.push(...prepared.flatMap(one => one.taking.misfits(issues)))
  const examples = examplesIn(folder)
  const { coverage, issues: uncovered } = checkCoverage(sources, carriers, id =>
    pick(folder, 'source').find(s => s.id === id),
  )
  // A rule that could not be read, or cites amiss, may carry what seems to be open.
  const unclear = issues.some(issue =>
    folder.issues.includes(issue) ? issue.severity === 'error' : amiss.has(issue.code),
  )
  issues.push(...(unclear ? [] : uncovered))
  if (withExamples) issues.push(...exampleIssues(programs, examples, { folder, files }))
  const all = inReadingOrder(distinct(issues))
  const found = { issues: all, ...(unclear ? {} : { coverage }) }
  if (!shape || all.some(issue => issue.severity === 'error')) return found
  const organizations = pick(folder, 'organization')[0]?.read.value
  const parts = { shape, sources, organizations, programs, examples, coverage, idleUplifts: idleIn(programs) }
  const tenant = withVersion([folder, ...ancestry.read.map(above => above.folder)], parts)
  const { issues: ofDemo } = withExamples ? readPopulation(files, tenant) : { issues: [] }
  const issuesWithDemo = inReadingOrder([...all, ...ofDemo])
  const isWrong = ofDemo.some(issue => issue.severity === 'error')
  return { ...found, issues: issuesWithDemo, ...(isWrong ? {} : { tenant }) }
}

const examplesIn = (folder: Folder): ExampleFile[] =>
  pick(folder, 'examples').flatMap(section => {
    const value = section.read.value
    return value && section.program !== undefined
      ? [{ program: section.program, file: section.files[0] ?? '', shape: value, section }]
      : []
  })

function programNames(folder: Folder): string[] {
  return [
    ...new Set(
      folder.sections.flatMap(section =>
        section.program !== undefined && section.section !== 'examples' ? [section.program] : [],
      ),
    ),
  ]
}

interface One {
  readonly name: string
  readonly sources: readonly Source[]
  readonly carriers: Carriers
  readonly issues: Issue[]
  readonly files: ReadonlyMap<string, string>
  readonly ancestry: Ancestry
}

interface Prepared extends Omit<ProgramParts, 'tenant' | 'others'> {
  readonly name: string
  readonly taking: Taking
  /** What the tenant's other programs see of it; nothing when its program.yaml could not be read. */
  readonly seen: OtherProgram | undefined
}

/** Uplifts that reach no measure, since none of that kind is modelled. */
function idleIn(programs: ReadonlyMap<string, CompiledProgram>): ReadonlySet<string> {
  const all = [...programs].flatMap(([program, { measures }]) => [...measures.values()].map(m => ({ program, m })))
  const reaching = new Set(
    all.flatMap(({ program, m }) => m.uplifts.map(({ id }) => (id.includes('/') ? id : `${program}/${id}`))),
  )
  const uplifts = all.filter(({ m }) => m.gives === 'uplift').map(({ program, m }) => `${program}/${m.id}`)
  return new Set(uplifts.filter(address => !reaching.has(address)))
}

/** Gathers what belongs to one program, and says what it lacks. */
function prepare(folder: Folder, { name, sources, carriers, issues, files, ancestry }: One): Prepared {
  const own = folder.sections.filter(section => section.program === name && section.section !== 'examples')
  const taken = taking(own, ancestry, issues)
  const { sections } = taken
  const main = sections.find(section => section.section === 'program')
  const cited = main?.section === 'program' ? (main.read.value?.sources ?? []) : []
  const clauses = new ClauseDesk(
    sources.filter(source => cited.includes(source.id)),
    carriers,
    cited.some(id => !sources.some(source => source.id === id)),
  )
  const directory = pick(folder, 'organization')[0]?.read.value
  const deskFor = (places: Places): Desk => new Desk(issues, places, clauses, directory)
  const deskOf = (section: FolderSection): Desk => deskFor(taken.placesOf(section))
  if (!main && !files.has(`programs/${name}/program.yaml`)) {
    issues.push({
      code: 'tenant/no-program-file',
      severity: 'error',
      at: { file: `programs/${name}/program.yaml`, line: 1, column: 1 },
      params: { found: name },
    })
  }
  for (const [i, id] of cited.entries()) {
    if (main && !sources.some(source => source.id === id))
      deskOf(main).unknown('tenant/unknown-source', ['sources', i], {
        found: id,
        names: sources.map(source => source.id),
      })
  }
  const common = [...pick(folder, 'tenant'), ...pick(folder, 'facts')]
  const shape = main?.section === 'program' ? main.read.value : undefined
  const measures = sections.filter((section): section is MeasureSection => section.section === 'measure')
  return { name, sections, deskOf, deskFor, taking: taken, common, seen: shape && { shape, measures, deskOf } }
}

/** Citations that say nothing about what they were meant to carry. */
const amiss: ReadonlySet<string> = new Set([
  'tenant/unknown-clause',
  'tenant/unknown-statement',
  'tenant/bad-clause-reference',
  'tenant/unknown-source',
  'tenant/no-program-file',
])

/** Examples of measures that are not there, and measures without any example. */
function exampleIssues(
  programs: ReadonlyMap<string, CompiledProgram>,
  examples: readonly ExampleFile[],
  { folder, files }: { folder: Folder; files: ReadonlyMap<string, string> },
): Issue[] {
  const known = programNames(folder)
  const strays = examples.flatMap(({ program, shape, section }): Issue[] => {
    const name = shape.program ?? program
    // Nobody would ever run them.
    if (!known.includes(name)) {
      const at = section.read.placeOf(shape.program === undefined ? [] : ['program'])
      return [errorAt('tenant/no-program-file', at, { found: name })]
    }
    const names = [...(programs.get(name)?.measures.keys() ?? [])]
    const { measure } = shape
    // A measure whose file could not be read has its own mistakes, and that it is missing is none.
    const unreadable = files.has(`programs/${name}/measures/${measure}.yaml`)
    if (measure === undefined || names.length === 0 || names.includes(measure) || unreadable) return []
    const suggestion = nearest(measure, names) ?? ''
    return [errorAt('tenant/unknown-measure', section.read.placeOf(['measure']), { found: measure, suggestion })]
  })
  const unread = pick(folder, 'examples').some(section => !section.read.value)
  return unread || strays.length > 0 ? strays : missingExamples(programs, examples, folder)
}

/** A measure with an amount and no example is a promise that nobody has checked. */
function missingExamples(
  programs: ReadonlyMap<string, CompiledProgram>,
  examples: readonly ExampleFile[],
  folder: Folder,
): Issue[] {
  const tested = new Set(examples.map(({ program, shape }) => `${shape.program ?? program}/${shape.measure ?? ''}`))
  return [...programs].flatMap(([name, program]) =>
    [...program.measures.values()].flatMap(measure => {
      if (!measure.amount || tested.has(`${name}/${measure.id}`)) return []
      const section = pick(folder, 'measure').find(s => s.program === name && s.id === measure.id)
      if (!section) return []
      return [
        {
          code: 'tenant/no-example',
          severity: 'error' as const,
          at: section.read.keyPlaceOf(['id']),
          params: { found: measure.id },
        },
      ]
    }),
  )
}

/** What is read in several places, such as a pool of several measures, is wrong only once. */
function distinct(issues: readonly Issue[]): Issue[] {
  const key = ({ code, at, params }: Issue) => JSON.stringify([code, at, params])
  return [...new Map(issues.map(issue => [key(issue), issue])).values()]
}
