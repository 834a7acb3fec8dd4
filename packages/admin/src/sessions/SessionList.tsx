import type { ReactNode } from 'react'
import { Card } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Nothing } from '../kit/Nothing'
import { type NounColumn, NounList } from '../layout/list/NounList'
import { useInstant } from '../layout/list/Timeline'
import { VerbButton } from '../layout/list/VerbButton'
import type { Kept } from '../providers/answers/records'

interface OpenSession extends Kept {
  readonly accountId: string
  readonly accountName?: string
  readonly lastSeenAt: string
  readonly address: string
}

/** Who is signed in now. */
export function SessionList(): ReactNode {
  const say = useTranslate()
  const instant = useInstant()
  const columns: readonly NounColumn<OpenSession>[] = [
    { source: 'accountId', render: ({ accountName, accountId }) => accountName ?? accountId },
    { source: 'address' },
    { source: 'lastSeenAt', render: ({ lastSeenAt }) => instant(lastSeenAt) },
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
