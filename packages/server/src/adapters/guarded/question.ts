import type { Issue } from '@peiyu/core'
import type { ImportsCode, SheetHead, SheetRow } from '@peiyu/core/family'
import type { SheetLimits } from '../sheets/limits.js'

type Entries = readonly (readonly [string, string])[]

/** What a guarded child is asked. */
export type Question =
  | { readonly ask: 'config'; readonly files: Entries; readonly above: readonly (readonly [string, Entries])[] }
  | {
      readonly ask: 'sheet'
      readonly path: string
      readonly sheet?: string
      readonly limits?: { readonly limits: SheetLimits }
    }
  | { readonly ask: 'more' }

/** What came of a config: the hash that it would be kept under, or why it is refused. */
export interface ConfigAnswer {
  readonly sound: boolean
  readonly hash?: string
  readonly issues: readonly Issue[]
}

/** Why a file is not read as a sheet. */
export interface RefusedSheet {
  readonly code: ImportsCode
  readonly params: Readonly<Record<string, string | number>>
}

/** What came of a spreadsheet so far. */
export type SheetAnswer =
  | { readonly head: SheetHead }
  | { readonly rows: readonly SheetRow[]; readonly last?: boolean }
  | { readonly refused: RefusedSheet }
