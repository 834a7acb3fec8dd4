import type { Words } from '../language/explain/because.js'
import type { Tenant } from '../tenant/compile/tenant.js'
import type { Change, ChangeKind } from './compare.js'
import { restsOn } from './rests.js'
import { compareSections, partsOfVersion, type ReadPart, type SectionChanges, type Version } from './sections.js'
import { changesOf, pairStatements, type StatementChange, type StatementPair } from './statements.js'

/** One key of a rule that changed: where, from what, to what. */
export interface KeyChange {
  readonly kind: ChangeKind
  /** Below the rule; empty where the rule as a whole came, went or is called otherwise. */
  readonly key: string
  readonly label: Words
  readonly before: Words | null
  readonly after: Words | null
}

/** A rule that changed: what cites clauses of its own, or a file as a whole (变化的规则). */
export interface RuleDiff {
  readonly program: string | null
  /** `selection`, `liaison` …, or `measure` with the id of the measure. */
  readonly section: string
  readonly id: string | null
  readonly sectionName: Words
  /** What of that section: `limits.year-cap`; empty for the file as a whole. */
  readonly rule: string
  readonly name: Words
  /** The statements, and clauses as a whole, that it rests on. */
  readonly rests: readonly string[]
  readonly changes: readonly KeyChange[]
}

/** A statement that changed itself, or on which a rule rests that changed (逐句比较). */
export interface StatementDiff extends StatementPair {
  readonly changes: readonly StatementChange[]
  readonly rules: readonly RuleDiff[]
  /** Rules that rest on it and did not change, where the statement itself did. */
  readonly unchanged: readonly string[]
}

export interface Counted {
  readonly added: number
  readonly removed: number
  readonly changed: number
}

/** What changed between two versions of a tenant's folder (比较). */
export interface TenantDiff {
  readonly same: boolean
  readonly statements: readonly StatementDiff[]
  /** Rules that rest on a clause as a whole. */
  readonly clauses: readonly RuleDiff[]
  /** Parameters, readings, facts, tables and names that rest on no clause. */
  readonly declarations: readonly RuleDiff[]
  readonly organizations: readonly RuleDiff[]
  /** What else the files say: time in force, titles of documents, names. */
  readonly settings: readonly RuleDiff[]
  readonly examples: Counted
  readonly templates: Counted
}

const declared: ReadonlySet<string> = new Set(['facts', 'parameters', 'readings', 'tables', 'let'])

const joined = (labels: readonly Words[]): Words => ({
  zh: labels.map(({ zh }) => zh).join(' › '),
  en: labels.map(({ en }) => en).join(' › '),
})

/** How many steps lead to the rule that a change belongs to; what rests on no clause goes by its first two. */
const depthOf = ({ cites, rule, path }: Change): number => (cites.length > 0 ? rule : Math.min(2, path.length))

function keyChange(change: Change): KeyChange {
  const depth = depthOf(change)
  const { kind, path, labels, before, after } = change
  return { kind, key: path.slice(depth).join('.'), label: joined(labels.slice(depth)), before, after }
}

/** The changes of a section, gathered by the rule that they belong to. */
function rulesOf({ changes, ...section }: SectionChanges, sources: Tenant['sources']): RuleDiff[] {
  const rules = new Map<string, Change[]>()
  for (const one of changes) {
    const key = one.path.slice(0, depthOf(one)).join('.')
    rules.set(key, [...(rules.get(key) ?? []), one])
  }
  return [...rules].map(([rule, own]): RuleDiff => {
    const { statements, clauses } = restsOn([...new Set(own.flatMap(({ cites }) => cites))], sources)
    const [first] = own
    return {
      program: section.program,
      section: section.section,
      id: section.section === 'measure' || section.section === 'source' ? idIn(section.key) : null,
      sectionName: section.name,
      rule,
      name: joined(first ? first.labels.slice(0, depthOf(first)) : []),
      rests: [...statements, ...clauses],
      changes: own.map(keyChange),
    }
  })
}

const idIn = (key: string): string => key.slice(key.lastIndexOf('/') + 1)

/** Statements are told by themselves, so their section says only what else changed. */
const withoutClauses = (one: ReadPart): ReadPart => {
  if (one.section !== 'source' || one.part.kind === 'leaf') return one
  const entries = one.part.entries.filter(({ key }) => key !== 'clauses')
  return {
    ...one,
    part: { ...one.part, canon: entries.map(entry => `${entry.key}:${entry.part.canon}`).join(), entries },
  }
}

function statementDiff(pair: StatementPair, rules: readonly RuleDiff[], carried: CarriedBy): StatementDiff {
  const own = rules.filter(({ rests }) => rests.includes(pair.address))
  const changes = changesOf(pair)
  const unchanged =
    changes.length > 0 ? carried(pair.address).filter(name => !own.some(rule => nameOf(rule) === name)) : []
  return { ...pair, changes, rules: own, unchanged }
}

type CarriedBy = (address: string) => readonly string[]

const nameOf = ({ section, id, rule }: RuleDiff): string =>
  [section === 'measure' ? id : section, rule].filter(Boolean).join(' › ')

/** Which rules carry a statement in a version, as `measure › limits.cap`. */
function carriersIn({ coverage }: Tenant): CarriedBy {
  const rows = new Map(coverage.flatMap(one => one.rows.map(row => [row.address, row.carriers] as const)))
  return address => (rows.get(address) ?? []).map(({ section, rule }) => [section, rule].filter(Boolean).join(' › '))
}

function countExamples(changed: readonly SectionChanges[]): Counted {
  const count = { added: 0, removed: 0, changed: 0 }
  for (const { changes } of changed) {
    const touched = new Map<string, keyof Counted>()
    for (const { kind, path } of changes) {
      const of = path.slice(0, 2).join('/')
      touched.set(of, path.length <= 2 && (kind === 'added' || kind === 'removed') ? kind : 'changed')
    }
    for (const kind of touched.values()) count[kind]++
  }
  return count
}

function countTemplates(old: Version, now: Version): Counted {
  const of = ({ files }: Version) => new Map([...files].filter(([path]) => path.endsWith('.hbs')))
  const [before, after] = [of(old), of(now)]
  const added = [...after.keys()].filter(path => !before.has(path)).length
  const removed = [...before.keys()].filter(path => !after.has(path)).length
  const changed = [...after].filter(([path, text]) => before.has(path) && before.get(path) !== text).length
  return { added, removed, changed }
}

const none = ({ added, removed, changed }: Counted): boolean => added + removed + changed === 0

/**
 * What changed between two versions of a tenant's folder, statement by statement.
 *
 * Taken after reading: comments, the order of keys, formatting and the spelling (Chinese or English) do not count. Things in
 * lists are known by their ids; what went and came with equal content was renamed. With `program` only what belongs to it.
 */
export function diffTenants(old: Version, now: Version, program?: string): TenantDiff {
  const mine = (one: ReadPart): boolean => program === undefined || one.program === null || one.program === program
  const [before, after] = [old, now].map(version => partsOfVersion(version).filter(mine).map(withoutClauses))
  const all = compareSections(before ?? [], after ?? [])
  const inSources = (tenant: Tenant) => {
    const own = program === undefined ? undefined : tenant.programs.get(program)?.program.sources
    return tenant.sources.filter(({ id }) => own?.includes(id) ?? true)
  }
  const sources = [...inSources(now.tenant), ...inSources(old.tenant)]
  const [examples, others] = [all.filter(isExamples), all.filter(one => !isExamples(one))]
  const rules = others.flatMap(one => rulesOf(one, sources))
  const carried = carriersIn(now.tenant)
  const statements = pairStatements(inSources(old.tenant), inSources(now.tenant))
    .map(pair => statementDiff(pair, rules, carried))
    .filter(one => one.changes.length + one.rules.length > 0)
  const told = new Set(statements.flatMap(one => one.rules))
  const rest = rules.filter(rule => !told.has(rule))
  const loose = rest.filter(({ rests }) => rests.length === 0)
  const isDeclaration = (rule: RuleDiff): boolean => declared.has(rule.rule.split('.')[0] ?? '')
  const organizations = loose.filter(({ section }) => section === 'organization')
  const declarations = loose.filter(rule => rule.section !== 'organization' && isDeclaration(rule))
  const settings = loose.filter(rule => !organizations.includes(rule) && !declarations.includes(rule))
  const counts = { examples: countExamples(examples), templates: countTemplates(old, now) }
  const isSame = rules.length + statements.length === 0 && none(counts.examples) && none(counts.templates)
  return {
    same: isSame && !takesOther(old.tenant, now.tenant),
    statements,
    clauses: rest.filter(({ rests }) => rests.length > 0),
    declarations,
    organizations,
    settings,
    ...counts,
  }
}

const takes = ({ programs }: Tenant): boolean =>
  [...programs.values()].some(({ measures }) => [...measures.values()].some(({ origins }) => origins !== undefined))

/** What is taken over from a tenant above stands in that tenant's folder: only the version tells that it changed. */
const takesOther = (old: Tenant, now: Tenant): boolean =>
  (takes(old) || takes(now)) && old.configVersion !== now.configVersion

const isExamples = ({ section }: SectionChanges): boolean => section === 'examples'
