import { type ReactNode, useState } from 'react'
import type { Session } from '../../providers/session'
import { EntryFrame, type FrameProps } from './EntryFrame'
import { SignInForm } from './SignInForm'

interface Props extends FrameProps {
  readonly onTyping: () => void
  readonly onSession: (session: Session) => void
  /** Where the address names a tenant, firms register here. */
  readonly onRegister?: (() => void) | undefined
}

/** Where everybody signs in. The application is fetched while they type. */
export function SignInPage({ onTyping, onSession, onRegister, ...frame }: Props): ReactNode {
  const [fetched, setFetched] = useState(false)
  const fetchOnce = (): void => {
    if (!fetched) onTyping()
    setFetched(true)
  }
  return (
    <EntryFrame {...frame} title={frame.words['signIn.title']}>
      <SignInForm words={frame.words} onTyping={fetchOnce} onSession={onSession} />
      {onRegister ? (
        <button type="button" className="entry-plain" onClick={onRegister}>
          {frame.words['register.link']}
        </button>
      ) : null}
    </EntryFrame>
  )
}
