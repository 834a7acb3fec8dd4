import { Scope } from '../../../language/values/symbol.js'
import { numberOf } from '../../../language/values/type.js'
import type { Measure } from '../../../measures/measure.js'
import type { Layer, Registry } from '../../declare/registry.js'
import { declareClaimParts } from '../../declare/things.js'
import type { FolderSection } from '../../read/folder.js'
import { compileMeasure } from '../measure.js'
import { type ForeignMembership, foreignUplifts } from '../uplifts/foreign.js'
import { applyUplifts, type CompiledMeasure, ownSource, type UpliftSource } from '../uplifts/uplift.js'
import type { Opened, ProgramParts } from './parts.js'

export type MeasureSection = Extract<FolderSection, { section: 'measure' }>
/** The name under which what a measure has paid is asked for. */
export function nameLedger(ledgers: Scope, { id, name, gives }: NonNullable<MeasureSection['read']['value']>): void {
  const type = numberOf(typeof gives === 'object' ? `unit:${gives.unit}` : gives === 'places' ? 'plain' : 'money')
  ledgers.add(name === undefined || name === id ? [id] : [id, name], { ledger: { id, type } })
}

/** Every measure of a program, before its pools and uplifts. */
export function compileMeasures({ parts, open }: Opened, sections: readonly MeasureSection[]): CompiledMeasure[] {
  const shapes = new Map(sections.flatMap(({ read }) => (read.value ? [[read.value.id, read.value] as const] : [])))
  return sections.flatMap(section => {
    const shape = section.read.value
    if (!shape) return []
    const place = open(section, 'claim')
    if (section.id !== undefined && section.id !== shape.id)
      place.desk.error('tenant/id-is-not-file', ['id'], { found: shape.id, expected: section.id })
    declareClaimParts(place, shape, shapes)
    return [
      { measure: compileMeasure(place, shape, `${parts.tenant}/${section.program ?? ''}/${shape.id}`), place, shape },
    ]
  })
}

/** Measures as a program has them, and what those of other programs declare and ask. */
export interface Lifted {
  readonly measures: ReadonlyMap<string, Measure>
  /** Also those of uplifts that come from other programs, by `program/measure`. */
  readonly measureLayers: ReadonlyMap<string, Layer>
  /** Memberships of other programs that uplifts ask about, by program. */
  readonly memberships: ReadonlyMap<string, ForeignMembership>
}

/** The measures with every uplift that reaches them. */
export function liftedFrom(
  parts: ProgramParts,
  compiled: readonly CompiledMeasure[],
  { registry, scope, program }: { registry: Registry; scope: Scope; program: string },
): Lifted {
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
