import { canonicalJson } from './canonical-json.js'
import {
  type Algorithm,
  type AuditDocument,
  type AuditEntry,
  type Digest,
  documentText,
  type EntryContent,
  entryText,
} from './entry.js'

/** The name of the format, in the chain's beginning and in exported files. */
export const trailFormat = 'peiyu-audit/1'

/** Where a chain ends (链头): the last entry's number and hash. Whoever writes locks it until the transaction ends. */
export interface ChainHead {
  readonly tenant: string
  readonly algorithm: Algorithm
  readonly seq: number
  readonly hash: string
}

/** A chain without entries: its hash binds tenant and algorithm, and the first entry follows it. */
export function emptyChain(tenant: string, algorithm: Algorithm, digest: Digest): ChainHead {
  return { tenant, algorithm, seq: 0, hash: digest(canonicalJson({ algorithm, format: trailFormat, tenant })) }
}

/** What is to be entered; the chain adds number, hashes and the one before. */
export interface Draft extends Omit<EntryContent, 'tenant' | 'seq' | 'documentHash' | 'previous'> {
  readonly document: AuditDocument
  /** Chance of 128 bits, made anew for each entry. */
  readonly salt: string
}

/** An entry with the document's text to be kept beside it, and where the chain ends with it. */
export interface Entered {
  readonly entry: AuditEntry
  readonly document: string
  readonly head: ChainHead
}

/**
 * The entry that follows (续写审计记录).
 *
 * Writes nothing: entry, document and head go into the same transaction as the change that they tell of. Throws
 * `NotCanonical` for a document with a value that has no canonical JSON.
 */
export function nextEntry(head: ChainHead, { document, salt, ...draft }: Draft, digest: Digest): Entered {
  const text = documentText(document, salt)
  const content: EntryContent = {
    ...draft,
    tenant: head.tenant,
    seq: head.seq + 1,
    documentHash: digest(text),
    previous: head.hash,
  }
  const hash = digest(entryText(content))
  return { entry: { ...content, hash }, document: text, head: { ...head, seq: content.seq, hash } }
}
