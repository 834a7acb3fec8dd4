import { type ReactNode, useState } from 'react'
import { type Registering, registerFirm } from '../../providers/registration'
import { EntryField } from './EntryField'
import { EntryFrame, type FrameProps } from './EntryFrame'
import { saysOf, useAttempt, wrongAt } from './use-attempt'
import type { EntryWord } from './words'

interface Props extends FrameProps {
  readonly tenant: string
  readonly onBack: () => void
}

type Fields = Registering['fields']

const asked: readonly (readonly [keyof Fields, EntryWord, EntryWord?])[] = [
  ['enterpriseName', 'register.firm'],
  ['creditCode', 'register.code', 'register.codeHelp'],
  ['name', 'register.person'],
  ['login', 'signIn.login', 'register.loginHelp'],
  ['password', 'signIn.password', 'register.passwordHelp'],
]

/** A firm's own registration: who acts for it, and the letter that says so (企业注册). */
export function RegisterPage({ tenant, onBack, ...frame }: Props): ReactNode {
  const { words } = frame
  const [fields, setFields] = useState<Fields>({
    login: '',
    name: '',
    password: '',
    creditCode: '',
    enterpriseName: '',
  })
  const [letter, setLetter] = useState<File>()
  const [done, setDone] = useState(false)
  const { busy, wrong, onSubmit } = useAttempt(async () => {
    if (!letter) return
    await registerFirm({ tenant, fields, letter })
    setDone(true)
  })
  const back = (
    <button type="button" className="entry-plain" onClick={onBack}>
      {words['register.back']}
    </button>
  )
  if (done)
    return (
      <EntryFrame {...frame} title={words['register.title']}>
        <p role="status">{words['register.done']}</p>
        {back}
      </EntryFrame>
    )
  return (
    <EntryFrame {...frame} title={words['register.title']}>
      <p>{words['register.intro']}</p>
      <form onSubmit={onSubmit}>
        {asked.map(([name, label, help]) => (
          <EntryField
            key={name}
            name={name}
            label={words[label]}
            {...(help ? { help: words[help] } : {})}
            type={name === 'password' ? 'password' : 'text'}
            autoComplete={name === 'password' ? 'new-password' : 'off'}
            error={wrongAt(wrong, name)}
            value={fields[name]}
            onChange={event => setFields({ ...fields, [name]: event.target.value })}
          />
        ))}
        <EntryField
          name="letter"
          label={words['register.letter']}
          help={words['register.letterHelp']}
          type="file"
          accept=".pdf,.png,.jpg,.jpeg"
          error={wrongAt(wrong, 'letter')}
          onChange={event => setLetter(event.target.files?.[0])}
        />
        {wrong === undefined ? null : (
          <p role="alert" className="entry-wrong">
            {saysOf(wrong, words)}
          </p>
        )}
        <button type="submit" disabled={busy}>
          {words['register.do']}
        </button>
      </form>
      {back}
    </EntryFrame>
  )
}
