import type { ReactNode } from 'react'
import { Card } from '@mui/material'
import { useDataProvider, useTranslate } from 'react-admin'
import { useNavigate } from 'react-router-dom'
import { FormButton } from '../kit/FormButton'
import { Nothing } from '../kit/Nothing'
import { StateChip } from '../kit/StateChip'
import type { Values } from '../kit/use-draft'
import { type NounColumn, NounList } from '../layout/list/NounList'
import { useInstant } from '../layout/list/Timeline'
import type { AssessmentRun } from '@peiyu/core/client'
import { useNames, usePolicy } from '../providers/answers/policy'
import { useMay, useSession } from '../providers/session-context'

function NewAssessment(): ReactNode {
  const say = useTranslate()
  const may = useMay()
  const provider = useDataProvider()
  const navigate = useNavigate()
  const { businessDay } = useSession()
  const { data } = usePolicy()
  if (!may('create', 'assessments')) return null
  const send = async (values: Values): Promise<void> => {
    const answer = await provider.create('assessments', { data: { scope: 'all', ...values } })
    navigate(`/assessments/${(answer.data as { id: string }).id}/show`)
  }
  return (
    <FormButton
      title={say('assessments.new')}
      draft="assessments"
      submit={say('assessments.new')}
      onSubmit={send}
      initial={{ on: businessDay ?? '' }}
      fields={[
        {
          name: 'program',
          label: say('assessments.program'),
          kind: 'choice',
          options: data?.programs ?? [],
          optional: true,
        },
        { name: 'on', label: say('assessments.on'), kind: 'day' },
        { name: 'knownAt', label: say('assessments.knownAt'), help: say('assessments.knownHelp'), optional: true },
      ]}
    />
  )
}

/** Every run over all enterprises. */
export function AssessmentList(): ReactNode {
  const say = useTranslate()
  const names = useNames()
  const instant = useInstant()
  const columns: readonly NounColumn<AssessmentRun>[] = [
    { source: 'on' },
    { source: 'program', render: ({ program }) => (program ? names.program(program) : say('assessments.every')) },
    { source: 'state', render: ({ state }) => <StateChip state={state} /> },
    { source: 'configVersion', render: ({ configVersion }) => configVersion.slice(0, 8) },
    { source: 'recordedAt', render: ({ recordedAt }) => instant(recordedAt) },
  ]
  const empty = (
    <Card sx={{ mt: 2 }}>
      <Nothing says={say('assessments.empty')}>
        <NewAssessment />
      </Nothing>
    </Card>
  )
  return <NounList<AssessmentRun> columns={columns} actions={<NewAssessment />} empty={empty} opens />
}
