import { z } from 'zod'

/** The words of a field: its label in Chinese, and in English. */
export const says = (zh: string, en: string): { readonly title: string; readonly description: string } => ({
  title: zh,
  description: en,
})

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
