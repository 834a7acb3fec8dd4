import type { Enterprise as Registered } from '@peiyu/core/client'

/** What every record has. */
export interface Kept {
  readonly id: string
  readonly version: number
  readonly recordedAt: string
}

/** An enterprise as lists give it: with the facts that the policy lists. */
export type Enterprise = Registered & { readonly facts?: Readonly<Record<string, string>> }
