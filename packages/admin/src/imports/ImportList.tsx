import type { ReactNode } from 'react'
import Add from '@mui/icons-material/Add'
import { Button, Card } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { Nothing } from '../kit/Nothing'
import { StateChip } from '../kit/StateChip'
import { type NounColumn, NounList } from '../layout/list/NounList'
import { useInstant } from '../layout/list/Timeline'
import type { Import } from '../providers/answers/imports'
import { useMay } from '../providers/session-context'

function NewImport(): ReactNode {
  const say = useTranslate()
  const may = useMay()
  if (!may('create', 'imports')) return null
  return (
    <Button component={Link} to="/imports/create" variant="outlined" size="small" startIcon={<Add />}>
      {say('imports.new')}
    </Button>
  )
}

/** Files that were uploaded, and what became of them. */
export function ImportList(): ReactNode {
  const say = useTranslate()
  const instant = useInstant()
  const columns: readonly NounColumn<Import>[] = [
    { source: 'fileName' },
    { source: 'kind', render: ({ kind }) => say(`imports.kind.${kind}`) },
    { source: 'state', render: ({ state }) => <StateChip state={state} /> },
    { source: 'counts', right: true, render: ({ counts }) => counts.rows.toLocaleString('en-US') },
    { source: 'recordedAt', render: ({ recordedAt }) => instant(recordedAt) },
  ]
  const empty = (
    <Card sx={{ mt: 2 }}>
      <Nothing says={say('imports.empty')}>
        <NewImport />
      </Nothing>
    </Card>
  )
  return <NounList<Import> columns={columns} actions={<NewImport />} empty={empty} opens />
}
