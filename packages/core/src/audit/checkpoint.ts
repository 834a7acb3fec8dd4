import { canonicalJson } from './canonical-json.js'
import type { ChainHead } from './chain.js'
import type { AuditCode } from './codes.js'
import { algorithms } from './entry.js'

/**
 * Where a chain stood at an instant, signed by the platform and kept by somebody else (检查点).
 *
 * `key` is the fingerprint of `publicKey` (ed25519, SPKI in base64): who keeps checkpoints keeps it too, and compares.
 */
export interface Checkpoint extends ChainHead {
  readonly at: string
  readonly key: string
  readonly publicKey: string
  readonly signature: string
}

/** The text that a checkpoint's signature is over: all its fields but the signature. */
export const checkpointText = ({ tenant, algorithm, seq, hash, at, key, publicKey }: Omit<Checkpoint, 'signature'>) =>
  canonicalJson({ tenant, algorithm, seq, hash, at, key, publicKey })

/** What signs: the platform's key. */
export interface Signer {
  readonly key: string
  readonly publicKey: string
  readonly sign: (text: string) => string
}

/** The checkpoint of a chain as it stands. */
export function checkpointOf({ tenant, algorithm, seq, hash }: ChainHead, at: string, signer: Signer): Checkpoint {
  const { key, publicKey } = signer
  const unsigned = { tenant, algorithm, seq, hash, at, key, publicKey }
  return { ...unsigned, signature: signer.sign(checkpointText(unsigned)) }
}

/** One line of a file of checkpoints. */
export const checkpointLine = (checkpoint: Checkpoint): string => canonicalJson({ ...checkpoint })

/** What is wrong with a file of checkpoints, at which line. */
export interface CheckpointProblem {
  readonly code: AuditCode
  readonly line: number
}

interface Asked {
  readonly isSigned: (checkpoint: Checkpoint) => boolean
  /** The chain that they are to be of. */
  readonly of: Pick<ChainHead, 'tenant' | 'algorithm'>
}

const texts = ['tenant', 'hash', 'at', 'key', 'publicKey', 'signature'] as const

function readLine(line: string): Checkpoint | undefined {
  try {
    const value = JSON.parse(line) as Checkpoint | null
    const isOne =
      value &&
      texts.every(name => typeof value[name] === 'string') &&
      Number.isSafeInteger(value.seq) &&
      algorithms.includes(value.algorithm)
    return isOne ? value : undefined
  } catch {
    return undefined
  }
}

/** The checkpoints of a file, one a line, or the first problem with it: one that is not signed proves nothing. */
export function readCheckpoints(text: string, { isSigned, of }: Asked): readonly Checkpoint[] | CheckpointProblem {
  const read: Checkpoint[] = []
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const one = readLine(line)
    const at = { line: i + 1 }
    if (!one) return { code: 'audit/anchor-unreadable', ...at }
    if (!isSigned(one)) return { code: 'audit/anchor-signature', ...at }
    if (one.tenant !== of.tenant || one.algorithm !== of.algorithm)
      return { code: 'audit/anchor-of-other-chain', ...at }
    read.push(one)
  }
  return read.length > 0 ? read : { code: 'audit/anchor-unreadable', line: 1 }
}
