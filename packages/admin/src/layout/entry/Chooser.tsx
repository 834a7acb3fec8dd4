import { type ReactNode, useState } from 'react'
import { chooseTenant, type Session, signOut } from '../../providers/session'
import { EntryFrame, type FrameProps } from './EntryFrame'
import { saysOf } from './use-attempt'
import { filled } from './words'

interface Props extends FrameProps {
  readonly session: Session
  readonly onSession: (session: Session) => void
}

/** In which jurisdiction to work, for those who work in several. */
export function Chooser({ session, onSession, ...frame }: Props): ReactNode {
  const { words } = frame
  const [wrong, setWrong] = useState<unknown>()
  const { tenants, account } = session
  const leave = (): void => void signOut().then(() => location.assign('/console/'), setWrong)
  return (
    <EntryFrame {...frame} title={words['choose.title']}>
      <p>{filled(words[tenants.length > 0 ? 'choose.intro' : 'choose.none'], { name: account.name })}</p>
      <ul className="entry-tenants">
        {tenants.map(({ id, name }) => (
          <li key={id}>
            <button type="button" onClick={() => void chooseTenant(id).then(onSession, setWrong)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
      {wrong === undefined ? null : (
        <p role="alert" className="entry-wrong">
          {saysOf(wrong, words)}
        </p>
      )}
      <button type="button" className="entry-plain" onClick={leave}>
        {words['choose.leave']}
      </button>
    </EntryFrame>
  )
}
