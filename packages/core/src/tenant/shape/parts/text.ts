import * as z from 'zod'
import { choice, wordsOf } from './keys.js'

const idForm = /^\p{L}[\p{L}\p{M}\p{Nd}-]*$/u
const asciiIdForm = /^[A-Za-z][A-Za-z0-9-]*$/

/** Any scalar as it stands in the file, never empty. */
export const text = z.string().min(1, 'empty-text')

/** Text of the expression language; read and checked when the config is compiled. */
export const expression = z.string().min(1, 'empty-text')

/** An id of any script: a letter, then letters, digits, hyphens. */
export const id = z.string().regex(idForm, 'bad-id')

/** An id that is part of an address (tenant, program, measure, organization, document). */
export const asciiId = z.string().regex(asciiIdForm, 'bad-ascii-id')

export const truth = choice('truth', ['true', 'false'])
export const force = choice('force', wordsOf('force'))
export const standing = choice('standing', wordsOf('standing'))

/** One or many: `x` reads as `[x]`. */
export const oneOrMany = <T extends z.ZodType>(item: T) =>
  z.union([item, z.array(item)]).transform(found => (Array.isArray(found) ? found : [found]) as z.output<T>[])

/** One name or a list of names. */
export const names = oneOrMany(text)

/** One clause or several: `三（十七）`, `三（十七）#3`, `意见 二（一）1`. */
export const clause = oneOrMany(text).describe('出自文件的哪一条，如 三（十七）#3')

/** Options by id, or a list of Chinese options that are their own ids. */
export const options = z.union([z.record(id, text), z.array(id)]).transform((found, context) => {
  if (!Array.isArray(found)) return found
  found.forEach((option, at) => {
    if (found.indexOf(option) < at) context.addIssue({ code: 'custom', message: 'same-option', path: [at] })
  })
  return Object.fromEntries(found.map(option => [option, option]))
})

export const name = text.describe('显示的名称；不写即为编号')
export const en = text.describe('英文名称')
