import type { ResourceSpec } from '@peiyu/core/client'
import type { z } from 'zod'
import type { RecordTable } from '../db/write.js'
import type { Verb } from '../verbs/verb.js'
import type { Prepare } from './outside.js'

type RecordOf<S extends ResourceSpec> = z.infer<S['record']>
type BodyOf<B> = B extends z.ZodType ? z.infer<B> : never

interface EntryParts<S extends ResourceSpec> {
  readonly table: RecordTable
  /** Columns that stand for a field when a list is sorted by it. */
  readonly sortBy?: Readonly<Record<string, string>>
  /** What it means that a unique index says no, by the index's name. */
  readonly taken?: Readonly<Record<string, string>>
  readonly create?: Verb<undefined, BodyOf<S['create']>, never>
  readonly update?: Verb<RecordOf<S>, BodyOf<S['update']>, never>
  readonly verbs: { readonly [V in keyof S['verbs']]: Verb<RecordOf<S>, z.infer<S['verbs'][V]['body']>, never> }
  /** What acts want made ready before their transaction begins, by the act. */
  readonly prepare?: Readonly<Record<string, Prepare>>
  /** How long a body may be, where 256 KB are too few. */
  readonly mostBytes?: number
}

/** An act whatever it is about: bodies are read by the spec's schema before it sees them. */
export type AnyVerb = Verb<never, never, never>

/** A noun of the API with its acts (资源). */
export interface Entry {
  readonly spec: ResourceSpec
  readonly table: RecordTable
  readonly sortBy: Readonly<Record<string, string>>
  readonly taken: Readonly<Record<string, string>>
  readonly create: AnyVerb | undefined
  readonly update: AnyVerb | undefined
  readonly verbs: Readonly<Record<string, AnyVerb>>
  readonly prepare: Readonly<Record<string, Prepare>>
  readonly mostBytes: number | undefined
  /** The tenant at whose address a noun is asked for that the platform keeps: only its rows are there. */
  readonly forTenant?: string
}

export const entry = <const S extends ResourceSpec>(spec: S, parts: EntryParts<S>): Entry => ({
  spec,
  table: parts.table,
  sortBy: parts.sortBy ?? {},
  taken: parts.taken ?? {},
  create: parts.create,
  update: parts.update,
  verbs: parts.verbs,
  prepare: parts.prepare ?? {},
  mostBytes: parts.mostBytes,
})
