import { type ReactNode, useState } from 'react'
import { type FirstRun as Setup, setUp } from '../../providers/session'
import { EntryField } from './EntryField'
import { EntryFrame, type FrameProps } from './EntryFrame'
import { saysOf, useAttempt, wrongAt } from './use-attempt'

const kinds = ['system', 'security', 'audit'] as const
type Kind = (typeof kinds)[number]
const nobody = { login: '', name: '', password: '' }

/** The three administrators, while there is no account at all. */
export function FirstRun({ onDone, ...frame }: FrameProps & { readonly onDone: () => void }): ReactNode {
  const { words } = frame
  const [code, setCode] = useState('')
  const [people, setPeople] = useState<Setup['administrators']>({ system: nobody, security: nobody, audit: nobody })
  const { busy, wrong, onSubmit } = useAttempt(async () => {
    await setUp({ code: code.trim(), administrators: people })
    onDone()
  })
  const type = (kind: Kind, field: keyof typeof nobody) => ({
    name: `${kind}-${field}`,
    value: people[kind][field],
    error: wrongAt(wrong, `${kind}.${field}`),
    onChange: (event: { target: { value: string } }) =>
      setPeople({ ...people, [kind]: { ...people[kind], [field]: event.target.value } }),
  })
  return (
    <EntryFrame {...frame} title={words['first.title']}>
      <p>{words['first.intro']}</p>
      <form onSubmit={onSubmit}>
        <EntryField
          label={words['first.code']}
          help={words['first.codeHelp']}
          name="code"
          autoComplete="off"
          value={code}
          onChange={event => setCode(event.target.value)}
        />
        {kinds.map(kind => (
          <fieldset key={kind}>
            <legend>{words[`first.${kind}`]}</legend>
            <p className="entry-help">{words[`first.${kind}Help`]}</p>
            <EntryField label={words['signIn.login']} autoComplete="off" minLength={3} {...type(kind, 'login')} />
            <EntryField label={words['signIn.name']} autoComplete="off" {...type(kind, 'name')} />
            <EntryField
              label={words['signIn.password']}
              type="password"
              autoComplete="new-password"
              minLength={12}
              {...type(kind, 'password')}
            />
          </fieldset>
        ))}
        {wrong === undefined ? null : (
          <p role="alert" className="entry-wrong">
            {saysOf(wrong, words)}
          </p>
        )}
        <button type="submit" disabled={busy}>
          {words['first.done']}
        </button>
      </form>
    </EntryFrame>
  )
}
