import { compileFolder, type ExampleFile, type Tenant } from '../tenant/compile/tenant.js'
import { runExampleFile } from '../tenant/examples/run.js'
import type { Above } from '../tenant/takes/ancestry.js'
import { type FolderSection, type Gathered, gatherFolder, readGathered } from '../tenant/read/folder.js'
import type { Mutant, Outcome } from './mutant.js'
import { inEnglish, type MutantsAsk, mutantsOf } from './mutants.js'

interface Read {
  readonly gathered: Gathered
  readonly sections: readonly FolderSection[]
}

/** A statement that nobody carries any more is no mistake here: the examples are asked. */
function withoutCoverage(section: FolderSection): FolderSection {
  if (section.section !== 'source' || !section.read.value) return section
  return { ...section, read: { ...section.read, value: { ...section.read.value, coverage: 'partial' } } }
}

/** Changes a config a little at a time, and asks its examples whether they notice (变异测试). */
export class Trials {
  readonly mutants: readonly Mutant[]
  readonly #read: readonly Read[]
  readonly #dispensable = new Map<string, ReadonlySet<string>>()

  constructor(
    readonly files: ReadonlyMap<string, string>,
    ask: MutantsAsk = {},
    /** Folders of the tenants above, of which measures may be taken over. */
    readonly above: Above = new Map(),
  ) {
    const { gathered } = gatherFolder(files)
    this.mutants = mutantsOf(gathered, ask)
    this.#read = gathered.map(one => ({ gathered: one, sections: readGathered(one).sections.map(withoutCoverage) }))
  }

  /** Tries one mutant: those examples first that test the changed file. */
  outcome(mutant: Mutant): Outcome {
    const own = this.#read.find(({ gathered }) => gathered.files.includes(mutant.file))
    if (!own) return { status: 'survived' }
    const changed = readGathered(mutated(own.gathered, mutant))
    const { program } = own.gathered.place
    const sections = this.#read
      .filter(
        ({ gathered: { place } }) => program === undefined || place.program === undefined || place.program === program,
      )
      .filter(({ gathered: { place } }) => !this.#unseen(own.gathered).has(place.section))
      .flatMap(read => (read === own ? changed.sections : read.sections))
    const folder = { sections, documents: new Map(), issues: changed.issues }
    const { tenant, issues } = compileFolder(folder, this.files, { examples: false, above: this.above })
    if (tenant) return ask(tenant, own.gathered)
    return { status: 'invalid', code: issues.find(({ severity }) => severity === 'error')?.code ?? '' }
  }

  /** What need not be compiled to try a change of a section; all of it where something hangs on what would be left out. */
  #unseen({ place: { section } }: Gathered): ReadonlySet<string> {
    const known = this.#dispensable.get(section)
    if (known) return known
    const unseen = unseenBy(section)
    const sections = this.#read.flatMap(read => (unseen.has(read.gathered.place.section) ? [] : read.sections))
    const folder = { sections, documents: new Map(), issues: [] }
    const { tenant } = compileFolder(folder, this.files, { examples: false, above: this.above })
    const found = tenant ? unseen : none
    this.#dispensable.set(section, found)
    return found
  }
}

function mutated(section: Gathered, { file, change }: Mutant): Gathered {
  const at = section.files.indexOf(file)
  return { ...section, nodes: section.nodes.map((node, i) => (i === at ? change(inEnglish(section, node)) : node)) }
}

/** What all files of a program see. */
const shared: ReadonlySet<string> = new Set(['tenant', 'facts', 'program'])

const none: ReadonlySet<string> = new Set()

/** Rooms that neither see a section nor are asked by the examples that may notice its change. */
function unseenBy(section: string): ReadonlySet<string> {
  if (shared.has(section)) return none
  return new Set(section === 'measure' ? ['targets', 'duties'] : ['measure'])
}

/** Conditions and rankings stand in one file. */
const ofSelection = ({ tests }: ExampleFile['shape']): boolean => tests === 'selection' || tests === 'ranking'

/** What a measure or the conditions say is seen by nothing else of their program, and they see nothing of the rest. */
function mayNotice({ shape }: ExampleFile, { place: { section } }: Gathered): boolean {
  if (shared.has(section)) return true
  if (section === 'measure') return shape.measure !== undefined
  if (section === 'selection') return ofSelection(shape)
  return shape.measure === undefined && shape.tests !== 'stacking' && !ofSelection(shape)
}

/** Whether a file of examples is about what was changed. */
function isAbout({ shape, program }: ExampleFile, { place }: Gathered): boolean {
  if (place.program !== undefined && (shape.program ?? program) !== place.program) return false
  if (place.section === 'selection') return ofSelection(shape)
  return place.section === 'measure' ? shape.measure === place.id : shape.tests === place.section
}

function ask(tenant: Tenant, changed: Gathered): Outcome {
  const files = tenant.examples.filter(file => mayNotice(file, changed))
  const about = files.filter(file => isAbout(file, changed))
  for (const file of [...about, ...files.filter(one => !about.includes(one))]) {
    for (const { mismatches, name } of runExampleFile(tenant, file))
      if (mismatches.length > 0) return { status: 'noticed', file: file.file, example: name }
  }
  return { status: 'survived' }
}
