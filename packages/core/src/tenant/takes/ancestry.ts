import type { Source } from '../../base/clause.js'
import type { Directory } from '../../organization/directory.js'
import type { MeasureSection } from '../compile/program/measures.js'
import { sourceFrom } from '../compile/sources.js'
import { ClauseDesk } from '../declare/clauses.js'
import { type Folder, type FolderSection, readFolder } from '../read/folder.js'

/** Folders of other tenants by id, each a map of path to text. */
export type Above = ReadonlyMap<string, ReadonlyMap<string, string>>

const byName = <N extends FolderSection['section']>(folder: Folder, name: N) =>
  folder.sections.filter((section): section is Extract<FolderSection, { section: N }> => section.section === name)

/** A tenant above, as far as its measures are taken over (上级辖区). */
export class Ancestor {
  readonly folder: Folder
  readonly #sources: readonly Source[]
  readonly name: string
  readonly parent: string | undefined
  readonly directory: Directory | undefined

  constructor(
    readonly id: string,
    readonly files: ReadonlyMap<string, string>,
  ) {
    this.folder = readFolder(new Map([...files].filter(([path]) => !path.startsWith('examples/'))))
    const [shape] = byName(this.folder, 'tenant')
    this.name = shape?.read.value?.name ?? id
    this.parent = shape?.read.value?.parent
    this.directory = byName(this.folder, 'organization')[0]?.read.value
    this.#sources = byName(this.folder, 'source').flatMap(({ id: source, read }) =>
      read.value && source !== undefined ? [sourceFrom(source, read.value)] : [],
    )
  }

  measures(program: string): readonly MeasureSection[] {
    return byName(this.folder, 'measure').filter(section => section.program === program)
  }

  /** What the measures of a program see besides their own: what the tenant, its facts and the program declare. */
  shared(program: string): readonly Extract<FolderSection, { section: 'tenant' | 'facts' | 'program' }>[] {
    const main = byName(this.folder, 'program').filter(section => section.program === program)
    return [...byName(this.folder, 'tenant'), ...byName(this.folder, 'facts'), ...main]
  }

  get programs(): readonly string[] {
    return byName(this.folder, 'program').flatMap(({ program }) => program ?? [])
  }

  /** The clauses that a program cites. What is carried there is no matter of whoever takes it over. */
  clauses(program: string): ClauseDesk {
    const main = byName(this.folder, 'program').find(section => section.program === program)
    const cited = main?.read.value?.sources ?? []
    return new ClauseDesk(
      this.#sources.filter(({ id }) => cited.includes(id)),
      new Map(),
    )
  }
}

/** The tenants above one, nearest first, each read when it is first asked for. */
export class Ancestry {
  readonly #known = new Map<string, Ancestor | undefined>()

  constructor(
    readonly parent: string | undefined,
    readonly above: Above,
  ) {}

  #at(id: string): Ancestor | undefined {
    const files = this.above.get(id)
    if (!this.#known.has(id)) this.#known.set(id, files && new Ancestor(id, files))
    return this.#known.get(id)
  }

  /** Ids from the parent upwards; one that is met again ends them. The last may be of a folder that is not there. */
  ids(): readonly string[] {
    const ids: string[] = []
    for (let id = this.parent; id !== undefined && !ids.includes(id); id = this.#at(id)?.parent) ids.push(id)
    return ids
  }

  find(id: string): Ancestor | undefined {
    return this.ids().includes(id) ? this.#at(id) : undefined
  }

  /** Those that were looked into, by id: what was taken from them is part of the config. */
  get read(): readonly Ancestor[] {
    return [...this.#known.values()].flatMap(ancestor => ancestor ?? [])
  }
}
