import type { ReactNode } from 'react'
import icon from './icon.svg'
import type { Locale } from '../../providers/locale'
import type { EntryWords } from './words'

/** What every page before the application is given. */
export interface FrameProps {
  readonly words: EntryWords
  readonly locale: Locale
  readonly onLocale: (locale: Locale) => void
}

interface Props extends FrameProps {
  readonly title: string
  readonly children: ReactNode
}

/** A page before the application: the product's name, the language, and one card. */
export function EntryFrame({ words, locale, onLocale, title, children }: Props): ReactNode {
  return (
    <div className="entry">
      <header className="entry-head">
        <img src={icon} alt="" width="36" height="36" />
        <div>
          <p className="entry-product">{words.product}</p>
          <p className="entry-tagline">{words.tagline}</p>
        </div>
      </header>
      <main className="entry-card">
        <h1>{title}</h1>
        {children}
      </main>
      <footer className="entry-foot">
        <a href="/">{words['signIn.portal']}</a>
        <button type="button" className="entry-plain" onClick={() => onLocale(locale === 'zh' ? 'en' : 'zh')}>
          <span lang={locale === 'zh' ? 'en' : 'zh-CN'}>{words.otherLanguage}</span>
        </button>
      </footer>
    </div>
  )
}
