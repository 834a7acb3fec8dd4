import type { CompiledProgram, Tenant } from '@peiyu/core'
import type { Crumb } from '../page.js'
import type { Measure } from '../tenants.js'
import { measureHref, programHref, tenantHref } from './places.js'

const homeCrumb: Crumb = { name: '首页', href: '/' }

/** The way to a tenant. */
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
