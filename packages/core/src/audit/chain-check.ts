import { parseDay } from '../base/dates.js'
import type { IssueParams } from '../base/issue.js'
import { type ChainHead, emptyChain } from './chain.js'
import type { AuditCode } from './codes.js'
import type { Digest } from './entry.js'

/** A place of the chain that somebody else has kept: the number of an entry and its hash. */
export interface Anchor {
  readonly seq: number
  readonly hash: string
}

/** One entry as it was found: the text that its hash is over, the hash, and the document where it can be read. */
export interface Found {
  readonly text: string
  readonly hash: string
  readonly document?: string
}

/** The first thing that is wrong. `nth` counts what was handed in, from 1; 0 is the beginning itself. */
export interface Broken {
  readonly code: AuditCode
  readonly seq: number
  readonly nth: number
  readonly params: IssueParams
}

/** What a check of a chain came to (核验结论). */
export interface ChainVerdict {
  readonly taken: number
  /** The number of the first entry. */
  readonly from: number
  /** Up to here each entry follows the one before and agrees with its hash; `from - 1` when none does. */
  readonly soundTo: number
  /** Up to here an anchor proves that nobody rewrote or cut it; what is sound beyond is the unproven tail. */
  readonly provenTo?: number
  readonly broken?: Broken
  /** Documents that agree with their entry, and those that are not there: erased, or not exported. */
  readonly documents: { readonly matched: number; readonly absent: number }
  /** Entries dated more than a minute before the one they follow: the clock was turned back. */
  readonly clockBack: { readonly count: number; readonly first?: number }
  /** Where the sound part ends. */
  readonly hash: string
}

interface Fields {
  readonly tenant: string
  readonly seq: number
  readonly at: string
  readonly previous: string
  readonly documentHash: string
}

function fieldsOf(text: string): Fields | undefined {
  try {
    const value = JSON.parse(text) as Partial<Fields> | null
    const isEntry = value && Number.isSafeInteger(value.seq) && typeof value.at === 'string'
    return isEntry ? (value as Fields) : undefined
  } catch {
    return undefined
  }
}

/** Who waits for the head of the chain is dated before who had it meanwhile; so many seconds mean nothing. */
const patience = 60

/** Seconds since 1970 of `2026-12-01T02:30:00.000Z`; no number for what is no instant. */
function secondsOf(instant: string): number {
  const [hours, minutes, seconds] = [11, 14, 17].map(start => Number(instant.slice(start, start + 2)))
  return (
    (parseDay(instant.slice(0, 10)) ?? Number.NaN) * 86_400 + (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0)
  )
}

/**
 * Holds the entries of a chain against each other, one after the other, in any number (逐条核验).
 *
 * Without anchors it finds what was edited, deleted or moved, but not an end that was cut off, nor a chain that was made
 * anew from some entry on: that is why there is then no `provenTo`.
 */
export class ChainCheck {
  readonly #anchors = new Map<number, string>()
  #lastAnchor = 0
  #last: { readonly seq: number; readonly hash: string; readonly at: string }
  #taken = 0
  #proven: Anchor | undefined
  #broken: Broken | undefined
  #documents = { matched: 0, absent: 0 }
  #clockBack: { count: number; first?: number } = { count: 0 }

  /** `before` is where the chain stands before the first entry that is handed in. */
  constructor(
    readonly before: ChainHead,
    readonly digest: Digest,
    anchors: readonly Anchor[] = [],
  ) {
    this.#last = { seq: before.seq, hash: before.hash, at: '' }
    const begins = before.seq > 0 || before.hash === emptyChain(before.tenant, before.algorithm, digest).hash
    if (!begins) this.#stop('audit/wrong-beginning')
    for (const { seq, hash } of anchors) {
      if ((this.#anchors.get(seq) ?? hash) !== hash) this.#stop('audit/two-histories', { found: seq })
      this.#anchors.set(seq, hash)
      this.#lastAnchor = Math.max(this.#lastAnchor, seq)
    }
    if (!this.#broken) this.#hold()
  }

  /** The next entry, or undefined for something that cannot be read as one. */
  take(found: Found | undefined): void {
    this.#taken++
    if (this.#broken) this.#lookOn(this.#broken, found)
    else if (!found) this.#stop('audit/unreadable')
    else if (this.digest(found.text) !== found.hash) this.#stop('audit/edited')
    else this.#follow(found)
  }

  verdict(): ChainVerdict {
    const { seq, hash } = this.#last
    if (!this.#broken && seq < this.#lastAnchor) this.#stop('audit/truncated', { last: seq, anchor: this.#lastAnchor })
    return {
      taken: this.#taken,
      from: this.before.seq + 1,
      soundTo: seq,
      ...(this.#proven ? { provenTo: this.#proven.seq } : {}),
      ...(this.#broken ? { broken: this.#broken } : {}),
      documents: this.#documents,
      clockBack: this.#clockBack,
      hash,
    }
  }

  #follow({ text, hash, document }: Found): void {
    const expected = this.#last.seq + 1
    const fields = fieldsOf(text)
    if (!fields) return this.#stop('audit/unreadable')
    const { seq, previous, tenant, at } = fields
    if (tenant !== this.before.tenant) return this.#stop('audit/other-tenant', { found: String(tenant) })
    if (seq > expected) return this.#stop('audit/missing', { found: seq, last: seq - 1 })
    if (seq < expected) return this.#stop('audit/reordered', { found: seq })
    if (previous !== this.#last.hash) return this.#stop('audit/unlinked', { before: this.#last.seq })
    if (document === undefined) this.#documents.absent++
    else if (this.digest(document) === fields.documentHash) this.#documents.matched++
    else return this.#stop('audit/document-differs')
    if (at < this.#last.at && secondsOf(this.#last.at) - secondsOf(at) > patience)
      this.#clockBack = { first: seq, ...this.#clockBack, count: this.#clockBack.count + 1 }
    this.#last = { seq, hash, at }
    this.#hold()
  }

  /** An anchor that agrees proves all before it; one that does not says that something since the last was made anew. */
  #hold(): void {
    const { seq, hash, at } = this.#last
    const kept = this.#anchors.get(seq)
    if (kept === undefined) return
    if (kept === hash) {
      this.#proven = { seq, hash }
      return
    }
    const held = this.#proven ?? this.before
    this.#stop('audit/anchor-differs', { from: held.seq + 1, anchor: seq })
    this.#last = { seq: held.seq, hash: held.hash, at }
  }

  /** What seems to be missing may stand further on. */
  #lookOn(broken: Broken, found: Found | undefined): void {
    if (broken.code !== 'audit/missing' || !found || this.digest(found.text) !== found.hash) return
    const fields = fieldsOf(found.text)
    const isIt = fields?.seq === broken.seq && fields.tenant === this.before.tenant
    if (isIt) this.#broken = { ...broken, code: 'audit/reordered' }
  }

  #stop(code: AuditCode, params: IssueParams = {}): void {
    const seq = this.#last.seq + 1
    this.#broken = { code, seq, nth: this.#taken, params: { seq, ...params } }
  }
}
