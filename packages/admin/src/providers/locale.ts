export type Locale = 'zh' | 'en'

const place = 'peiyu.locale'

/** The language that this browser is read in; Chinese until somebody chose another. */
export const localeNow = (): Locale => (localStorage.getItem(place) === 'en' ? 'en' : 'zh')

export function keepLocale(locale: Locale): void {
  localStorage.setItem(place, locale)
  document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en'
}
