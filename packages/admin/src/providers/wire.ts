import { localeNow } from './locale'

/** A place in what was sent, and what is wrong with it. */
export interface WireIssue {
  readonly code: string
  readonly path: readonly (string | number)[]
  readonly message: string
}

interface Told {
  readonly code: string
  readonly title: string
  readonly issues?: readonly WireIssue[]
  readonly requestId?: string
}

/** An answer that is no success, as the server told it (RFC 9457). `body` is where react-admin's forms look for errors. */
export class Problem extends Error {
  readonly code: string
  readonly issues: readonly WireIssue[]
  readonly requestId: string
  readonly body: { readonly errors?: Readonly<Record<string, string>> }

  constructor(
    readonly status: number,
    { code, title, issues = [], requestId = '' }: Told,
    readonly retryAfter = 0,
  ) {
    super(issues[0]?.message ?? title)
    this.code = code
    this.issues = issues
    this.requestId = requestId
    const errors = Object.fromEntries(issues.map(({ path, message }) => [path.join('.'), message]))
    this.body = issues.some(({ path }) => path.length > 0) ? { errors } : {}
  }
}

export type Query = Readonly<Record<string, string | number | boolean | readonly (string | number)[] | undefined>>

export interface Sent {
  readonly query?: Query | undefined
  readonly body?: unknown
  /** The version that is changed; another by then is refused. */
  readonly ifMatch?: number | undefined
  /** What is sent twice under one key is done once. */
  readonly key?: string | undefined
}

/** A query as the server reads it: a list is the same name several times. */
export function queryText(query: Query = {}): string {
  const text = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    for (const one of [value].flat()) if (one !== undefined && one !== '') text.append(name, String(one))
  return text.size === 0 ? '' : `?${text}`
}

/** How somebody whose session has ended comes back; true once they have, and what they did is sent again. */
type Return = () => Promise<boolean>
let comeBack: Return = () => Promise.resolve(false)
export function onSignedOut(way: Return): void {
  comeBack = way
}

/** Sends one request. A refusal is thrown as a `Problem`; an ended session is taken up again first, where that is possible. */
export async function send<T>(method: string, path: string, sent: Sent = {}): Promise<T> {
  try {
    return await sendOnce<T>(method, path, sent)
  } catch (error) {
    if (error instanceof Problem && error.code === 'access/signed-out' && (await comeBack()))
      return sendOnce<T>(method, path, sent)
    throw error
  }
}

export async function sendOnce<T>(method: string, path: string, { query, body, ifMatch, key }: Sent = {}): Promise<T> {
  const isForm = body instanceof FormData
  const response = await fetch(path + queryText(query), {
    method,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      'accept-language': localeNow(),
      ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
      ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    },
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
  }).catch((cause: unknown) => {
    throw new Problem(0, { code: 'wire/offline', title: cause instanceof Error ? cause.message : String(cause) })
  })
  const text = await response.text()
  if (response.ok) return (text === '' ? undefined : JSON.parse(text)) as T
  throw new Problem(response.status, toldIn(text, response.status), Number(response.headers.get('retry-after') ?? 0))
}

function toldIn(text: string, status: number): Told {
  try {
    return JSON.parse(text) as Told
  } catch {
    return { code: 'wire/no-answer', title: `HTTP ${status}` }
  }
}
