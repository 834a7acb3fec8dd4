import { dayText } from '@peiyu/core'
import type { PasswordProfileName } from '@peiyu/core/client'
import { setupCodeFrom } from '../accounts/set-up.js'
import { uploadsIn } from '../adapters/uploads.js'
import { systemChance } from '../adapters/ids.js'
import { argon2id } from '../adapters/password.js'
import { systemClock, today } from '../adapters/clock.js'
import { openSigningKey } from '../adapters/signing-key.js'
import { platform, type Store } from '../db/store/store.js'
import { enterTenant, knownTenants, type TenantRow } from '../db/tenants.js'
import { type Seeded, seedDemonstrations } from '../demo/seed.js'
import type { Place } from '../accounts/signed-in.js'
import { aboveOf } from '../tenants/beside.js'
import { Configs } from '../tenants/configs.js'
import { enterFolder } from '../tenants/shipped.js'
import type { Loaded } from '../portal/loaded.js'
import { type Kept, openStore } from './open-store.js'
import { jobKinds } from '../jobs/kinds.js'
import { JobRunner } from '../jobs/runner.js'
import type { Records } from './records.js'

export interface Keeping extends Kept {
  /** What is asked of passwords. */
  readonly passwordProfile?: PasswordProfileName | undefined
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

/** The folders as they stand, each entered as a version where its content is new. */
async function enterFolders(
  store: Store,
  tenants: ReadonlyMap<string, Loaded>,
  place: (id: string) => Place | undefined,
) {
  for (const { id, tenant, files } of tenants.values()) {
    if (!tenant) continue
    const now = systemClock.now()
    const starting = {
      id: systemChance.id(now.getTime()),
      now: now.toISOString(),
      today: place(id)?.businessDay ?? dayText(today()),
    }
    const above = aboveOf(files, other => tenants.get(other)?.files)
    await store.write(id, rows => enterFolder(rows, { tenant, files, above }, starting))
  }
}

/** Opens what is kept, made when it is not there, for the tenants whose folders are sound. */
export async function openRecords(keeping: Keeping, tenants: ReadonlyMap<string, Loaded>): Promise<OpenRecords> {
  const store = await openStore(keeping)
  const now = (): number => systemClock.now().getTime()
  const tools = { passwords: argon2id, chance: systemChance, now, begins: keeping.seeding }
  const seeded = keeping.demo ? await seedDemonstrations(store, tenants.values(), tools) : undefined
  const known = await enterAll(store, tenants, systemClock.now().toISOString())
  const realDay = (): string => dayText(today())
  const places = (): ReadonlyMap<string, Place> =>
    new Map(
      known.map(({ id, name, businessDay }) => [
        id,
        { id, name, businessDay: businessDay ?? realDay(), demonstration: businessDay !== null },
      ]),
    )
  // A tenant whose folder is gone or broken goes on with the version that was published.
  for (const { id } of known) await store.open(id)
  await enterFolders(store, tenants, id => places().get(id))
  const configs = new Configs({
    store,
    now,
    today: id => places().get(id)?.businessDay ?? realDay(),
    shipped: id => tenants.get(id)?.files,
  })
  const uploads = uploadsIn(keeping.data)
  const records: Records = {
    store,
    uploads,
    passwords: argon2id,
    nobody: await argon2id.hash(systemChance.token()),
    chance: systemChance,
    signer: openSigningKey(keeping.data),
    now,
    places,
    configs,
    policy: (id, at) => configs.inForce(id, at),
    today: realDay,
    setupCode: setupCodeFrom(systemChance),
    proxies: keeping.proxies ?? [],
    ...(keeping.passwordProfile === undefined ? {} : { passwordProfile: keeping.passwordProfile }),
  }
  const jobs = new JobRunner({
    store,
    kinds: jobKinds(uploads),
    now,
    log: line => console.error(line),
    moment: async (tenant, who) => ({
      who,
      now: systemClock.now().toISOString(),
      today: places().get(tenant)?.businessDay ?? realDay(),
      policy: await configs.inForce(tenant),
      newId: () => systemChance.id(now()),
    }),
  })
  jobs.start(() => places().keys())
  const close = async (): Promise<void> => {
    await jobs.stop()
    await store.close()
  }
  return { records: { ...records, jobs }, seeded, close }
}
