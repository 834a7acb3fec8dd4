import type { ReactNode } from 'react'
import Add from '@mui/icons-material/Add'
import { useDataProvider, useTranslate } from 'react-admin'
import { FormButton } from '../kit/FormButton'
import type { Values } from '../kit/use-draft'
import { usePolicy } from '../providers/answers/policy'
import { useMay } from '../providers/session-context'
import { pledgeFrom, usePlaceFields } from './place-fields'

interface Props {
  readonly enterpriseId: string
  readonly onDone: () => void
}

/** Enters a place in a program that was given outside of the system. */
export function MembershipCreate({ enterpriseId, onDone }: Props): ReactNode {
  const say = useTranslate()
  const may = useMay()
  const provider = useDataProvider()
  const { data } = usePolicy()
  const place = usePlaceFields()
  if (!may('create', 'memberships')) return null
  const send = async (values: Values): Promise<void> => {
    await provider.create('memberships', { data: { enterpriseId, ...pledgeFrom(values) } })
    onDone()
  }
  return (
    <FormButton
      icon={<Add />}
      title={say('memberships.create')}
      draft={`memberships.${enterpriseId}`}
      submit={say('memberships.create')}
      onSubmit={send}
      fields={[
        ...place,
        {
          name: 'lead',
          label: say('memberships.lead'),
          kind: 'choice',
          options: data?.organizations ?? [],
          optional: true,
        },
        { name: 'from', label: say('place.from'), kind: 'day' },
        { name: 'until', label: say('place.until'), kind: 'day', optional: true },
      ]}
    />
  )
}
