import type { Context } from 'hono'
import type { z } from 'zod'
import { refusalsOf } from '../resources/body.js'
import { jsonBody } from './body.js'
import { asRefused, languageOf, Refused } from './problem.js'

/** A small body that a schema reads whole. */
export async function bodyAs<S extends z.ZodType>(context: Context, schema: S): Promise<z.infer<S>> {
  return readAs(context, schema, await jsonBody(context))
}

/** What was sent as a schema reads it, or every place that is wrong, in the words that acts on records have for it. */
export function readAs<S extends z.ZodType>(context: Context, schema: S, sent: unknown): z.infer<S> {
  const read = schema.safeParse(sent)
  if (read.success) return read.data
  const issues = refusalsOf(read.error).map(({ code, path, params }) =>
    asRefused({ code, params }, path, languageOf(context)),
  )
  throw new Refused({ code: 'http/bad-body', issues })
}
