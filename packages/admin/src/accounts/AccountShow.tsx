import { type ReactNode, useState } from 'react'
import { Box, Button, Card, CardContent, Stack, Typography } from '@mui/material'
import { Title, useDataProvider, useTranslate } from 'react-admin'
import { useParams } from 'react-router-dom'
import { Loaded } from '../kit/Loaded'
import { SecretDialog } from '../kit/SecretDialog'
import { StateChip } from '../kit/StateChip'
import { VerbButton } from '../layout/list/VerbButton'
import type { Account } from '../providers/answers/accounts'
import { useMay } from '../providers/session-context'
import { useAsk } from '../providers/use-ask'
import { Grants } from './Grants'

interface ActionsProps {
  readonly account: Account
  readonly onDone: () => void
}

function Actions({ account, onDone }: ActionsProps): ReactNode {
  const say = useTranslate()
  const may = useMay()
  const provider = useDataProvider()
  const [reset, setReset] = useState<Account>()
  const active = account.state === 'active'
  const flip = async (): Promise<void> => {
    await provider.update('accounts', {
      id: account.id,
      data: { state: active ? 'disabled' : 'active' },
      previousData: account,
    })
    onDone()
  }
  return (
    <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap', mb: 2 }}>
      <VerbButton
        noun="accounts"
        verb="reset"
        record={account}
        onDone={answer => {
          setReset(answer as Account)
          onDone()
        }}
      />
      <VerbButton noun="accounts" verb="unlock" record={account} onDone={onDone} />
      {may('update', 'accounts') ? (
        <Button size="small" variant="outlined" color={active ? 'error' : 'primary'} onClick={() => void flip()}>
          {say(active ? 'accounts.disable' : 'accounts.enable')}
        </Button>
      ) : null}
      {reset?.password ? (
        <SecretDialog
          title={say('accounts.secretTitle')}
          intro={say('accounts.secretIntro', { name: account.name })}
          secret={reset.password}
          onClose={() => setReset(undefined)}
        />
      ) : null}
    </Stack>
  )
}

/** One account: what may be done to it, and what it may do. */
export function AccountShow(): ReactNode {
  const say = useTranslate()
  const { id = '' } = useParams<'id'>()
  const asked = useAsk<Account>(`accounts/${id}`)
  return (
    <Box sx={{ pt: 1, maxWidth: 900 }}>
      <Title title={say('menu.accounts')} />
      <Loaded asked={asked}>
        {account => (
          <Card>
            <CardContent>
              <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'baseline', mb: 1, flexWrap: 'wrap' }}>
                <Typography component="h1" variant="h1">
                  {account.name}
                </Typography>
                <StateChip state={account.state} noun="accounts" />
                <Typography sx={{ color: 'text.secondary' }}>
                  {account.login}　{say(`accounts.kind.${account.kind}`)}
                </Typography>
              </Box>
              <Actions account={account} onDone={() => void asked.refetch()} />
              {account.kind === 'person' ? (
                <Grants accountId={account.id} />
              ) : (
                <Typography>{say('accounts.administrator')}</Typography>
              )}
            </CardContent>
          </Card>
        )}
      </Loaded>
    </Box>
  )
}
