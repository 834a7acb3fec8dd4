import { z } from 'zod'

/** The words of a field: its label in Chinese, and in English. */
export const says = (zh: string, en: string): { readonly title: string; readonly description: string } => ({
  title: zh,
  description: en,
})

/** An option's words, in Chinese and English. */
export type Words = readonly [zh: string, en: string]

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

/** Text that somebody types: without control characters, blanks at its ends taken off. */
export const typed = (most = 200): z.ZodString =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u)

/** Longer text with lines. */
export const prose = (most = 4000): z.ZodString =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^(?:[^\p{Cc}\p{Cs}]|[\n\t])*$/u)

/** The id of a record: 26 signs that sort by when it was made. */
export const recordId = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/)

/** The id of something that a config declares. */
export const configId = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)

/** A day, `2018-11-21`. */
export const dayField = z.iso.date()

/** An instant of the real clock, `2026-12-01T02:30:00.000Z`. */
export const instantField = z.iso.datetime({ precision: 3 })

/** What every record has. */
export const recordFields = {
  id: recordId.meta(says('编号', 'id')),
  version: z.int().min(1).meta(says('版本', 'version')),
  recordedAt: instantField.meta(says('记录时间', 'recorded at')),
} as const
