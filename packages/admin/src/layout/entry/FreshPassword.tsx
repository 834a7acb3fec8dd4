import { type ReactNode, useState } from 'react'
import { changePassword } from '../../providers/session'
import { EntryField } from './EntryField'
import { EntryFrame, type FrameProps } from './EntryFrame'
import { saysOf, useAttempt } from './use-attempt'

/** A password that somebody else has set is changed before any work. */
export function FreshPassword({ onDone, ...frame }: FrameProps & { readonly onDone: () => void }): ReactNode {
  const { words } = frame
  const [old, setOld] = useState('')
  const [fresh, setFresh] = useState('')
  const [again, setAgain] = useState('')
  const differs = again !== '' && again !== fresh
  const { busy, wrong, onSubmit } = useAttempt(async () => {
    if (again !== fresh) return
    await changePassword(old, fresh)
    onDone()
  })
  return (
    <EntryFrame {...frame} title={words['password.title']}>
      <p>{words['password.intro']}</p>
      <form onSubmit={onSubmit}>
        <EntryField
          label={words['password.old']}
          type="password"
          autoComplete="current-password"
          value={old}
          onChange={event => setOld(event.target.value)}
        />
        <EntryField
          label={words['password.new']}
          type="password"
          autoComplete="new-password"
          minLength={12}
          value={fresh}
          onChange={event => setFresh(event.target.value)}
        />
        <EntryField
          label={words['password.again']}
          type="password"
          autoComplete="new-password"
          error={differs ? words['password.differs'] : undefined}
          value={again}
          onChange={event => setAgain(event.target.value)}
        />
        {wrong === undefined ? null : (
          <p role="alert" className="entry-wrong">
            {saysOf(wrong, words)}
          </p>
        )}
        <button type="submit" disabled={busy || differs}>
          {words['password.do']}
        </button>
      </form>
    </EntryFrame>
  )
}
