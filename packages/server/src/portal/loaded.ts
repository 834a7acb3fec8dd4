import type { Issue, Tenant } from '@peiyu/core'

/** A tenant's folder once it was read: what it compiled to, or what is wrong with it. */
export interface Loaded {
  readonly id: string
  readonly tenant: Tenant | undefined
  readonly issues: readonly Issue[]
  /** The folder's files; the invented firm of `demo/` is read from them. */
  readonly files: ReadonlyMap<string, string>
}
