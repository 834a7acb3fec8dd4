import type { Language } from '../language.js'

/** `1234567.89` → `123.456789`: yuan as 万元, exact, without trailing zeros. */
export function inTenThousands(yuan: string): string {
  const sign = yuan.startsWith('-') ? '-' : ''
  const [whole = '0', fraction = ''] = yuan.replace('-', '').split('.')
  const digits = whole.padStart(5, '0')
  const rest = `${digits.slice(-4)}${fraction}`.replace(/0+$/, '')
  return `${sign}${digits.slice(0, -4)}${rest === '' ? '' : `.${rest}`}`
}

const grouped = (yuan: string): string =>
  yuan.replace(/\.00$/, '').replace(/^-?\d+/, whole => whole.replace(/\B(?=(\d{3})+$)/g, ','))

const unitWords: Readonly<Record<string, { zh: string; en: string }>> = {
  yuan: { zh: '万元', en: 'yuan' },
  places: { zh: '个', en: 'places' },
  ratio: { zh: '', en: '' },
}

/** An amount of the contract for people: `50 万元`, `3 个`, `500,000 yuan`. */
export function amountText(amount: string | number, unit: string | null, language: Language): string {
  const word = unit === null ? '' : (unitWords[unit]?.[language] ?? unit)
  return `${numberText(amount, unit, language)}${word === '' ? '' : ` ${word}`}`
}

function numberText(amount: string | number, unit: string | null, language: Language): string {
  if (unit !== 'yuan') return String(amount)
  return language === 'zh' ? inTenThousands(String(amount)) : grouped(String(amount))
}

interface Ends {
  readonly atLeast: string | number | null
  readonly atMost: string | number | null
  readonly unit: string | null
}

/** One amount or both ends of a range; nothing where it is not known. */
export function rangeText({ atLeast, atMost, unit }: Ends, language: Language): string {
  if (atLeast === null || atMost === null) return ''
  if (atLeast === atMost) return amountText(atMost, unit, language)
  return `${numberText(atLeast, unit, language)}–${amountText(atMost, unit, language)}`
}
