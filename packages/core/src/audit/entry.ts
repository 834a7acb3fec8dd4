import { canonicalJson, type JsonMap } from './canonical-json.js'

/** Gives the digest of a text (as UTF-8) in lower-case hex; the server hands it in. */
export type Digest = (text: string) => string

/** The digests that a chain may be made with: SHA-256, or SM3 (GB/T 32905) where national ciphers are asked for. */
export const algorithms = ['sha256', 'sm3'] as const
export type Algorithm = (typeof algorithms)[number]

/**
 * Who did it (操作人).
 *
 * `name` is for those who act in office, whose acts must stay theirs; of a firm's people only the account's id goes into
 * the chain, since what is chained can never be erased.
 */
export interface Actor {
  /** Id of the account; of the service where a token acts. Empty where nobody has signed in yet. */
  readonly account: string
  readonly name?: string | null
  readonly roles: readonly string[]
  /** Id of the service token, where one was used. */
  readonly token?: string | null
}

/** What one entry says, without the hash over it. */
export interface EntryContent {
  /** Empty for the platform's own chain. */
  readonly tenant: string
  /** From 1, without gaps. */
  readonly seq: number
  /** By the real clock: `2026-12-01T02:30:00.000Z`. */
  readonly at: string
  /** The tenant's business day `2018-11-21`; the platform has none. */
  readonly businessDay?: string | null
  readonly actor: Actor
  /** Noun and act: `enterprises.update`. */
  readonly action: string
  readonly noun: string
  readonly recordId: string
  /** The code of the refusal, where it was not done. */
  readonly refused?: string | null
  /** The person or firm whose key the document is kept under. */
  readonly subject?: string | null
  readonly configVersion?: string | null
  readonly requestId: string
  readonly documentHash: string
  /** The hash of the entry before; of the chain's beginning for the first. */
  readonly previous: string
}

/**
 * One entry of the trail (审计记录).
 *
 * Nothing personal stands in it: what was before and after stands in the document, of which the entry chains only the
 * hash. Optional fields may be null as a database gives them; that is the same as not being there.
 */
export interface AuditEntry extends EntryContent {
  readonly hash: string
}

/**
 * What an entry is about, kept beside it under its subject's key (审计内容).
 *
 * Once the key is erased nobody reads it any more, and the chain stays whole.
 */
export interface AuditDocument extends JsonMap {
  readonly before?: JsonMap | null
  readonly after?: JsonMap | null
  readonly reason?: string
}

const orLeftOut = <T>(value: T | null | undefined): T | undefined => value ?? undefined

/** The text that an entry's hash is over: its fields as canonical JSON, without the hash. */
export function entryText(entry: EntryContent): string {
  const { actor } = entry
  return canonicalJson({
    tenant: entry.tenant,
    seq: entry.seq,
    at: entry.at,
    businessDay: orLeftOut(entry.businessDay),
    actor: {
      account: actor.account,
      name: orLeftOut(actor.name),
      roles: actor.roles,
      token: orLeftOut(actor.token),
    },
    action: entry.action,
    noun: entry.noun,
    recordId: entry.recordId,
    refused: orLeftOut(entry.refused),
    subject: orLeftOut(entry.subject),
    configVersion: orLeftOut(entry.configVersion),
    requestId: entry.requestId,
    documentHash: entry.documentHash,
    previous: entry.previous,
  })
}

/**
 * The text of a document, whose digest the entry chains.
 *
 * `salt` is chance (128 bits) and goes with the document, so that after erasure nobody finds out from the hash what it
 * said by trying likely words.
 */
export const documentText = (document: AuditDocument, salt: string): string => canonicalJson({ ...document, salt })
