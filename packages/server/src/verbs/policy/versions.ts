import type { ConfigVersion } from '@peiyu/core/client'
import { isKept } from '../../db/versions.js'
import { decided, refusedFor, type Verb } from '../verb.js'

/** A config that was found sound before. */
export interface ReadVersion {
  readonly hash: string
  /** As it is kept. */
  readonly files: string
}

/** Proposes a config: nothing changes until somebody else publishes it (提出版本). */
export const proposeVersion: Verb<undefined, { readonly note?: string | undefined }, ReadVersion> = async ({
  body: { note = '' },
  prepared: { hash, files },
  who,
  rows,
  newId,
  now,
}) => {
  if (await isKept(rows, hash)) return refusedFor('policy/same-as-in-force', ['files'])
  const id = newId()
  const unpublished = { state: 'proposed', from: null, publishedBy: null, publishedAt: null }
  const row = { id, recordedAt: now, hash, files, note, proposedBy: who.accountId, ...unpublished }
  return decided(id, [{ insert: 'versions', row }], { reason: note })
}

/** Lets a proposed config apply from a day on; whoever proposed it does not publish it (发布版本). */
export const publishVersion: Verb<ConfigVersion, { readonly from: string; readonly note?: string | undefined }> = ({
  record,
  body,
  who,
  now,
}) => {
  const { id, version, state, proposedBy } = record
  if (state !== 'proposed') return refusedFor('policy/not-proposed')
  if (proposedBy === who.accountId) return refusedFor('policy/own-proposal')
  const { from, note = '' } = body
  const published = { state: 'published', from, publishedBy: who.accountId, publishedAt: now }
  const set = { ...published, ...(note === '' ? {} : { note }) }
  return decided(id, [{ update: 'versions', id, version, set }], { reason: note })
}

/** Puts a proposal aside, with why (不采用). */
export const rejectVersion: Verb<ConfigVersion, { readonly note: string }> = ({ record, body: { note } }) => {
  const { id, version, state } = record
  if (state !== 'proposed') return refusedFor('policy/not-proposed')
  return decided(id, [{ update: 'versions', id, version, set: { state: 'rejected', note } }], { reason: note })
}
