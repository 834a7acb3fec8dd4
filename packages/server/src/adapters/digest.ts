import { hash } from 'node:crypto'
import type { Algorithm, Digest } from '@peiyu/core/family'

/** The digest of a chain, by its name; SM3 wherever the OpenSSL beneath has it. */
export const digestBy =
  (algorithm: Algorithm): Digest =>
  text =>
    hash(algorithm, text)
