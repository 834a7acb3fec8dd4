/** Nouns that belong to the platform and not to a tenant. */
const ofPlatform = new Set(['accounts', 'grants', 'sessions', 'tokens', 'tenants', 'platform-audit'])

/** Where the records of a noun are asked for. */
export const addressOf = (noun: string, tenant: string | null): string =>
  ofPlatform.has(noun) || tenant === null ? `/api/${noun}` : `/api/t/${tenant}/${noun}`

/** One record of a noun. */
export const recordAt = (noun: string, id: string | number, tenant: string | null): string =>
  `${addressOf(noun, tenant)}/${encodeURIComponent(String(id))}`
