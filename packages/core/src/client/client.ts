import type { z } from 'zod'
import type { ResourceSpec } from './resource.js'
import { type Resources, resources } from './resources/resources.js'

/** What a list is asked for: filters by field, and how it is sorted and paged. */
export type Query = Readonly<Record<string, string | number | boolean | readonly (string | number)[] | undefined>>

export interface Page<T> {
  readonly items: readonly T[]
  readonly total: number
  /** There are more than `total` says. */
  readonly more: boolean
  readonly next: string | null
}

/** An answer that is no success: the problem that the server told (RFC 9457). */
export class Problem extends Error {
  readonly code: string
  readonly issues: readonly ToldIssue[]
  readonly requestId: string

  constructor(
    readonly status: number,
    { code, issues = [], title, requestId = '' }: Told,
  ) {
    super(title)
    this.code = code
    this.issues = issues
    this.requestId = requestId
  }
}

/** One thing that was wrong, and where in what was sent. */
export interface ToldIssue {
  readonly code: string
  readonly path: readonly (string | number)[]
  readonly message: string
}

interface Told {
  readonly code: string
  readonly issues?: readonly ToldIssue[]
  readonly title: string
  readonly requestId?: string
}

type RecordOf<R extends ResourceSpec> = z.infer<R['record']>
type Verbs<R extends ResourceSpec> = {
  readonly [V in keyof R['verbs']]: (
    id: string,
    body: z.input<R['verbs'][V]['body']>,
    options?: Options,
  ) => Promise<RecordOf<R>>
}

export interface Options {
  /** The version that is changed; the server refuses with 412 when it is another by then. */
  readonly ifMatch?: number
  /** The same act sent twice under one key is done once. */
  readonly key?: string
}

interface Reading<T> {
  readonly list: (query?: Query) => Promise<Page<T>>
  readonly get: (id: string, query?: Query) => Promise<T>
}

type Creating<C, T> = [C] extends [z.ZodType]
  ? { readonly create: (body: z.input<C>, options?: Options) => Promise<T> }
  : object

type Updating<U, T> = [U] extends [z.ZodType]
  ? { readonly update: (id: string, body: z.input<U>, options?: Options) => Promise<T> }
  : object

export type ResourceClient<R extends ResourceSpec> = Reading<RecordOf<R>> &
  Creating<R['create'], RecordOf<R>> &
  Updating<R['update'], RecordOf<R>> &
  Verbs<R>

type Of<Where extends 'tenant' | 'platform'> = {
  readonly [N in keyof Resources as Resources[N]['of'] extends Where ? N : never]: ResourceClient<Resources[N]>
}

export type Client = Of<'platform'> & { readonly tenant: (id: string) => Of<'tenant'>; readonly send: Send }

/** Sends one request and gives what it answered; a refusal is thrown as a `Problem`. */
export type Send = (
  method: string,
  path: string,
  sent?: { readonly query?: Query | undefined; readonly body?: unknown; readonly options?: Options | undefined },
) => Promise<unknown>

export interface ClientOptions {
  /** Where the server is, without a slash at its end; nothing where the page comes from it. */
  readonly base?: string
  readonly fetch: (
    url: string,
    init: { method: string; headers: Record<string, string>; body?: string; credentials: 'same-origin' },
  ) => Promise<{ status: number; text(): Promise<string> }>
  readonly headers?: Readonly<Record<string, string>>
}

/** A query as the server reads it: a list is the same name several times. */
export function queryText(query: Query = {}): string {
  const pairs = Object.entries(query).flatMap(([name, value]) => {
    const values = Array.isArray(value)
      ? (value as readonly (string | number)[])
      : [value as string | number | boolean | undefined]
    return values.flatMap(one =>
      one === undefined ? [] : [`${encodeURIComponent(name)}=${encodeURIComponent(String(one))}`],
    )
  })
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}

function sender({ base = '', fetch: request, headers = {} }: ClientOptions): Send {
  return async (method, path, { query, body, options } = {}) => {
    const response = await request(`${base}${path}${queryText(query)}`, {
      method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        ...headers,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(options?.ifMatch === undefined ? {} : { 'if-match': `"${options.ifMatch}"` }),
        ...(options?.key === undefined ? {} : { 'idempotency-key': options.key }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    if (response.status < 400) return text === '' ? undefined : (JSON.parse(text) as unknown)
    throw problemFrom(response.status, text)
  }
}

function problemFrom(status: number, text: string): Problem {
  try {
    return new Problem(status, JSON.parse(text) as Told)
  } catch {
    return new Problem(status, { code: 'http/no-answer', title: `HTTP ${status}` })
  }
}

function resourceClient(send: Send, { name, create, update, verbs }: ResourceSpec, prefix: string): object {
  const path = `${prefix}/${name}`
  const at = (id: string): string => `${path}/${encodeURIComponent(id)}`
  const sending = Object.keys(verbs).map((verb): [string, object] => [
    verb,
    (id: string, body: unknown, options?: Options) => send('POST', `${at(id)}/${verb}`, { body, options }),
  ])
  return {
    list: (query?: Query) => send('GET', path, { query }),
    get: (id: string, query?: Query) => send('GET', at(id), { query }),
    ...(create ? { create: (body: unknown, options?: Options) => send('POST', path, { body, options }) } : {}),
    ...(update
      ? { update: (id: string, body: unknown, options?: Options) => send('PATCH', at(id), { body, options }) }
      : {}),
    ...(Object.fromEntries(sending) as object),
  }
}

function clientsOf(send: Send, where: 'tenant' | 'platform', prefix: string): object {
  const own = Object.entries<ResourceSpec>(resources).filter(([, { of }]) => of === where)
  return Object.fromEntries(own.map(([name, spec]) => [name, resourceClient(send, spec, prefix)]))
}

/**
 * The API as functions: `client.tenant('mytown').enterprises.list({ town: 'changan' })`.
 *
 * Refusals are thrown as `Problem`; what was sent under the same `key` twice is done once.
 */
export function createClient(options: ClientOptions): Client {
  const send = sender(options)
  const platform = clientsOf(send, 'platform', '/api')
  // The types are read from the same specs that the functions are made of.
  return {
    ...platform,
    send,
    tenant: (id: string) => clientsOf(send, 'tenant', `/api/t/${encodeURIComponent(id)}`),
  } as Client
}
