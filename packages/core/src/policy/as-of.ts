/** Something that was set or said from a day on, and may have been taken back. */
interface Entered {
  readonly id: string
  readonly recordedAt: string
  readonly withdrawnAt: string | null
}

/** What was recorded by an instant and not taken back by then, in the order in which it was recorded. */
export const recordedBy = <E extends Entered>(entries: readonly E[], knownAt: string): readonly E[] =>
  entries
    .filter(({ recordedAt, withdrawnAt }) => recordedAt <= knownAt && (withdrawnAt === null || withdrawnAt > knownAt))
    .toSorted((a, b) => (a.recordedAt === b.recordedAt ? order(a.id, b.id) : order(a.recordedAt, b.recordedAt)))

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

interface Published {
  readonly from: string | null
  readonly publishedAt: string | null
}

/**
 * The version that applies on a day, as it was known at an instant: of those published by then, the one whose first day
 * came last; of several with one first day the one that was published last. Before anything was published the first
 * version applies: a policy is older than the platform that keeps it.
 */
export function versionInForce<V extends Published>(
  versions: readonly V[],
  { on, knownAt }: { on: string; knownAt: string },
): V | undefined {
  const published = versions
    .filter(({ from, publishedAt }) => from !== null && publishedAt !== null)
    .toSorted((a, b) => order(a.publishedAt ?? '', b.publishedAt ?? ''))
  const applying = published.filter(({ from, publishedAt }) => (from ?? '') <= on && (publishedAt ?? '') <= knownAt)
  return applying.toSorted((a, b) => order(a.from ?? '', b.from ?? '')).at(-1) ?? published[0]
}
