import { dayText, parseDay } from '../base/dates.js'

const dayForms = [
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?)?$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
]

/** A day however sheets write it, as `2018-11-21`; nothing for what is no day. */
export function dayIn(text: string): string | undefined {
  const match = dayForms
    .map(form =>
      form.exec(
        text
          .normalize('NFKC')
          .replace(/\s*([年月日])\s*/g, '$1')
          .trim(),
      ),
    )
    .find(Boolean)
  if (!match) return undefined
  const [, year = '', month = '', day = ''] = match
  const found = parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  return found === undefined ? undefined : dayText(found)
}

/** A year however sheets write it. */
export function yearIn(text: string): number | undefined {
  const match = /^(\d{4})(?:年度?)?$/.exec(text.normalize('NFKC').trim())
  const year = Number(match?.[1] ?? 0)
  return year >= 1900 && year <= 2999 ? year : undefined
}

/** A dash in a cell says that there is nothing to say. */
export const isBlank = (text: string): boolean => /^(?:[\s\u00a0\u3000]*|[-－—–/／]+)$/.test(text.trim())
