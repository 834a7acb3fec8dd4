import { type ReactNode, useState } from 'react'
import { type Session, signIn } from '../../providers/session'
import { Problem } from '../../providers/wire'
import { EntryField } from './EntryField'
import { saysOf, useAttempt } from './use-attempt'
import type { EntryWords } from './words'

interface Props {
  readonly words: EntryWords
  /** Somebody comes back whose session has ended: their name stands already. */
  readonly login?: string
  readonly onTyping?: () => void
  readonly onSession: (session: Session) => void
}

const asksForCode = (error: unknown): boolean => error instanceof Problem && error.code === 'access/code-needed'

/** Login and password; then, where the account has a second factor, its code. */
export function SignInForm({ words, login: known = '', onTyping, onSession }: Props): ReactNode {
  const [login, setLogin] = useState(known)
  const [password, setPassword] = useState('')
  const [code, setCode] = useState<string>()
  const { busy, wrong, onSubmit, setWrong } = useAttempt(async () => {
    try {
      onSession(await signIn({ login: login.trim(), password, ...(code ? { code: code.trim() } : {}) }))
    } catch (error) {
      if (!asksForCode(error)) throw error
      setCode('')
      if (code) throw error
    }
  })
  const saysWrong = asksForCode(wrong) ? words['wrong-code'] : saysOf(wrong, words)
  return (
    <form onSubmit={onSubmit} onInput={onTyping}>
      {code === undefined ? (
        <>
          <EntryField
            label={words['signIn.login']}
            name="login"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            autoFocus={known === ''}
            value={login}
            onChange={event => setLogin(event.target.value)}
          />
          <EntryField
            label={words['signIn.password']}
            name="password"
            type="password"
            autoComplete="current-password"
            autoFocus={known !== ''}
            value={password}
            onChange={event => setPassword(event.target.value)}
          />
        </>
      ) : (
        <EntryField
          label={words['signIn.code']}
          help={words['signIn.codeHelp']}
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          pattern="[0-9 ]{6,8}"
          autoFocus
          value={code}
          onChange={event => setCode(event.target.value)}
        />
      )}
      {wrong === undefined ? null : (
        <p role="alert" className="entry-wrong">
          {saysWrong}
        </p>
      )}
      <button type="submit" disabled={busy}>
        {words['signIn.do']}
      </button>
      {code === undefined ? null : (
        <button
          type="button"
          className="entry-plain"
          onClick={() => {
            setCode(undefined)
            setPassword('')
            setWrong(undefined)
          }}
        >
          {words['signIn.back']}
        </button>
      )}
    </form>
  )
}
