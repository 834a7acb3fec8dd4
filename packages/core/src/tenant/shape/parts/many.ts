import * as z from 'zod'
import { id } from './id.js'
import { text } from './text.js'

/** One or many: `x` reads as `[x]`. */
export const oneOrMany = <T extends z.ZodType>(item: T) =>
  z.union([item, z.array(item)]).transform(found => (Array.isArray(found) ? found : [found]) as z.output<T>[])

/** One name or a list of names. */
export const names = oneOrMany(text)

/** One clause or several: `三（十七）`, `三（十七）#3`, `意见 二（一）1`. */
export const clause = oneOrMany(text).describe('出自文件的哪一条，如 三（十七）#3')

/** Chinese options that are their own ids, each once. */
export const optionList = z.array(id).superRefine((found, context) => {
  const seen = new Set<string>()
  found.forEach((option, at) => {
    if (seen.has(option)) context.addIssue({ code: 'custom', message: 'same-option', path: [at] })
    seen.add(option)
  })
})

/** Options by id, or a list of Chinese options that are their own ids. */
export const options = z
  .union([z.record(id, text), optionList])
  .transform(found => (Array.isArray(found) ? Object.fromEntries(found.map(option => [option, option])) : found))
