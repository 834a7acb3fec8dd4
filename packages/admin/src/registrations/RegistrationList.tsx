import type { ReactNode } from 'react'
import type { Registration } from '@peiyu/core/client'
import { Box, Card, Link, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Nothing } from '../kit/Nothing'
import { StateChip } from '../kit/StateChip'
import { type NounColumn, NounList } from '../layout/list/NounList'
import { useInstant } from '../layout/list/Timeline'
import { VerbButton } from '../layout/list/VerbButton'
import { recordAt } from '../providers/address'
import { useNames } from '../providers/answers/policy'
import { useSession } from '../providers/session-context'

/** The letter as a file to keep, never shown inside the page. */
function Letter({ record: { id, letterType, letterBytes } }: { readonly record: Registration }): ReactNode {
  const { tenant } = useSession()
  return (
    <Link href={`${recordAt('registrations', id, tenant)}/letter`} download>
      {letterType.toUpperCase()} {Math.ceil(letterBytes / 1024)} KB
    </Link>
  )
}

function Acts({ record }: { readonly record: Registration }): ReactNode {
  const say = useTranslate()
  if (record.state !== 'waiting') return null
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
      <VerbButton
        noun="registrations"
        verb="confirm"
        record={record}
        variant="contained"
        intro={<Typography>{say('registrations.confirmIntro')}</Typography>}
      />
      <VerbButton
        noun="registrations"
        verb="refuse"
        record={record}
        fields={[{ name: 'reason', label: say('registrations.reason'), kind: 'long' }]}
      />
    </Box>
  )
}

/** Firms that registered themselves, to be checked by their town or the office. */
export function RegistrationList(): ReactNode {
  const say = useTranslate()
  const instant = useInstant()
  const names = useNames()
  const columns: readonly NounColumn<Registration>[] = [
    { source: 'enterpriseName' },
    { source: 'creditCode' },
    { source: 'town', render: ({ town }) => names.town(town) },
    { source: 'person', render: ({ person, login }) => `${person}（${login}）` },
    { source: 'letterType', render: record => <Letter record={record} /> },
    { source: 'state', render: ({ state }) => <StateChip state={state} /> },
    { source: 'recordedAt', render: ({ recordedAt }) => instant(recordedAt) },
    { source: 'acts', render: record => <Acts record={record} /> },
  ]
  return (
    <NounList<Registration>
      columns={columns}
      empty={
        <Card sx={{ mt: 2 }}>
          <Nothing says={say('registrations.empty')} />
        </Card>
      }
    />
  )
}
