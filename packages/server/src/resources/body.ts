import type { ResourceSpec } from '@peiyu/core/client'
import type { z } from 'zod'
import { Declined } from './declined.js'

export type ActBody = Readonly<Record<string, unknown>>

const schemaOf = ({ create, update, verbs }: ResourceSpec, act: string): z.ZodType | undefined =>
  act === 'create' ? create : act === 'update' ? update : Object.hasOwn(verbs, act) ? verbs[act]?.body : undefined

/** What zod found, in our own words: an unknown field is told by its name. */
export function refusalsOf({
  issues,
}: z.ZodError): { code: string; path: (string | number)[]; params: Record<string, string | number> }[] {
  return issues.flatMap(issue => {
    const path = issue.path.filter(step => typeof step !== 'symbol')
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map(key => ({ code: 'http/unknown-field', path: [...path, key], params: { found: key } }))
    return [{ code: 'http/bad-field', path, params: { found: String(path.at(-1) ?? ''), wanted: wanted(issue) } }]
  })
}

/** What would be right, as far as a schema can say it. */
function wanted(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_small') return `≥ ${issue.minimum}`
  if (issue.code === 'too_big') return `≤ ${issue.maximum}`
  if (issue.code === 'invalid_value') return issue.values.map(String).join(' | ')
  if (issue.code === 'invalid_type') return issue.expected
  if (issue.code === 'invalid_format') return issue.format
  return issue.code
}

/** A body as its schema reads it; throws `Declined` with every place that is wrong. */
export function readBody(spec: ResourceSpec, act: string, body: unknown): ActBody {
  const schema = schemaOf(spec, act)
  if (!schema) throw new Declined('http/no-such-place')
  const read = schema.safeParse(body)
  if (!read.success) throw new Declined('http/bad-body', refusalsOf(read.error))
  return read.data as ActBody
}
