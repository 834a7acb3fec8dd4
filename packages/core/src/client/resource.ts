import type { z } from 'zod'
import type { Scope } from '../access/permission.js'

/** An event that may be sent to a record: what its body holds, and the words of its button. */
export interface VerbSpec<Body extends z.ZodType = z.ZodType> {
  readonly body: Body
  readonly zh: string
  readonly en: string
}

/**
 * How a scope of the access table becomes a filter of records: the field that holds whose they are, or the field that
 * points to another noun whose records are within reach (`enterpriseId` of a fact: those of the enterprises).
 */
export type Reach = string | { readonly field: string; readonly of: string }

/** What the API, the client and the console know of one noun (资源). */
export interface ResourceSpec {
  readonly name: string
  readonly zh: string
  readonly en: string
  /** Under a tenant's address, or the platform's own. */
  readonly of: 'tenant' | 'platform'
  /** A tenant's noun that the platform keeps, because it is about accounts; its rows name the tenant. */
  readonly kept?: 'platform'
  readonly record: z.ZodObject
  readonly create?: z.ZodObject
  readonly update?: z.ZodObject
  /** Fields by which a list is filtered: equal to one of several values, or between two with `.from` and `.to`. */
  readonly filter: readonly string[]
  /** Fields by which a list is sorted, the first by default; one that begins with `-` falls. */
  readonly sort: readonly string[]
  /** Listed facts of firms filter and sort it, as `fact.<id>`, and stand beside each record as `facts`. */
  readonly withFacts?: true
  /** `q` finds records by words. */
  readonly search?: true
  readonly reach: Readonly<Partial<Record<Scope, Reach>>>
  readonly verbs: Readonly<Record<string, VerbSpec>>
}

/** A noun as it is declared: the types of its schemas stay known, so that the client has them. */
export const resource = <const R extends ResourceSpec>(spec: R): R => spec

/** The nouns that belong to enterprises, seen through them. */
export const ofEnterprise = {
  own: 'enterpriseId',
  town: { field: 'enterpriseId', of: 'enterprises' },
} as const satisfies ResourceSpec['reach']
