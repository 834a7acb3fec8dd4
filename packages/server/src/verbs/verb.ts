import type { Tenant } from '@peiyu/core'
import type { Actor, IssueParams } from '@peiyu/core/client'
import type { Rows } from '../db/store/store.js'
import type { Write } from '../db/write.js'

/** Who acts: an account, or an outside system by its token. */
export interface Who {
  readonly accountId: string
  readonly login: string
  readonly name: string
  /** By which it acts here, as the trail keeps it. */
  readonly roles: readonly string[]
  readonly token?: string
  readonly actor: Actor
}

/** One thing that an act is refused for: a code of `messages`, and where in the body. */
export interface Refusal {
  readonly code: string
  readonly path?: readonly (string | number)[]
  readonly params?: IssueParams
}

/** What an act knows of the moment: who, when by both clocks, under which config. */
export interface Moment {
  readonly who: Who
  /** The real clock. */
  readonly now: string
  /** The tenant's business day. */
  readonly today: string
  /** The tenant's config in force; nothing on the platform. */
  readonly policy: Tenant | undefined
  readonly newId: () => string
}

export interface Acting<Record, Body, Prepared = undefined> extends Moment {
  readonly record: Record
  readonly body: Body
  /** What was made ready before the transaction began, where the entry says so. */
  readonly prepared: Prepared
  /** To read more with: the same transaction that the writes go into. */
  readonly rows: Rows
}

export interface Decided {
  readonly ok: true
  readonly writes: readonly Write[]
  /** The record that the act was about, answered as it is afterwards; nothing when it is gone. */
  readonly id: string
  readonly reason?: string
  /** Whom the trail's document is about, so that it can be erased: an enterprise or an account. */
  readonly subjectId?: string
  /** Told once beside the record, and kept nowhere: a first password, a token. */
  readonly once?: Readonly<{ [name: string]: string }>
}

export type Outcome = Decided | { readonly ok: false; readonly refusals: readonly Refusal[] }

/** One act: reads what it needs, decides, and gives what is to be written. It writes nothing itself. */
export type Verb<Record, Body, Prepared = undefined> = (
  acting: Acting<Record, Body, Prepared>,
) => Outcome | Promise<Outcome>

export const refusedFor = (code: string, path: Refusal['path'] = [], params: IssueParams = {}): Outcome => ({
  ok: false,
  refusals: [{ code, path, params }],
})

export const decided = (
  id: string,
  writes: readonly Write[],
  more: Omit<Decided, 'ok' | 'id' | 'writes'> = {},
): Outcome => ({
  ok: true,
  id,
  writes,
  ...more,
})
