import { chineseMoney } from '../base/money.js'
import { multiply, parseDecimal, rational } from '../base/rational.js'

/** A day of a result (`2018-11-21`) as documents write it. */
export function dayOnPaper(day: string | null | undefined): string | null {
  if (day === null || day === undefined) return null
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** What an amount of a result counts: yuan, places, or its own unit. */
export interface Amount {
  readonly atLeast: string | number | null
  readonly atMost: string | number | null
  readonly unit: string | null
}

function oneAmount(value: string | number, unit: string | null): string {
  if (unit !== 'yuan') return `${value}${unit === 'places' ? '个' : (unit ?? '')}`
  const yuan = parseDecimal(String(value))
  return yuan ? chineseMoney(multiply(yuan, rational(100n))) : String(value)
}

/** `300万元`, `5万元至8万元`; nothing while it is not known. */
export function amountOnPaper({ atLeast, atMost, unit }: Amount): string | null {
  if (atLeast === null || atMost === null) return null
  const [least, most] = [oneAmount(atLeast, unit), oneAmount(atMost, unit)]
  return least === most ? least : `${least}至${most}`
}

/** Names in a row, as documents write them; nothing where there is none. */
export const namesOnPaper = (all: readonly { readonly name: string }[]): string | null =>
  all.length === 0 ? null : all.map(({ name }) => name).join('、')

/** Who issues a document, for which program, when, under which number. What is not known yet is left out. */
export interface Heading {
  readonly issuer?: string
  readonly program?: string
  readonly number?: string
  /** `2018-11-21`. */
  readonly on?: string
}

/** The heading of every document. */
export const headingOf = ({ issuer, program, number, on }: Heading) => ({
  issuer: issuer ?? null,
  program: program ?? null,
  day: dayOnPaper(on),
  ...(number === undefined ? {} : { number }),
})
