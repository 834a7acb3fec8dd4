import { type ReactNode, type SubmitEvent, useState } from 'react'
import { Alert, Button, Card, CardContent, Stack, TextField, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { FormButton } from '../kit/FormButton'
import { useTroubleWords } from '../kit/Trouble'
import { beginEnrolment, confirmEnrolment, endEnrolment, type Enrolment, pictureOf } from '../providers/second-factor'
import { useSession } from '../providers/session-context'

interface EnrolProps {
  readonly enrolment: Enrolment
  readonly onDone: () => void
}

function Enrol({ enrolment, onDone }: EnrolProps): ReactNode {
  const say = useTranslate()
  const troubleWords = useTroubleWords()
  const [code, setCode] = useState('')
  const [wrong, setWrong] = useState<unknown>()
  const confirm = (event: SubmitEvent): void => {
    event.preventDefault()
    confirmEnrolment(code.trim()).then(onDone, setWrong)
  }
  return (
    <Stack component="form" spacing={1.5} onSubmit={confirm}>
      <Typography>{say('account.scan')}</Typography>
      <img src={pictureOf(enrolment.qr)} alt={say('account.scan')} width="180" height="180" />
      <code>{enrolment.secret}</code>
      <TextField
        size="small"
        label={say('account.code')}
        value={code}
        onChange={event => setCode(event.target.value)}
        slotProps={{ htmlInput: { inputMode: 'numeric', autoComplete: 'one-time-code' } }}
      />
      {wrong === undefined ? null : <Alert severity="error">{troubleWords(wrong)}</Alert>}
      <Button type="submit" variant="contained">
        {say('account.confirm')}
      </Button>
    </Stack>
  )
}

/** Adds an authenticator to one's account, or takes it away. */
export function SecondFactorCard(): ReactNode {
  const say = useTranslate()
  const session = useSession()
  const [enrolled, setEnrolled] = useState(session.secondFactor === 'enrolled')
  const [enrolment, setEnrolment] = useState<Enrolment>()
  const [wrong, setWrong] = useState<unknown>()
  const troubleWords = useTroubleWords()
  const done = (): void => {
    setEnrolled(true)
    setEnrolment(undefined)
  }
  const remove = async ({ password = '' }: Readonly<Record<string, string>>): Promise<void> => {
    await endEnrolment(password)
    setEnrolled(false)
  }
  const begin = (): void => void beginEnrolment().then(setEnrolment, setWrong)
  return (
    <Card>
      <CardContent>
        <Typography component="h2" variant="h2" sx={{ mb: 1 }}>
          {say('account.factor')}
        </Typography>
        <Typography sx={{ mb: 1.5 }}>{say(enrolled ? 'account.enrolled' : 'account.none')}</Typography>
        {wrong === undefined ? null : <Alert severity="error">{troubleWords(wrong)}</Alert>}
        {enrolled ? (
          <FormButton
            title={say('account.remove')}
            draft="account.factor"
            secret
            submit={say('account.remove')}
            onSubmit={remove}
            fields={[{ name: 'password', label: say('account.removePassword'), kind: 'password' }]}
          />
        ) : enrolment ? (
          <Enrol enrolment={enrolment} onDone={done} />
        ) : (
          <Button variant="outlined" size="small" onClick={begin}>
            {say('account.begin')}
          </Button>
        )}
      </CardContent>
    </Card>
  )
}
