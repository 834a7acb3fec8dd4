import type { Tenant } from '@peiyu/core'
import type { Chance } from '../adapters/ids.js'
import type { Uploads } from '../adapters/uploads.js'
import type { Passwords } from '../adapters/password.js'
import type { Store } from '../db/store/store.js'
import type { Configs } from '../tenants/configs.js'
import type { Moment } from '../verbs/verb.js'
import type { ActBody } from './body.js'

/** What stands outside an act's own transaction: other rows, configs, what is slow. */
export interface Outside {
  readonly store: Store
  readonly passwords: Passwords
  readonly chance: Chance
  readonly policy: (tenant: string) => Promise<Tenant | undefined>
  /** Reads configs that are proposed; nothing where configs come from elsewhere. */
  readonly configs?: Pick<Configs, 'read'>
  /** Files that people sent; nothing where none is taken. */
  readonly uploads?: Uploads
  readonly places: () => ReadonlyMap<string, unknown>
}

export interface Preparing {
  readonly id: string | undefined
  /** Whose rows it is about. */
  readonly tenant: string
  /** The tenant at whose address it is asked; nothing at the platform's. */
  readonly named: string | undefined
  readonly body: ActBody
  readonly moment: Moment
}

/**
 * What an act needs that its transaction must not wait for: a hash, a config, rows of another tenant's file. It is done
 * once access and body have been looked at, and before the transaction begins.
 */
export type Prepare = (outside: Outside, asked: Preparing) => unknown
