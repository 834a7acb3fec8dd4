import { and, eq } from 'drizzle-orm'
import { sha256 } from '../adapters/digest.js'
import { driverRefusal, NotWritten } from './refused.js'
import type { Rows } from './store/store.js'

export interface Answer {
  readonly status: number
  readonly body: string
  /** It began long work, which somebody has to be woken for. */
  readonly begun?: true
}

interface Asked {
  readonly key: string | undefined
  readonly accountId: string
  /** What was asked: under the same key the same again, or it is another act. */
  readonly request: unknown
}

const requestHash = ({ request }: Asked): string => sha256(JSON.stringify(request))

/** What was answered under this key, if it was; `another` when something else was asked under it. */
export async function remembered(
  { db, t: { answers }, tenant }: Rows,
  asked: Asked,
): Promise<Answer | 'another' | undefined> {
  if (asked.key === undefined) return undefined
  const isIt = and(eq(answers.tenantId, tenant), eq(answers.accountId, asked.accountId), eq(answers.key, asked.key))
  const [before] = await db.select().from(answers).where(isIt)
  if (!before) return undefined
  return before.request === requestHash(asked) ? { status: before.status, body: before.body } : 'another'
}

/** Keeps an answer with the change that it tells of; two at once under one key end in one, by the table's key. */
export async function remember(
  { db, t: { answers }, tenant }: Rows,
  asked: Asked,
  answer: Answer & { readonly at: string },
): Promise<void> {
  if (asked.key === undefined) return
  const { status, body, at } = answer
  const row = { tenantId: tenant, accountId: asked.accountId, key: asked.key, request: requestHash(asked) }
  try {
    await db.insert(answers).values({ ...row, status, body, recordedAt: at })
  } catch (error) {
    const refusal = driverRefusal(error)
    throw refusal instanceof NotWritten ? new NotWritten('answered', asked.key, error) : refusal
  }
}
