import type { CompiledProgram, Tenant } from '@peiyu/core'
import type { Loaded } from './loaded.js'

export type Measure = CompiledProgram['measures'] extends ReadonlyMap<string, infer M> ? M : never

/** What an address names. */
export interface Found {
  readonly loaded: Loaded
  readonly tenant: Tenant
  readonly program: CompiledProgram
  readonly measure: Measure | undefined
}

export type NotFound = 'no-such-tenant' | 'broken-tenant' | 'no-such-program' | 'no-such-measure'

interface Address {
  readonly tenant: string
  readonly program: string
  readonly measure: string | undefined
}

/** Finds a program, and a measure where the address names one; or says which part of the address means nothing. */
export function find(tenants: ReadonlyMap<string, Loaded>, address: Address): Found | NotFound {
  const loaded = tenants.get(address.tenant)
  if (!loaded) return 'no-such-tenant'
  const { tenant } = loaded
  if (!tenant) return 'broken-tenant'
  const program = tenant.programs.get(address.program)
  if (!program) return 'no-such-program'
  const measure = address.measure === undefined ? undefined : program.measures.get(address.measure)
  if (address.measure !== undefined && !measure) return 'no-such-measure'
  return { loaded, tenant, program, measure }
}
