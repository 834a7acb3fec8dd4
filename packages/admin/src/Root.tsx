import { lazy, type ReactNode, Suspense, useCallback, useEffect, useState } from 'react'
import { Chooser } from './layout/entry/Chooser'
import { FirstRun } from './layout/entry/FirstRun'
import { FreshPassword } from './layout/entry/FreshPassword'
import { RegisterPage } from './layout/entry/RegisterPage'
import { SecondFactor } from './layout/entry/SecondFactor'
import { SignInPage } from './layout/entry/SignInPage'
import { baseOf, type Step, stepFor, tenantIn } from './layout/entry/step'
import { Waiting } from './layout/entry/Waiting'
import { entryWords } from './layout/entry/words'
import { keepLocale, type Locale, localeNow } from './providers/locale'
import { chooseTenant, isSetupNeeded, readSession, type Session } from './providers/session'
import { Problem } from './providers/wire'

const fetchApp = () => import('./App')
const App = lazy(fetchApp)

/** Works in the tenant that the address names, or the only one there is. */
async function settle(session: Session): Promise<Step> {
  const step = stepFor(session, tenantIn(location.pathname))
  return step.kind === 'enter' ? stepFor(await chooseTenant(step.tenant), step.tenant) : step
}

/** The address names the tenant that one works in. */
function stand(base: string): string {
  const { pathname } = location
  if (pathname !== base && !pathname.startsWith(`${base}/`)) history.replaceState(null, '', base)
  return base
}

async function firstStep(): Promise<Step> {
  try {
    return await settle(await readSession())
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    if (error.status !== 401) return { kind: 'trouble', error }
    // Whatever else is wrong is said to whoever signs in.
    return { kind: (await isSetupNeeded().catch(() => false)) ? 'set-up' : 'sign-in' }
  }
}

/** Asks who is there before anything else is loaded: the application itself comes only for those who are signed in. */
export function Root(): ReactNode {
  const [step, setStep] = useState<Step>({ kind: 'waiting' })
  const [locale, setLocale] = useState<Locale>(localeNow)
  const words = entryWords[locale]
  const begin = useCallback(() => {
    firstStep().then(setStep, (error: unknown) => setStep({ kind: 'trouble', error }))
  }, [])
  useEffect(begin, [begin])
  useEffect(() => {
    keepLocale(locale)
    document.title = words.product
  }, [locale, words])
  const goOn = useCallback((session: Session) => {
    settle(session).then(setStep, (error: unknown) => setStep({ kind: 'trouble', error }))
  }, [])
  const frame = { words, locale, onLocale: setLocale }
  const tenant = tenantIn(location.pathname)
  const to = (kind: 'sign-in' | 'register') => () => setStep({ kind })

  switch (step.kind) {
    case 'waiting':
      return <Waiting words={words} />
    case 'trouble':
      return <Waiting words={words} trouble={step.error} onRetry={begin} />
    case 'set-up':
      return <FirstRun {...frame} onDone={to('sign-in')} />
    case 'sign-in':
      return (
        <SignInPage
          {...frame}
          onTyping={() => void fetchApp()}
          onSession={goOn}
          onRegister={tenant === undefined ? undefined : to('register')}
        />
      )
    case 'register':
      return <RegisterPage {...frame} tenant={tenant ?? ''} onBack={to('sign-in')} />
    case 'password':
      return <FreshPassword {...frame} onDone={begin} />
    case 'second-factor':
      return <SecondFactor {...frame} onDone={begin} />
    case 'choose':
    case 'enter':
      return <Chooser {...frame} session={step.session} onSession={goOn} />
    case 'work':
      return (
        <Suspense fallback={<Waiting words={words} />}>
          <App session={step.session} base={stand(baseOf(step.session))} />
        </Suspense>
      )
  }
}
