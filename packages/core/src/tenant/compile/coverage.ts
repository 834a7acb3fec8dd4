import type { Source } from '../../base/clause.js'
import { errorAt, type Issue, warningAt } from '../../base/issue.js'
import type { Places } from '../declare/desk.js'

/** How far a document is modelled: every statement is carried by a rule, or says why it needs none. */
export interface Coverage {
  readonly source: string
  readonly statements: number
  readonly carried: number
  readonly informative: number
  readonly open: readonly string[]
}

interface WithPlaces {
  readonly read: Places
}

/** Above this share of informative statements somebody should look again. */
const mostInformative = 45

/** What every statement of every source came to; an open one is an error once the source says `coverage: complete`. */
export function checkCoverage(
  sources: readonly Source[],
  carried: ReadonlySet<string>,
  sectionOf: (id: string) => WithPlaces | undefined,
): { coverage: Coverage[]; issues: Issue[] } {
  const issues: Issue[] = []
  const coverage = sources.map(source => {
    const places = sectionOf(source.id)?.read
    const count = { statements: 0, carried: 0, informative: 0 }
    const open: string[] = []
    for (const clause of source.clauses.values()) {
      for (const statement of clause.statements) {
        const address = `${source.id}/${clause.id}#${statement.number}`
        count.statements++
        if (carried.has(address)) count.carried++
        else if (statement.informative) count.informative++
        else {
          open.push(address)
          if (source.complete)
            issues.push(
              errorAt(
                'tenant/open-statement',
                places?.keyPlaceOf(['clauses', clause.id, 'statements', String(statement.number)]),
                { found: address },
              ),
            )
        }
      }
    }
    if (count.informative * 100 > count.statements * mostInformative) {
      const share = Math.round((count.informative * 100) / count.statements)
      issues.push(
        warningAt('tenant/much-informative', places?.keyPlaceOf(['clauses']), { found: share, limit: mostInformative }),
      )
    }
    if (open.length > 0 && !source.complete) {
      issues.push(
        warningAt('tenant/open-statements', places?.keyPlaceOf(['clauses']), {
          count: open.length,
          found: open[0] ?? '',
        }),
      )
    }
    return { source: source.id, ...count, open }
  })
  return { coverage, issues }
}
