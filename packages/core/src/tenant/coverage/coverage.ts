import type { InformativeReason, Source, Statement } from '../../base/clause.js'
import { errorAt, type Issue, warningAt } from '../../base/issue.js'
import type { Carrier, Carriers } from '../declare/carriers.js'
import type { Places } from '../declare/desk.js'

/** A statement of a document, with the rules that carry it, or why it needs none; with neither it is open. */
export interface CoveredStatement {
  /** `source/clause#n`. */
  readonly address: string
  readonly clause: string
  readonly says: string
  readonly carriers: readonly Carrier[]
  readonly informative?: InformativeReason
}

/** How far a document is modelled: every statement is carried by a rule, or says why it needs none. */
export interface Coverage {
  readonly source: string
  /** The document says of itself that nothing is open. */
  readonly complete: boolean
  readonly statements: number
  readonly carried: number
  readonly informative: number
  readonly open: readonly string[]
  readonly rows: readonly CoveredStatement[]
}

interface WithPlaces {
  readonly read: Places
}

/** Above this share of informative statements, in percent, somebody should look at a source again. */
export const mostInformative = 45

function covered(source: Source, carriers: Carriers): CoveredStatement[] {
  const row = (clause: string, { number, says, informative }: Statement): CoveredStatement => {
    const address = `${source.id}/${clause}#${number}`
    const by = carriers.get(address) ?? []
    const reason = by.length === 0 && informative ? { informative } : {}
    return { address, clause, says, carriers: by, ...reason }
  }
  return [...source.clauses.values()].flatMap(({ id, statements }) => statements.map(one => row(id, one)))
}

/** Whether nobody has said yet what becomes of a statement: no rule carries it, and nothing says why none is needed. */
export const isOpen = (row: CoveredStatement): boolean => row.carriers.length === 0 && !row.informative

function coverageOf(source: Source, carriers: Carriers): Coverage {
  const rows = covered(source, carriers)
  return {
    source: source.id,
    complete: source.complete,
    statements: rows.length,
    carried: rows.filter(row => row.carriers.length > 0).length,
    informative: rows.filter(row => row.informative).length,
    open: rows.filter(isOpen).map(({ address }) => address),
    rows,
  }
}

/** What every statement of every source came to; an open one is an error once the source says `coverage: complete`. */
export function checkCoverage(
  sources: readonly Source[],
  carriers: Carriers,
  sectionOf: (id: string) => WithPlaces | undefined,
): { coverage: Coverage[]; issues: Issue[] } {
  const coverage = sources.map(source => coverageOf(source, carriers))
  return { coverage, issues: coverage.flatMap(one => issuesOf(one, sectionOf(one.source)?.read)) }
}

function issuesOf({ complete, statements, informative, open, rows }: Coverage, places: Places | undefined): Issue[] {
  const issues: Issue[] = []
  for (const { address, clause } of complete ? rows.filter(isOpen) : []) {
    const number = address.slice(address.indexOf('#') + 1)
    const at = places?.keyPlaceOf(['clauses', clause, 'statements', number])
    issues.push(errorAt('tenant/open-statement', at, { found: address }))
  }
  const clauses = places?.keyPlaceOf(['clauses'])
  if (informative * 100 > statements * mostInformative) {
    const found = Math.round((informative * 100) / statements)
    issues.push(warningAt('tenant/much-informative', clauses, { found, limit: mostInformative }))
  }
  if (open.length > 0 && !complete)
    issues.push(warningAt('tenant/open-statements', clauses, { count: open.length, found: open[0] ?? '' }))
  return issues
}
