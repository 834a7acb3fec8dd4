import type { CompiledProgram } from '../tenant/compile/program.js'
import type { Tenant } from '../tenant/compile/tenant.js'

/** How a tenant belongs to a family: the one asked, one above it, or one that serves the firms of these. */
export type Relation = 'home' | 'above' | 'serves'

/** One program of a family, and whose it is. */
export interface FamilyProgram {
  readonly tenant: Tenant
  readonly program: CompiledProgram
  readonly relation: Relation
  /** `tenant/program`. */
  readonly address: string
}

/** Tenants that look at the same firms (一家企业在各级辖区). */
export interface Family {
  readonly home: Tenant
  readonly programs: readonly FamilyProgram[]
  /** Tenants above that are named and are not there: what they give is not told. */
  readonly absent: readonly string[]
}

function aboveOf(home: Tenant, tenants: ReadonlyMap<string, Tenant>): { found: Tenant[]; absent: string[] } {
  const found: Tenant[] = []
  for (let id = home.shape.parent; id !== undefined; id = found.at(-1)?.shape.parent) {
    const tenant = tenants.get(id)
    if (!tenant) return { found, absent: [id] }
    if (tenant === home || found.includes(tenant)) break
    found.push(tenant)
  }
  return { found, absent: [] }
}

const programsOf = (tenant: Tenant, relation: Relation): FamilyProgram[] =>
  [...tenant.programs.values()].map(program => ({
    tenant,
    program,
    relation,
    address: `${tenant.shape.id}/${program.program.id}`,
  }))

/**
 * The family of a tenant: itself, those above it, and those that serve the firms of one of these.
 *
 * `tenants` are all that are at hand, by id; the one asked need not be among them.
 */
export function familyOf(home: Tenant, tenants: ReadonlyMap<string, Tenant>): Family {
  const { found, absent } = aboveOf(home, tenants)
  const served = new Set([home, ...found].map(({ shape }) => shape.id))
  const serving = [...tenants.values()].filter(
    ({ shape }) => !served.has(shape.id) && shape.serves !== undefined && served.has(shape.serves),
  )
  return {
    home,
    programs: [
      ...programsOf(home, 'home'),
      ...found.flatMap(tenant => programsOf(tenant, 'above')),
      ...serving.flatMap(tenant => programsOf(tenant, 'serves')),
    ],
    absent,
  }
}
