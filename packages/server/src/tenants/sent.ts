import type { Above } from '@peiyu/core'

type Files = ReadonlyMap<string, string>
type Entries = readonly (readonly [string, string])[]

/** A tenant's folder, and those of the tenants above it. */
export interface WithAbove {
  readonly files: Files
  readonly above: Above
}

/** The same as a worker is sent it. */
export interface Sent {
  readonly files: Entries
  readonly above: readonly (readonly [string, Entries])[]
}

export const sent = ({ files, above }: WithAbove): Sent => ({
  files: [...files],
  above: [...above].map(([id, all]) => [id, [...all]] as const),
})

export const received = ({ files, above }: Sent): WithAbove => ({
  files: new Map(files),
  above: new Map(above.map(([id, all]) => [id, new Map(all)] as const)),
})
