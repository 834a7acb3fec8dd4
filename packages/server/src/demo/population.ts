import type { KindPlan, PopulationPlan } from '@peiyu/core/family'
import { diceFor } from './dice.js'
import { type DemoFirm, firmOf, type Taken } from './firm.js'

/** Somebody who signs in to look around. */
export interface DemoUser {
  readonly login: string
  readonly name: string
  readonly role: string
  readonly organization?: string
  /** The firm of an enterprise's user. */
  readonly firm?: DemoFirm
}

/** The firms and the people of a demonstration. */
export interface Population {
  readonly firms: readonly DemoFirm[]
  readonly users: readonly DemoUser[]
}

/**
 * The invented firms of a tenant's demonstration, and who signs in (演示数据).
 *
 * The same plan gives the same firms to the byte, on every machine. No firm exists; codes are right by their check digits.
 */
export function populationOf(plan: PopulationPlan): Population {
  const taken: Taken = { names: new Set(), codes: new Set() }
  const firms = Array.from({ length: plan.firms }, (_, number) => firmOf(plan, kindOf(plan, number), number, taken))
  return { firms, users: usersOf(plan, firms) }
}

function kindOf({ kinds, tenant, seed }: PopulationPlan, number: number): KindPlan {
  const mix = kinds.map(({ id, share }) => ({ is: id, share }))
  const id = diceFor(tenant, seed, number, 'kind').of(mix)
  const kind = kinds.find(one => one.id === id) ?? kinds[0]
  if (!kind) throw new Error('a population without kinds was not refused')
  return kind
}

/** Logins begin with their tenant; an enterprise's user belongs to the first member of its kind that nobody has. */
function usersOf({ users, tenant }: PopulationPlan, firms: readonly DemoFirm[]): DemoUser[] {
  const taken = new Set<string>()
  return users.map(({ login, name, role, organization, firm: kind }) => {
    const own = kind === undefined ? undefined : firmFor(kind, firms, taken)
    if (own) taken.add(own.creditCode)
    return {
      login: `${tenant}-${login}`,
      name,
      role,
      ...(organization === undefined ? {} : { organization }),
      ...(own ? { firm: own } : {}),
    }
  })
}

function firmFor(kind: string, firms: readonly DemoFirm[], taken: ReadonlySet<string>): DemoFirm | undefined {
  const free = firms.filter(firm => firm.kind === kind && !taken.has(firm.creditCode))
  return free.find(({ memberships }) => memberships.length > 0) ?? free[0]
}
