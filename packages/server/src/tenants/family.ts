import { dirname, resolve } from 'node:path'
import { compileTenant, type Family, familyOf, type Tenant } from '@peiyu/core'
import { kinOf } from '@peiyu/core/family'
import { readBeside } from './beside.js'

type Files = ReadonlyMap<string, string>

/** Ids of the folders that may belong to a tenant's family: those above it, and those that serve one of these. */
function relativesOf(home: Tenant, folders: ReadonlyMap<string, Files>): Set<string> {
  const kin = new Map([...folders].map(([id, files]) => [id, kinOf(files)] as const))
  const served = new Set([home.shape.id])
  for (let id = home.shape.parent; id !== undefined && !served.has(id); id = kin.get(id)?.parent) served.add(id)
  const serving = [...kin].filter(([, { serves }]) => serves !== undefined && served.has(serves))
  return new Set([...served, ...serving.map(([id]) => id)])
}

/** A family, and folders that belong to it but could not be loaded. */
export interface LoadedFamily {
  readonly family: Family
  readonly broken: readonly string[]
}

/** Loads what belongs to the family of a tenant from the folders beside its own, or from another folder of tenants. */
export function loadFamily(home: Tenant, folder: string, tenantsFolder?: string): LoadedFamily {
  const root = tenantsFolder ?? dirname(resolve(folder))
  const folders = new Map([...readBeside(root)].filter(([name]) => resolve(root, name) !== resolve(folder)))
  const compiled = [...relativesOf(home, folders)].flatMap(id => {
    const files = folders.get(id)
    return files ? [{ id, ...compileTenant(files, { examples: false, above: folders }) }] : []
  })
  const tenants = new Map(compiled.flatMap(({ tenant }) => (tenant ? [[tenant.shape.id, tenant] as const] : [])))
  return { family: familyOf(home, tenants), broken: compiled.flatMap(({ id, tenant }) => (tenant ? [] : [id])) }
}
