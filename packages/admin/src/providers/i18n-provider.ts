import polyglotI18nProvider from 'ra-i18n-polyglot'
import englishMessages from 'ra-language-english'
import type { I18nProvider } from 'react-admin'
import type { Bilingual } from '../kit/words/bilingual'
import { reactAdminZh } from '../kit/words/react-admin-zh'
import { keepLocale, type Locale, localeNow } from './locale'

const locales = [
  { locale: 'zh', name: '中文' },
  { locale: 'en', name: 'English' },
]

/** Words of the library and of every page, in the language that is chosen. */
export function i18nProviderOf(words: readonly Bilingual[], onChange: (locale: Locale) => void): I18nProvider {
  const own = (locale: Locale) => Object.assign({}, ...words.map(each => each[locale])) as Record<string, string>
  const messages = { zh: { ...reactAdminZh, ...own('zh') }, en: { ...englishMessages, ...own('en') } }
  const provider = polyglotI18nProvider(locale => messages[locale as Locale], localeNow(), locales)
  return {
    ...provider,
    changeLocale: async (locale: string) => {
      keepLocale(locale as Locale)
      onChange(locale as Locale)
      await provider.changeLocale(locale)
    },
  }
}
