import type { ReactNode } from 'react'
import type { ServedTenant } from '@peiyu/core/client'
import { Card, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Nothing } from '../kit/Nothing'
import { StateChip } from '../kit/StateChip'
import { type NounColumn, NounList } from '../layout/list/NounList'
import { VerbButton } from '../layout/list/VerbButton'

function Acts({ record }: { readonly record: ServedTenant }): ReactNode {
  const say = useTranslate()
  const fields = [{ name: 'reason', label: say('tenants.reason'), kind: 'long' }] as const
  if (record.state === 'suspended') return <VerbButton noun="tenants" verb="resume" record={record} fields={fields} />
  return (
    <VerbButton
      noun="tenants"
      verb="suspend"
      record={record}
      fields={fields}
      intro={<Typography>{say('tenants.suspendIntro')}</Typography>}
    />
  )
}

/** The jurisdictions that this platform serves. */
export function TenantList(): ReactNode {
  const say = useTranslate()
  const columns: readonly NounColumn<ServedTenant>[] = [
    { source: 'name', sorts: true },
    { source: 'id' },
    { source: 'state', render: ({ state }) => <StateChip state={state} noun="tenants" /> },
    { source: 'businessDay' },
    { source: 'acts', render: record => <Acts record={record} /> },
  ]
  return (
    <NounList<ServedTenant>
      columns={columns}
      sort={{ field: 'name', order: 'ASC' }}
      empty={
        <Card sx={{ mt: 2 }}>
          <Nothing says={say('tenants.empty')} />
        </Card>
      }
    />
  )
}
