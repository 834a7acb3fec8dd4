import type { Refusal } from '../verbs/verb.js'

/** An act that is not done: `code` is one of `http/problem`, `refusals` what was wrong, each in its place. */
export class Declined extends Error {
  constructor(
    readonly code: string,
    readonly refusals: readonly Refusal[] = [],
  ) {
    super(code)
  }
}
