import { type Basis, type Clause, readReference, type Source } from '../../base/clause.js'
import type { IssueParams } from '../../base/issue.js'
import { nearest } from '../../base/nearest.js'
import { type Standing, stronger, weaker } from '../../base/standing.js'
import type { TenantCompileCode } from '../compile/codes.js'
import { type Carrier, type Carriers, carry } from './carriers.js'

/** What cites a clause, for each of the references that it names. */
export interface Citing {
  readonly complain: Complain
  readonly by: (index: number) => Carrier
}

type Complain = (code: TenantCompileCode, index: number, params: IssueParams, severity: 'error' | 'warning') => void

const plain = (id: string): string => id.normalize('NFKC')

/** `三(三)` is `三（三）`. */
const widthless = (source: Source, id: string): Clause | undefined =>
  [...source.clauses.values()].find(clause => plain(clause.id) === plain(id))

function nearClause(id: string, names: readonly string[]): string {
  const near = nearest(plain(id), names.map(plain))
  return names.find(name => plain(name) === near) ?? ''
}

/** Looks clauses up in a program's sources, and remembers which statements its rules carry. */
export class ClauseDesk {
  constructor(
    readonly sources: readonly Source[],
    /** Every statement that a rule names, with those rules. */
    readonly carriers: Carriers,
    /** A source is missing: a clause that is not found may stand there. */
    readonly incomplete = false,
  ) {}

  /** What the documents say of themselves where they say most. */
  standing(): Standing {
    const clauses = this.sources.flatMap(source => [...source.clauses.values()])
    const all = [...this.sources, ...clauses, ...clauses.flatMap(({ statements }) => statements)]
    return all.map(({ standing }) => standing).reduce(stronger, all[0]?.standing ?? 'in-force')
  }

  #find(short: string | undefined, id: string): { source: Source; clause: Clause } | undefined {
    for (const source of this.sources) {
      if (short !== undefined && source.short !== short) continue
      const clause = source.clauses.get(id) ?? widthless(source, id)
      if (clause) return { source, clause }
    }
    return undefined
  }

  /** The document in which a cited clause stands. */
  sourceOf(cited: string): Source | undefined {
    const reference = readReference(cited)
    return reference && this.#find(reference.short, reference.clause)?.source
  }

  /** Things in the order of the documents that they rest on, as officers look for them; what is not found comes last. */
  inOrder<T>(things: readonly T[], citedBy: (thing: T) => string | undefined): T[] {
    const at = things.map(thing => ({ thing, place: this.#placeOf(citedBy(thing) ?? '') }))
    return at.sort((a, b) => a.place[0] - b.place[0] || a.place[1] - b.place[1]).map(({ thing }) => thing)
  }

  #placeOf(cited: string): readonly [number, number] {
    const reference = readReference(cited)
    const found = reference && this.#find(reference.short, reference.clause)
    const clauses = this.sources.flatMap(source => [...source.clauses.values()])
    return [found ? clauses.indexOf(found.clause) : clauses.length, reference?.statements[0] ?? 0]
  }

  basis(cited: readonly string[], citing: Citing): Basis {
    let standing: Standing = 'in-force'
    for (const [i, text] of cited.entries()) standing = weaker(standing, this.#cite(text, i, citing))
    return { text: cited.join('、'), standing }
  }

  #cite(text: string, index: number, { complain, by }: Citing): Standing {
    const reference = readReference(text)
    if (!reference) {
      complain('tenant/bad-clause-reference', index, { found: text }, 'error')
      return 'in-force'
    }
    const found = this.#find(reference.short, reference.clause)
    if (!found && this.incomplete) return 'in-force'
    if (!found) {
      const names = this.sources.flatMap(source => [...source.clauses.keys()])
      complain(
        'tenant/unknown-clause',
        index,
        { found: text, suggestion: nearClause(reference.clause, names) },
        'error',
      )
      return 'in-force'
    }
    const { source, clause } = found
    if (reference.statements.length === 0)
      return this.#whole(source, clause, {
        by: by(index),
        unclear: () =>
          complain(
            'tenant/uncited-statement',
            index,
            { found: text, count: clause.statements.length },
            source.complete ? 'error' : 'warning',
          ),
      })
    for (const number of reference.statements) {
      if (clause.statements.some(statement => statement.number === number))
        carry(this.carriers, `${source.id}/${clause.id}#${number}`, by(index))
      else
        complain(
          'tenant/unknown-statement',
          index,
          { found: `${clause.id}#${number}`, count: clause.statements.length },
          'error',
        )
    }
    return reference.statements
      .map(number => clause.statements.find(statement => statement.number === number)?.standing ?? clause.standing)
      .reduce(weaker, 'in-force')
  }

  /** A clause cited without a statement carries its statement only when it has just one; it stands as its weakest. */
  #whole(source: Source, clause: Clause, { by, unclear }: { by: Carrier; unclear: () => void }): Standing {
    const [only] = clause.statements
    if (clause.statements.length === 1 && only) carry(this.carriers, `${source.id}/${clause.id}#${only.number}`, by)
    else if (clause.statements.length > 1) unclear()
    return clause.statements.map(statement => statement.standing).reduce(weaker, only ? 'in-force' : clause.standing)
  }
}
