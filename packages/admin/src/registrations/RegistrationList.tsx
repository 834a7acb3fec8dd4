import type { ReactNode } from 'react'
import { Box, Card, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Nothing } from '../kit/Nothing'
import { StateChip } from '../kit/StateChip'
import { type NounColumn, NounList } from '../layout/list/NounList'
import { useInstant } from '../layout/list/Timeline'
import { VerbButton } from '../layout/list/VerbButton'
import type { Kept } from '../providers/answers/records'

interface Registration extends Kept {
  readonly enterpriseName: string
  readonly creditCode: string
  readonly letter: string
  readonly state: string
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
  const columns: readonly NounColumn<Registration>[] = [
    { source: 'enterpriseName' },
    { source: 'creditCode' },
    { source: 'letter' },
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
