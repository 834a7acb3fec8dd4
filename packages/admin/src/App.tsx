import createCache from '@emotion/cache'
import { CacheProvider } from '@emotion/react'
import { type ReactNode, useMemo, useState } from 'react'
import { Admin, CustomRoutes, Resource } from 'react-admin'
import { BrowserRouter, Route } from 'react-router-dom'
import { Dashboard } from './dashboard/Dashboard'
import { ConsoleLayout } from './layout/ConsoleLayout'
import { themeOf } from './layout/theme'
import { pages } from './pages'
import { authProviderOf } from './providers/auth-provider'
import { dataProviderOf } from './providers/data-provider'
import { i18nProviderOf } from './providers/i18n-provider'
import { localeNow } from './providers/locale'
import type { Session } from './providers/session'
import { SessionProvider } from './providers/session-context'
import { words } from './words'

/** The server's policy lets only those styles in that carry what it wrote into the page. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content
const cache = createCache({ key: 'css', prepend: true, ...(nonce ? { nonce } : {}) })

interface Props {
  readonly session: Session
  /** Below which address it stands. */
  readonly base: string
}

/** The application of somebody who is signed in. */
export default function App({ session, base }: Props): ReactNode {
  const { tenant } = session
  const [locale, setLocale] = useState(localeNow)
  const providers = useMemo(
    () => ({
      authProvider: authProviderOf(session),
      dataProvider: dataProviderOf(tenant),
      i18nProvider: i18nProviderOf(words, setLocale),
    }),
    [session, tenant],
  )
  const theme = useMemo(() => themeOf(locale), [locale])
  return (
    <CacheProvider value={cache}>
      <SessionProvider value={session}>
        <BrowserRouter basename={base} future={{ v7_startTransition: false, v7_relativeSplatPath: false }}>
          <Admin
            {...providers}
            theme={theme}
            darkTheme={null}
            layout={ConsoleLayout}
            dashboard={Dashboard}
            loginPage={false}
            requireAuth
            disableTelemetry
          >
            {pages.map(({ path, resource }) => (resource ? <Resource key={path} name={path} {...resource} /> : null))}
            <CustomRoutes>
              {pages.map(({ path, element }) =>
                element ? <Route key={path} path={`/${path}`} element={element} /> : null,
              )}
            </CustomRoutes>
          </Admin>
        </BrowserRouter>
      </SessionProvider>
    </CacheProvider>
  )
}
