import { type ReactNode, useEffect, useState } from 'react'
import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material'
import { useLocaleState, useTranslate } from 'react-admin'
import { SignInForm } from './entry/SignInForm'
import { entryWords } from './entry/words'
import type { Locale } from '../providers/locale'
import { chooseTenant, type Session } from '../providers/session'
import { useSession } from '../providers/session-context'
import { onSignedOut } from '../providers/wire'

type Settle = (cameBack: boolean) => void

/** Signs in again over the page as it stands, so that nothing typed is lost; then what was being done goes on. */
export function SignInAgain(): ReactNode {
  const { account, tenant } = useSession()
  const say = useTranslate()
  const [locale] = useLocaleState()
  const [waiting, setWaiting] = useState<readonly Settle[]>([])
  useEffect(() => {
    onSignedOut(
      () =>
        new Promise<boolean>(settle => {
          setWaiting(before => [...before, settle])
        }),
    )
  }, [])
  const end = (cameBack: boolean): void => {
    for (const settle of waiting) settle(cameBack)
    setWaiting([])
  }
  const onSession = (session: Session): void => {
    if (session.account.id !== account.id) location.assign('/console/')
    else if (session.tenant === tenant) end(true)
    else
      void chooseTenant(tenant).then(
        () => end(true),
        () => location.assign('/console/'),
      )
  }
  return (
    <Dialog open={waiting.length > 0} maxWidth="xs" fullWidth aria-labelledby="ended">
      <DialogTitle id="ended">{say('layout.endedTitle')}</DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 2 }}>{say('layout.endedIntro')}</Typography>
        <div className="entry-inside">
          <SignInForm words={entryWords[locale as Locale]} login={account.login} onSession={onSession} />
        </div>
      </DialogContent>
      <DialogActions>
        <Button onClick={() => end(false)}>{say('layout.endedLeave')}</Button>
      </DialogActions>
    </Dialog>
  )
}
