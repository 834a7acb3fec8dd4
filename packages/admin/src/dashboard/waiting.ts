import type { Query } from '../providers/wire'

/** A kind of thing that waits for somebody: for whom, where it is counted, and where it is done. */
export interface Waits {
  readonly name: string
  readonly noun: string
  /** It waits for those who may do this. */
  readonly act: string
  readonly query: Query
  readonly to: string
}

/** What may wait, the most pressing first. */
export const waits: readonly Waits[] = [
  { name: 'registrations', noun: 'registrations', act: 'confirm', query: { state: 'waiting' }, to: '/registrations' },
  { name: 'versions', noun: 'versions', act: 'publish', query: { state: 'proposed' }, to: '/workshop/versions' },
  { name: 'imports', noun: 'imports', act: 'confirm', query: { state: 'previewed' }, to: '/imports' },
  { name: 'facts', noun: 'facts', act: 'verify', query: { standing: 'declared' }, to: '/enterprises' },
  { name: 'jobs', noun: 'jobs', act: 'cancel', query: { state: 'running' }, to: '/assessments' },
]
