import { type ReactNode, useEffect, useState } from 'react'
import { beginEnrolment, confirmEnrolment, type Enrolment, pictureOf } from '../../providers/second-factor'
import { EntryField } from './EntryField'
import { EntryFrame, type FrameProps } from './EntryFrame'
import { saysOf, useAttempt } from './use-attempt'

/** Whose post needs a second factor adds one before any work. */
export function SecondFactor({ onDone, ...frame }: FrameProps & { readonly onDone: () => void }): ReactNode {
  const { words } = frame
  const [enrolment, setEnrolment] = useState<Enrolment>()
  const [code, setCode] = useState('')
  const { busy, wrong, onSubmit, setWrong } = useAttempt(async () => {
    await confirmEnrolment(code.trim())
    onDone()
  })
  useEffect(() => {
    beginEnrolment().then(setEnrolment, setWrong)
  }, [setWrong])
  return (
    <EntryFrame {...frame} title={words['factor.title']}>
      <p>{words['factor.intro']}</p>
      {enrolment ? (
        <>
          <img
            className="entry-qr"
            src={pictureOf(enrolment.qr)}
            alt={words['factor.picture']}
            width="180"
            height="180"
          />
          <details>
            <summary>{words['factor.secret']}</summary>
            <code>{enrolment.secret}</code>
          </details>
        </>
      ) : null}
      <form onSubmit={onSubmit}>
        <EntryField
          label={words['signIn.code']}
          inputMode="numeric"
          autoComplete="one-time-code"
          pattern="[0-9 ]{6,8}"
          value={code}
          onChange={event => setCode(event.target.value)}
        />
        {wrong === undefined ? null : (
          <p role="alert" className="entry-wrong">
            {saysOf(wrong, words)}
          </p>
        )}
        <button type="submit" disabled={busy || !enrolment}>
          {words['factor.do']}
        </button>
      </form>
    </EntryFrame>
  )
}
