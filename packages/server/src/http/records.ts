import type { Tenant } from '@peiyu/core'
import type { AsOfInstant, Signer } from '@peiyu/core/family'
import type { PasswordProfileName } from '@peiyu/core/client'
import type { Store } from '../db/store/store.js'
import type { Passwords } from '../adapters/password.js'
import type { Uploads } from '../adapters/uploads.js'
import type { Chance } from '../adapters/ids.js'
import type { Configs } from '../tenants/configs.js'
import type { Place } from '../accounts/signed-in.js'

/** What the server needs to keep records and let people in; without it only the public pages are served. */
export interface Records {
  readonly store: Store
  readonly passwords: Passwords
  /** The hash of a password that nobody has. */
  readonly nobody: string
  readonly chance: Chance
  /** Signs checkpoints of the trails. */
  readonly signer: Signer
  /** The real clock, in milliseconds. */
  readonly now: () => number
  /** Tenants that are open, with their business day. */
  readonly places: () => ReadonlyMap<string, Place>
  /** The config of a tenant that applies on a day (its business day by default), as it was known at an instant (now). */
  readonly policy: (tenant: string, at?: Partial<AsOfInstant>) => Promise<Tenant | undefined>
  /** The versions of tenants' configs; nothing where configs come from elsewhere. */
  readonly configs?: Configs
  /** The real business day, for what is of no tenant. */
  readonly today: () => string
  /** Files that people sent; without it none is taken. */
  readonly uploads?: Uploads
  /** Runs long work; a test runs it by hand. */
  readonly jobs?: { readonly wake: (tenant: string) => void }
  /** What the operator asks of passwords; OWASP's standard by default. */
  readonly passwordProfile?: PasswordProfileName
  /** Addresses of proxies that tell whom they speak for; nobody else is believed. */
  readonly proxies?: readonly string[]
  /** With this code of the terminal the first three accounts are made; without it none can be. */
  readonly setupCode?: string
}
