import type { Basis } from '../../base/clause.js'
import { errorAt, type Issue, type IssueParams, type Place, warningAt } from '../../base/issue.js'
import { nearest } from '../../base/nearest.js'
import { check } from '../../language/check/check.js'
import type { Expr } from '../../language/values/expr.js'
import type { Scope } from '../../language/values/symbol.js'
import { roles } from '../../access/roles.js'
import { strangeIn } from '../../organization/address.js'
import { calledIn, type Directory, namesIn } from '../../organization/directory.js'
import type { Type } from '../../language/values/type.js'
import type { Path } from '../read/plain.js'
import type { TenantCompileCode } from '../compile/codes.js'
import { carrierAt } from './carriers.js'
import type { Elsewhere } from '../takes/elsewhere.js'
import type { ClauseDesk } from './clauses.js'

/** Where the values of one section stand. */
export interface Places {
  /** What the section says, for the ids of what stands in its lists. */
  readonly value?: unknown
  placeOf(path: Path, offset?: number): Place
  keyPlaceOf(path: Path): Place
  /** Whose it is, where what stands under a path was taken over from another tenant. */
  elsewhere?(path: Path): Elsewhere | undefined
}

/** Where a section's mistakes are gathered, each with its place (案头). */
export class Desk {
  constructor(
    readonly issues: Issue[],
    readonly places: Places,
    readonly clauses: ClauseDesk,
    /** Who is who; nothing when the tenant has not said so. */
    readonly directory?: Directory,
  ) {}

  /** Who is who where this was written. */
  #directoryOf(path: Path): Directory | undefined {
    const from = this.places.elsewhere?.(path)
    return from ? from.directory : this.directory
  }

  /** Organizations that are named here must be those of organization.yaml. */
  known(path: Path, organizations: readonly string[] | string | undefined): void {
    const directory = this.#directoryOf(path)
    if (!directory || organizations === undefined) return
    for (const [i, found] of [organizations].flat().entries()) {
      if (!calledIn(directory.organizations, found))
        this.unknown('tenant/unknown-organization', typeof organizations === 'string' ? path : [...path, i], {
          found,
          names: namesIn(directory.organizations),
        })
    }
  }

  /** Paths to people must lead somewhere: an organization, a post, `firm.liaison`, a column of the categories. */
  addressed(path: Path, addresses: readonly string[] | string | undefined, columns: readonly string[] = []): void {
    const directory = this.#directoryOf(path)
    if (!directory || addresses === undefined) return
    for (const [i, address] of [addresses].flat().entries()) {
      const strange = strangeIn(address, directory, columns)
      if (!strange) continue
      const { found, names } = strange
      const at = this.places.placeOf(typeof addresses === 'string' ? path : [...path, i], address.indexOf(found))
      this.issues.push(errorAt('tenant/unknown-addressee', at, { found, suggestion: nearest(found, names) ?? '' }))
    }
  }

  /** Who acts must be an organization, a post, a path to people, or a role; gives them as written. */
  acting(path: Path, actors: readonly string[] = [], columns: readonly string[] = []): readonly string[] {
    const directory = this.#directoryOf(path)
    for (const [i, actor] of actors.entries()) {
      const strange = directory && !Object.hasOwn(roles, actor) ? strangeIn(actor, directory, columns) : undefined
      if (!strange) continue
      const { found, names } = strange
      const suggestion = nearest(found, [...names, ...Object.keys(roles)]) ?? ''
      const at = this.places.placeOf([...path, i], actor.indexOf(found))
      this.issues.push(errorAt('tenant/unknown-actor', at, { found, suggestion }))
    }
    return actors
  }

  error(code: TenantCompileCode, path: Path, params: IssueParams = {}): void {
    this.issues.push(errorAt(code, this.places.placeOf(path), params))
  }

  keyError(code: TenantCompileCode, path: Path, params: IssueParams = {}): void {
    this.issues.push(errorAt(code, this.places.keyPlaceOf(path), params))
  }

  /** A name that means nothing among these: with the nearest of them, and all that are possible. */
  unknown(code: TenantCompileCode, path: Path, { found, names }: { found: string; names: Iterable<string> }): void {
    const all = [...names]
    this.error(code, path, { found, suggestion: nearest(found, all) ?? '', options: all.join('、') })
  }

  warning(code: TenantCompileCode, path: Path, params: IssueParams = {}): void {
    this.issues.push(warningAt(code, this.places.placeOf(path), params))
  }

  /** Checks an expression that stands at a path; its mistakes are reported at their own characters. */
  expr(path: Path, text: string, { scope, want }: { scope: Scope; want?: Type | undefined }): Expr {
    const { expr, mistakes } = check(text, scope, want)
    for (const mistake of mistakes) {
      this.issues.push(errorAt(mistake.code, this.places.placeOf(path, mistake.span.from), mistake.params))
    }
    return expr
  }

  /** The clauses that a rule names, marked as carried by it; with none, those of what it belongs to. */
  basis(path: Path, cited: readonly string[] | undefined, otherwise?: Basis): Basis {
    if (!cited || cited.length === 0) return otherwise ?? { text: '', standing: 'in-force' }
    const placeOf = (i: number): Place => this.places.placeOf([...path, i])
    const from = this.places.elsewhere?.(path)
    const basis = (from?.clauses ?? this.clauses).basis(cited, {
      by: i => carrierAt(this.places.value, path, placeOf(i)),
      complain: (code, i, params, severity) =>
        this.issues.push(
          severity === 'error' ? errorAt(code, placeOf(i), params) : warningAt(code, placeOf(i), params),
        ),
    })
    return from ? { ...basis, text: `${from.name} ${basis.text}` } : basis
  }
}
