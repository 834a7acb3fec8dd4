import type { ReactNode } from 'react'
import { Box, Card, CardContent, Typography } from '@mui/material'
import { Title, useTranslate } from 'react-admin'
import { useMay, useSession } from '../providers/session-context'
import { MyEnterprises } from './MyEnterprises'
import { WaitingList } from './WaitingList'

function rolesOf({ account, tenants, tenant }: ReturnType<typeof useSession>): readonly string[] {
  return account.kind === 'person' ? (tenants.find(({ id }) => id === tenant)?.roles ?? []) : [account.kind]
}

/** What waits for whoever opens the console (我的工作). */
export function Dashboard(): ReactNode {
  const say = useTranslate()
  const session = useSession()
  const may = useMay()
  const roles = rolesOf(session).map(role => say(`role.${role}`))
  return (
    <Box sx={{ pt: 1, maxWidth: 1080 }}>
      <Title title={say('work.title')} />
      <Typography component="h1" variant="h1">
        {say('work.hello', { name: session.account.name })}
      </Typography>
      <Typography sx={{ color: 'text.secondary', mb: 2 }}>{say('work.roles', { roles: roles.join('、') })}</Typography>
      <Typography component="h2" variant="h2" sx={{ mb: 1 }}>
        {say('work.waiting')}
      </Typography>
      <WaitingList />
      {session.grants.some(({ role }) => role === 'enterprise') && may('read', 'enterprises') ? (
        <Card sx={{ mt: 3 }}>
          <CardContent>
            <Typography component="h2" variant="h2" sx={{ mb: 1 }}>
              {say('work.mine')}
            </Typography>
            <MyEnterprises />
          </CardContent>
        </Card>
      ) : null}
    </Box>
  )
}
