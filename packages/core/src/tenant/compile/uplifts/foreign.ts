import { check } from '../../../language/check/check.js'
import type { Expr } from '../../../language/values/expr.js'
import { both } from '../../../language/values/interval.js'
import type { Named, Scope } from '../../../language/values/symbol.js'
import { truth } from '../../../language/values/type.js'
import { yes } from '../../../language/values/value.js'
import { type Membership, memberOf } from '../../declare/context.js'
import { declareAll } from '../../declare/declare.js'
import type { Desk } from '../../declare/desk.js'
import type { Registry } from '../../declare/registry.js'
import type { FolderSection } from '../../read/folder.js'
import type { MeasureShape } from '../../shape/measure.js'
import type { ProgramShape } from '../../shape/program.js'
import { pledgeYearsOf } from '../pledge.js'
import { type Address, reaches } from './address.js'
import type { CompiledMeasure, UpliftSource } from './uplift.js'

type MeasureSection = Extract<FolderSection, { section: 'measure' }>

/** Another program of the tenant, whose uplifts may reach measures of this one. */
export interface OtherProgram {
  readonly shape: ProgramShape
  readonly measures: readonly MeasureSection[]
  readonly deskOf: (section: FolderSection) => Desk
}

/** A firm's place in another program, as names of this one: `beizeng/tier`. */
export interface ForeignMembership {
  readonly membership: Membership
  readonly baseYear: number | undefined
  /** Years that a firm may pledge there; none where the program says nothing of them. */
  readonly pledgeYears: readonly number[]
}

/** Where foreign uplifts are read: the program that they reach, and the names that all programs of the tenant share. */
export interface Abroad {
  readonly to: Address
  readonly registry: Registry
  readonly scope: Scope
  readonly compiled: readonly CompiledMeasure[]
}

/** The days on which a program is in force, as a condition on the day of the claim. */
function inForce({ 'in-force': span }: ProgramShape, scope: Scope): Expr {
  const [from = '', until = ''] = span.split('..').map(part => part.trim())
  return check(until === '' ? `on >= ${from}` : `on >= ${from} and on <= ${until}`, scope, truth).expr
}

const andThen = (first: Expr, then: Expr | undefined): Expr => ({
  ...first,
  op: 'and',
  of: then ? [first, then] : [first],
  uses: new Set([...first.uses, ...(then?.uses ?? [])]),
  run: frame => both(first.run(frame), () => then?.run(frame) ?? yes),
})

interface Found {
  readonly source: UpliftSource
  readonly membership: ForeignMembership
}

function sourceFrom(
  { to, registry, scope }: Abroad,
  other: OtherProgram,
  { section, shape, known }: { section: MeasureSection; shape: MeasureShape; known: Membership | undefined },
): Found {
  const from = { tenant: to.tenant, program: other.shape.id }
  const membership = known ?? memberOf(other.shape, registry.slots, `${other.shape.id}/`)
  const names = Object.entries(membership).map(([id, symbol]): readonly [readonly string[], Named] => [
    [id, symbol.name.slice(other.shape.name.length + 1)],
    { symbol },
  ])
  const seen = scope.inner()
  for (const [own, named] of names) seen.add(own, named)
  const place = { desk: other.deskOf(section), registry, layer: registry.layer(seen.inner()), owner: 'claim' as const }
  const basis = place.desk.basis(['clause'], shape.clause)
  declareAll(place, shape)()
  const own =
    shape.for === undefined ? undefined : place.desk.expr(['for'], shape.for, { scope: place.layer.scope, want: truth })
  const baseYear = other.shape['base-year']
  return {
    membership: {
      membership,
      baseYear: baseYear === undefined ? undefined : Number(baseYear),
      pledgeYears: pledgeYearsOf(other.shape),
    },
    source: {
      id: `${from.program}/${shape.id}`,
      from,
      basis: { ...basis, text: `${other.shape.name} ${basis.text}` },
      for: andThen(inForce(other.shape, scope), own),
      place,
      shape,
      names,
    },
  }
}

/** Uplifts of the tenant's other programs that reach a measure of this one, and the memberships that they ask about. */
export function foreignUplifts(
  others: readonly OtherProgram[],
  abroad: Abroad,
): { sources: UpliftSource[]; memberships: Map<string, ForeignMembership> } {
  const memberships = new Map<string, ForeignMembership>()
  const sources = others.flatMap(other => {
    const from = { tenant: abroad.to.tenant, program: other.shape.id }
    return other.measures.flatMap(section => {
      const shape = section.read.value
      const patterns = (shape?.uplifts ?? []).flatMap(uplift => uplift.measures)
      const isFor = abroad.compiled.some(({ measure }) =>
        patterns.some(pattern =>
          reaches(pattern, { id: shape?.id ?? '', from }, { ...abroad.to, measure: measure.id }),
        ),
      )
      if (!shape || !isFor) return []
      const known = memberships.get(other.shape.id)?.membership
      const { source, membership } = sourceFrom(abroad, other, { section, shape, known })
      memberships.set(other.shape.id, membership)
      return [source]
    })
  })
  return { sources, memberships }
}
