import type { ImportsCode } from '@peiyu/core/family'

type Params = Readonly<Record<string, string | number>>

/** A file that is not read as a sheet: why, in the words of `messages/`. */
export class SheetRefused extends Error {
  constructor(
    readonly code: ImportsCode,
    readonly params: Params = {},
  ) {
    super(code)
  }
}

/** Part of a file is not what it says it is. */
export const damaged = (found: string): SheetRefused => new SheetRefused('imports/damaged', { found })
