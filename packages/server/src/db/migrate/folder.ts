import { fileURLToPath } from 'node:url'

export type Family = 'postgres' | 'sqlite-platform' | 'sqlite-tenant'

/** Where the migrations of a family of tables lie; beside the sources and what is built of them alike. */
export const migrationsOf = (family: Family): string =>
  fileURLToPath(new URL(`../../../migrations/${family}`, import.meta.url))
