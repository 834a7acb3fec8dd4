import { dayText } from '@peiyu/core'
import type { PasswordProfileName } from '@peiyu/core/client'
import { setupCodeFrom } from '../accounts/set-up.js'
import { systemChance } from '../adapters/ids.js'
import { argon2id } from '../adapters/password.js'
import { systemClock, today } from '../adapters/clock.js'
import { openSigningKey } from '../adapters/signing-key.js'
import { platform, type Store } from '../db/store/store.js'
import { enterTenant, knownTenants, type TenantRow } from '../db/tenants.js'
import { type Seeded, seedDemonstrations } from '../demo/seed.js'
import type { Loaded } from '../portal/loaded.js'
import { type Kept, openStore } from './open-store.js'
import type { Records } from './records.js'

export interface Keeping extends Kept {
  /** What is asked of passwords. */
  readonly passwordProfile?: PasswordProfileName
  /** Addresses of proxies before the server, which tell whom they speak for. */
  readonly proxies?: readonly string[]
  /** An empty database is filled with what the folders say of their demonstrations. */
  readonly demo: boolean
  /** Told before an empty database is filled, which takes some seconds. */
  readonly seeding?: (() => void) | undefined
}

export interface OpenRecords {
  readonly records: Records
  /** Who may sign in, where the database was filled just now. */
  readonly seeded: Seeded | undefined
  readonly close: () => Promise<void>
}

/** Every tenant that has a sound config has rows, and is entered once. */
async function enterAll(store: Store, tenants: ReadonlyMap<string, Loaded>, at: string): Promise<TenantRow[]> {
  for (const { id, tenant } of tenants.values()) {
    if (!tenant) continue
    await store.open(id)
    await store.write(platform, rows => enterTenant(rows, { id, name: tenant.shape.name, businessDay: null, at }))
  }
  return store.read(platform, knownTenants)
}

/** Opens what is kept, made when it is not there, for the tenants whose folders are sound. */
export async function openRecords(keeping: Keeping, tenants: ReadonlyMap<string, Loaded>): Promise<OpenRecords> {
  const store = await openStore(keeping)
  const now = (): number => systemClock.now().getTime()
  const tools = { passwords: argon2id, chance: systemChance, now, begins: keeping.seeding }
  const seeded = keeping.demo ? await seedDemonstrations(store, tenants.values(), tools) : undefined
  const known = await enterAll(store, tenants, systemClock.now().toISOString())
  const realDay = (): string => dayText(today())
  const records: Records = {
    store,
    passwords: argon2id,
    nobody: await argon2id.hash(systemChance.token()),
    chance: systemChance,
    signer: openSigningKey(keeping.data),
    now,
    places: () =>
      new Map(
        known.map(({ id, name, businessDay }) => [
          id,
          { id, name, businessDay: businessDay ?? realDay(), demonstration: businessDay !== null },
        ]),
      ),
    policy: id => Promise.resolve(tenants.get(id)?.tenant),
    today: realDay,
    setupCode: setupCodeFrom(systemChance),
    proxies: keeping.proxies ?? [],
    ...(keeping.passwordProfile === undefined ? {} : { passwordProfile: keeping.passwordProfile }),
  }
  return { records, seeded, close: () => store.close() }
}
