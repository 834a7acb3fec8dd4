import { canonicalJson } from './canonical-json.js'
import { type ChainHead, trailFormat } from './chain.js'
import type { Found } from './chain-check.js'
import type { AuditCode } from './codes.js'
import { type Algorithm, algorithms, type AuditEntry, entryText } from './entry.js'

/** What the first line of an exported trail says. */
export interface TrailHead {
  /** Where the chain stands before the first entry of the file: its beginning, or what an earlier file ends with. */
  readonly before: ChainHead
  /** When it was exported. */
  readonly at: string
  /** Whether it was exported with documents. */
  readonly documents: boolean
}

/** The first line of an exported trail. */
export function trailHeadLine({ before, at, documents }: TrailHead): string {
  const { tenant, algorithm, seq, hash } = before
  return canonicalJson({ format: trailFormat, tenant, algorithm, first: seq + 1, previous: hash, at, documents })
}

/**
 * A line of an exported trail: `{"document":…,"entry":…,"hash":"…"}`.
 *
 * Entry and document stand in it exactly as they were hashed, so that a reader hashes what it sees. A document that
 * nobody can read any more is left out.
 */
export function trailLine(entry: AuditEntry, document: string | undefined): string {
  const first = document === undefined ? '' : `"document":${document},`
  return `{${first}"entry":${entryText(entry)},"hash":"${entry.hash}"}`
}

interface WrittenHead {
  readonly format: string
  readonly tenant: string
  readonly algorithm: string
  readonly first: number
  readonly previous: string
  readonly at: string
  readonly documents: boolean
}

function parsed(line: string): WrittenHead | undefined {
  try {
    const value = JSON.parse(line) as Partial<WrittenHead> | null
    return value && typeof value.format === 'string' ? (value as WrittenHead) : undefined
  } catch {
    return undefined
  }
}

/** Reads the first line, or says why it is none. */
export function readTrailHead(line: string): TrailHead | AuditCode {
  const head = parsed(line)
  if (!head) return 'audit/no-head'
  const { tenant, algorithm, first, previous, at, documents } = head
  if (head.format !== trailFormat) return 'audit/unknown-format'
  if (!algorithms.includes(algorithm as Algorithm)) return 'audit/unknown-algorithm'
  const isHead =
    [tenant, previous, at].every(text => typeof text === 'string') &&
    Number.isSafeInteger(first) &&
    first >= 1 &&
    typeof documents === 'boolean'
  if (!isHead) return 'audit/no-head'
  return { before: { tenant, algorithm: algorithm as Algorithm, seq: first - 1, hash: previous }, at, documents }
}

const [opening, entryKey, hashKey] = ['{"document":', '"entry":', ',"hash":"']

/**
 * Reads a line of entries, or gives undefined where it is none.
 *
 * Takes it apart where the keys stand, without reading it: quotes inside texts are escaped and no entry has a map below
 * `entry`, so the last place is the right one.
 */
export function readTrailLine(line: string): Found | undefined {
  const end = line.lastIndexOf(hashKey)
  const start = line.lastIndexOf(entryKey, end)
  if (start < 1 || end < start || !line.endsWith('"}')) return undefined
  const found = { text: line.slice(start + entryKey.length, end), hash: line.slice(end + hashKey.length, -2) }
  if (start === 1) return line.startsWith('{') ? found : undefined
  if (!line.startsWith(opening) || line[start - 1] !== ',') return undefined
  return { ...found, document: line.slice(opening.length, start - 1) }
}
