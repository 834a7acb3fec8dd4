import type { Tenant } from '../compile/tenant.js'
import type { DeclaredFact } from '../declare/registry.js'
import type { Path } from '../read/plain.js'
import type { PopulationShape } from '../shape/population.js'
import type { PlanDesk } from './desk.js'
import { type Defaults, factPlan } from './facts.js'
import type { FactPlan } from './plan.js'

/** What everything of a plan is read against. */
export interface Around {
  readonly desk: PlanDesk
  readonly shape: PopulationShape
  readonly tenant: Tenant
  readonly facts: ReadonlyMap<string, DeclaredFact>
  readonly defaults: Defaults
}

/** An organization must be one of the tenant's. */
export function checkOrganization({ desk, tenant }: Around, path: Path, id: string | undefined): void {
  const all = Object.keys(tenant.organizations?.organizations ?? {})
  if (id !== undefined && !all.includes(id)) desk.strange('tenant/unknown-organization', path, id, all)
}

/** Where a fact is said, and the facts that stand before it. */
interface FactAt {
  readonly path: Path
  readonly before: Map<string, DeclaredFact>
}

/** One fact of the plan, and from now on one that stands before the others; nothing where something is wrong with it. */
export function oneFact(
  { desk, facts, defaults }: Around,
  said: PopulationShape['facts'][string],
  { path, before }: FactAt,
): FactPlan[] {
  const fact = String(path.at(-1))
  const declared = facts.get(fact)
  if (!declared) {
    desk.strange('tenant/unknown-fact', path, fact, [...facts.keys()])
    return []
  }
  const plan = factPlan({ desk, path, declared, before }, fact, said, defaults)
  before.set(fact, declared)
  return plan ? [plan] : []
}
