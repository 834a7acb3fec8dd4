import { createHash, hash } from 'node:crypto'
import type { Algorithm, Digest } from '@peiyu/core/family'

/** SHA-256 as 64 hexadecimal digits. */
export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex')

/** The digest of a chain, by its name; SM3 wherever the OpenSSL beneath has it. */
export const digestBy =
  (algorithm: Algorithm): Digest =>
  text =>
    hash(algorithm, text)
