import * as z from 'zod'

/** Knows an expression by its schema, also where it has been described or is optional. */
export const expressions = z.registry<{ readonly computes: 'always' | 'may' }>()

/** Text that is read as an expression and is one value as a rule: a time limit, what a table is looked up by. */
export const value = z.string().min(1, 'empty-text')
expressions.add(value, { computes: 'may' })
