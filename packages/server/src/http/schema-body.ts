import type { Context } from 'hono'
import type { z } from 'zod'
import { jsonBody } from './body.js'
import { Refused } from './problem.js'

/** A small body that a schema reads whole. */
export async function bodyAs<S extends z.ZodType>(context: Context, schema: S): Promise<z.infer<S>> {
  return readAs(schema, await jsonBody(context))
}

/** What was sent as a schema reads it, or every place that is wrong. */
export function readAs<S extends z.ZodType>(schema: S, sent: unknown): z.infer<S> {
  const read = schema.safeParse(sent)
  if (read.success) return read.data
  const issues = read.error.issues.map(issue => ({
    code: 'http/bad-field',
    path: issue.path.filter(step => typeof step !== 'symbol'),
    message: issue.message,
  }))
  throw new Refused({ code: 'http/bad-body', issues })
}
