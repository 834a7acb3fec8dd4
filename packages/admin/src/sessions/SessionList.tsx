import type { ReactNode } from 'react'
import type { OpenSession } from '@peiyu/core/client'
import { Card } from '@mui/material'
import { useGetOne, useTranslate } from 'react-admin'
import { Nothing } from '../kit/Nothing'
import { type NounColumn, NounList } from '../layout/list/NounList'
import { useInstant } from '../layout/list/Timeline'
import { VerbButton } from '../layout/list/VerbButton'
import type { Account } from '../providers/answers/accounts'
import { useSession } from '../providers/session-context'

/** By name for those who keep accounts; one's own need none. */
function Who({ accountId }: OpenSession): ReactNode {
  const { account } = useSession()
  const { data } = useGetOne<Account & { id: string }>(
    'accounts',
    { id: accountId },
    { enabled: accountId !== account.id },
  )
  return accountId === account.id ? account.name : (data?.name ?? accountId)
}

/** Who is signed in now. */
export function SessionList(): ReactNode {
  const say = useTranslate()
  const instant = useInstant()
  const columns: readonly NounColumn<OpenSession>[] = [
    { source: 'accountId', render: record => <Who {...record} /> },
    { source: 'tenant' },
    { source: 'address' },
    { source: 'seenAt', sorts: true, render: ({ seenAt }) => instant(seenAt) },
    { source: 'acts', render: record => <VerbButton noun="sessions" verb="end" record={record} /> },
  ]
  return (
    <NounList<OpenSession>
      columns={columns}
      empty={
        <Card sx={{ mt: 2 }}>
          <Nothing says={say('sessions.empty')} />
        </Card>
      }
    />
  )
}
