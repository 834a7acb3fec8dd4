import { compileTenant, type Issue, type Tenant } from '@peiyu/core'
import { type AsOfInstant, kinOf, versionInForce } from '@peiyu/core/family'
import { readConfigGuarded } from '../adapters/guarded/config.js'
import type { Store } from '../db/store/store.js'
import { type KnownVersion, knownVersions, versionFiles } from '../db/versions.js'
import { received, type Sent, sent, type WithAbove } from './sent.js'

type Files = ReadonlyMap<string, string>

/** A config that was read and found sound, as it is kept; or what is wrong with it. */
export type ReadConfig =
  | { readonly hash: string; readonly files: string }
  | { readonly issues: readonly (Omit<Issue, 'at'> & Partial<Pick<Issue, 'at'>>)[] }

/** A version with what it compiles to. */
export interface CompiledVersion extends WithAbove {
  readonly tenant: Tenant
}

interface ConfigTools {
  readonly store: Store
  readonly now: () => number
  /** The business day of a tenant. */
  readonly today: (tenant: string) => string
  /** The folder of a tenant as it stands now. */
  readonly shipped: (tenant: string) => Files | undefined
}

/** As a version keeps its files, and those of the tenants above. */
export const keptFiles = (config: WithAbove): string => JSON.stringify(sent(config))

const mostCompiled = 12

/** The versions of tenants' configs: which one applies, and what it compiles to (政策版本). */
export class Configs {
  /** By tenant and id: what a version holds never changes. The one that was asked for longest ago goes first. */
  readonly #compiled = new Map<string, CompiledVersion>()

  constructor(readonly tools: ConfigTools) {}

  /** The config that applies on a day (the business day), as it was known at an instant (now). */
  async inForce(tenant: string, at: Partial<AsOfInstant> = {}): Promise<Tenant | undefined> {
    return (await this.versionInForce(tenant, at))?.tenant
  }

  async versionInForce(tenant: string, at: Partial<AsOfInstant> = {}): Promise<CompiledVersion | undefined> {
    const { store, now, today } = this.tools
    const known: readonly KnownVersion[] = await store.read(tenant, knownVersions)
    const { on = today(tenant), knownAt = new Date(now()).toISOString() } = at
    const version = versionInForce(known, { on, knownAt })
    return version && this.version(tenant, version.id)
  }

  /** One version by its id; nothing when it is not there. */
  async version(tenant: string, id: string): Promise<CompiledVersion | undefined> {
    const key = `${tenant}/${id}`
    const found = this.#compiled.get(key) ?? (await this.#compile(tenant, id))
    if (!found) return undefined
    this.#compiled.delete(key)
    this.#compiled.set(key, found)
    const [oldest] = this.#compiled.keys()
    if (this.#compiled.size > mostCompiled && oldest !== undefined) this.#compiled.delete(oldest)
    return found
  }

  async #compile(tenant: string, id: string): Promise<CompiledVersion | undefined> {
    const kept = await this.tools.store.read(tenant, rows => versionFiles(rows, id))
    if (kept === undefined) return undefined
    // Written by `keptFiles`.
    const config = received(JSON.parse(kept) as Sent)
    const compiled = compileTenant(config.files, { examples: false, above: config.above }).tenant
    return compiled && { ...config, tenant: compiled }
  }

  /** Reads a config that somebody sends, or the folder as it stands, in a guarded child. */
  async read(tenant: string, files: Files | undefined): Promise<ReadConfig> {
    const proposed = files ?? this.tools.shipped(tenant) ?? new Map<string, string>()
    const config = { files: proposed, above: await this.#above(proposed) }
    const { sound, hash, issues } = await readConfigGuarded(config)
    if (!sound || hash === undefined) return { issues: issues.filter(({ severity }) => severity === 'error') }
    return { hash, files: keptFiles(config) }
  }

  /** The tenants above, each by the version of it that applies now. */
  async #above(files: Files): Promise<ReadonlyMap<string, Files>> {
    const above = new Map<string, Files>()
    for (let { parent } = kinOf(files); parent !== undefined && !above.has(parent); ) {
      const found: Files | undefined = this.tools.shipped(parent)
        ? (await this.versionInForce(parent))?.files
        : undefined
      if (!found) break
      above.set(parent, found)
      parent = kinOf(found).parent
    }
    return above
  }
}
