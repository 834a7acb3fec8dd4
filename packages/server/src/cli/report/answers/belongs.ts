import type { Language } from '../../language.js'

/** Whether a firm belongs to a class, or a rule of a list holds. */
export const belongsLabels: Readonly<Record<Language, Readonly<Record<'yes' | 'no' | 'unknown', string>>>> = {
  zh: { yes: '符合', no: '不符合', unknown: '未知' },
  en: { yes: 'yes', no: 'no', unknown: 'unknown' },
}
export const ruleSigns = { yes: '✓', no: '✗', unknown: '?' } as const
