import { z } from 'zod'
import { says } from './record.js'

/** An option's words, in Chinese and English. */
type Words = readonly [zh: string, en: string]

/** One of several options, each with its words, which exports and the console show. */
export function choice<const Option extends string>(
  options: Readonly<Record<Option, Words>>,
  zh: string,
  en: string,
): z.ZodEnum<{ [O in Option]: O }> {
  // Object.keys forgets which keys it was given.
  const keys = Object.keys(options) as Option[]
  return z.enum(keys).meta({ ...says(zh, en), 'x-words': options })
}
