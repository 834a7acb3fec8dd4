import type { CompiledProgram, Tenant } from '@peiyu/core'
import type { Crumb } from '../page.js'
import type { Measure } from '../tenants.js'

/** Addresses of the public pages. */
export const tenantHref = (tenant: string): string => `/t/${tenant}`
export const programHref = (tenant: string, program: string): string => `/t/${tenant}/programs/${program}`
export const measureHref = (tenant: string, program: string, measure: string): string =>
  `${programHref(tenant, program)}/measures/${measure}`
export const calculatorHref = (tenant: string, program: string): string => `${programHref(tenant, program)}/calculator`

const homeCrumb: Crumb = { name: '首页', href: '/' }

export const tenantCrumbs = ({ shape }: Tenant): Crumb[] => [
  homeCrumb,
  { name: shape.name, href: tenantHref(shape.id) },
]

export const programCrumbs = (tenant: Tenant, { program }: CompiledProgram): Crumb[] => [
  ...tenantCrumbs(tenant),
  { name: program.name, href: programHref(tenant.shape.id, program.id) },
]

export const measureCrumbs = (tenant: Tenant, program: CompiledProgram, measure: Measure): Crumb[] => [
  ...programCrumbs(tenant, program),
  { name: measure.name, href: measureHref(tenant.shape.id, program.program.id, measure.id) },
]
