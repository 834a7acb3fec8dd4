import type { Context } from 'hono'
import type { Declined } from '../../resources/declined.js'
import { asRefused, languageOf, Refused } from '../problem.js'

/** An act that is not done, as it is answered. */
export function declined({ code, refusals }: Declined, context: Context): Refused {
  const issues = refusals.map(({ code: each, path = [], params = {} }) =>
    asRefused({ code: each, params }, path, languageOf(context)),
  )
  return new Refused({ code, issues })
}
