import { and, eq, inArray } from 'drizzle-orm'
import type { Rows } from './store/store.js'

/** A version as far as it is asked which one applies. */
export interface KnownVersion {
  readonly id: string
  readonly hash: string
  readonly state: string
  readonly from: string | null
  readonly publishedAt: string | null
}

/** All versions of a tenant without their files: there are few. */
export const knownVersions = ({ db, tenant, t: { versions } }: Rows): Promise<KnownVersion[]> =>
  db
    .select({
      id: versions.id,
      hash: versions.hash,
      state: versions.state,
      from: versions.from,
      publishedAt: versions.publishedAt,
    })
    .from(versions)
    .where(eq(versions.tenantId, tenant))

/** The files of one version, as the JSON that was kept. */
export async function versionFiles({ db, tenant, t: { versions } }: Rows, id: string): Promise<string | undefined> {
  const [row] = await db
    .select({ files: versions.files })
    .from(versions)
    .where(and(eq(versions.tenantId, tenant), eq(versions.id, id)))
  return row?.files
}

/** Whether a config of this hash waits or applies already. */
export async function isKept({ db, tenant, t: { versions } }: Rows, hash: string): Promise<boolean> {
  const [row] = await db
    .select({ id: versions.id })
    .from(versions)
    .where(
      and(eq(versions.tenantId, tenant), eq(versions.hash, hash), inArray(versions.state, ['proposed', 'published'])),
    )
    .limit(1)
  return row !== undefined
}
