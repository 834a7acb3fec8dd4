import type { ReactNode } from 'react'
import { Box, Card, CardContent, Typography } from '@mui/material'
import { Title, useNotify, useTranslate } from 'react-admin'
import { FormButton } from '../kit/FormButton'
import { changePassword } from '../providers/session'
import { useSession } from '../providers/session-context'
import { SecondFactorCard } from './SecondFactorCard'

/** One's own password and second factor. */
export function AccountPage(): ReactNode {
  const say = useTranslate()
  const notify = useNotify()
  const { account } = useSession()
  const send = async ({ old = '', fresh = '' }: Readonly<Record<string, string>>): Promise<void> => {
    await changePassword(old, fresh)
    notify('account.changed', { type: 'success' })
  }
  return (
    <Box sx={{ pt: 1, maxWidth: 640 }}>
      <Title title={say('account.title')} />
      <Typography component="h1" variant="h1" sx={{ mb: 1 }}>
        {say('account.title')}
      </Typography>
      <Card sx={{ mb: 2 }}>
        <CardContent>
          <Typography sx={{ mb: 1.5 }}>
            {account.name}（{account.login}）
          </Typography>
          <FormButton
            title={say('account.password')}
            draft="account.password"
            secret
            submit={say('account.password')}
            onSubmit={send}
            fields={[
              { name: 'old', label: say('account.old'), kind: 'password' },
              { name: 'fresh', label: say('account.new'), kind: 'password' },
            ]}
          />
        </CardContent>
      </Card>
      <SecondFactorCard />
    </Box>
  )
}
