import { type Algorithm, checkpointOf, type Draft, emptyChain, nextEntry, type Signer } from '@peiyu/core/family'
import { trailHeadLine, trailLine } from '@peiyu/core/family'
import { digestBy } from '../../packages/server/src/adapters/digest.js'
import { openSigningKey } from '../../packages/server/src/adapters/signing-key.js'
import { emptyFolder } from '../cli/peiyu.js'

/** An act of an officer at the n-th minute of a day; a test states only what matters to it. */
export const anAct = (n: number, more: Partial<Draft> = {}): Draft => ({
  at: new Date(Date.UTC(2026, 11, 1, 0, n)).toISOString(),
  businessDay: '2018-11-21',
  actor: { account: '01J0000000000000000000OFFC', name: '办公室王工', roles: ['office'] },
  action: 'enterprises.update',
  noun: 'enterprises',
  recordId: `01J000000000000000000${String(n).padStart(5, '0')}`,
  subject: `01J000000000000000000${String(n).padStart(5, '0')}`,
  configVersion: 'c0ffee',
  requestId: `r${n}`,
  document: { before: { name: `旧名${n}`, version: 1 }, after: { name: `新名"${n}"`, version: 2 }, reason: '更名' },
  salt: `${n}`.padStart(32, '0'),
  ...more,
})

export interface ATrail {
  readonly algorithm?: Algorithm
  readonly tenant?: string
  readonly entries: number
  readonly act?: (n: number) => Draft
  /** Numbers of entries whose documents nobody can read any more. */
  readonly erased?: readonly number[]
  readonly key?: Signer
  /** Numbers of entries after which a checkpoint was kept; the last unless named. */
  readonly checkpoints?: readonly number[]
}

/** The lines of an exported trail, its head first, and checkpoints of it. */
export function aTrail({ algorithm = 'sha256', tenant = 'sometown', entries, act = anAct, ...more }: ATrail) {
  const { erased = [], key = openSigningKey(emptyFolder()), checkpoints = [entries] } = more
  const digest = digestBy(algorithm)
  let head = emptyChain(tenant, algorithm, digest)
  const lines = [trailHeadLine({ before: head, at: '2026-12-02T00:00:00.000Z', documents: true })]
  const kept = checkpoints.includes(0) ? [checkpointOf(head, '2026-12-01T00:00:00.000Z', key)] : []
  for (let n = 1; n <= entries; n++) {
    const entered = nextEntry(head, act(n), digest)
    head = entered.head
    lines.push(trailLine(entered.entry, erased.includes(n) ? undefined : entered.document))
    if (checkpoints.includes(n)) kept.push(checkpointOf(head, entered.entry.at, key))
  }
  return { lines, checkpoints: kept, head, key, digest }
}

export const textOf = (lines: readonly string[]): string => lines.map(line => `${line}\n`).join('')
