import type { Permit } from '@peiyu/core/client'

/** The fields of a record that the permits let somebody read; the id and its version always. */
export function readable(
  record: Readonly<Record<string, unknown>>,
  permits: readonly Permit[],
): Readonly<Record<string, unknown>> {
  const limits = permits.map(({ fields }) => fields?.read)
  if (limits.some(limit => limit === undefined)) return record
  const allowed = new Set(['id', 'version', 'recordedAt', ...limits.flatMap(limit => limit ?? [])])
  return Object.fromEntries(Object.entries(record).filter(([field]) => allowed.has(field)))
}
