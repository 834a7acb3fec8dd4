import type { ReactNode } from 'react'
import Add from '@mui/icons-material/Add'
import { useDataProvider, useTranslate } from 'react-admin'
import { useNavigate } from 'react-router-dom'
import { FormButton } from '../kit/FormButton'
import type { Values } from '../kit/use-draft'
import { usePolicy } from '../providers/answers/policy'
import { useMay } from '../providers/session-context'

/** Adds one firm to the registry, for those who may. */
export function EnterpriseCreate(): ReactNode {
  const say = useTranslate()
  const may = useMay()
  const provider = useDataProvider()
  const navigate = useNavigate()
  const { data } = usePolicy()
  if (!may('create', 'enterprises')) return null
  const field = (name: string) => say(`resources.enterprises.fields.${name}`)
  const send = async (values: Values): Promise<void> => {
    const answer = await provider.create('enterprises', { data: values })
    navigate(`/enterprises/${(answer.data as { id: string }).id}/show`)
  }
  return (
    <FormButton
      icon={<Add />}
      title={say('enterprises.create')}
      draft="enterprises.create"
      submit={say('enterprises.create')}
      onSubmit={send}
      fields={[
        { name: 'creditCode', label: field('creditCode') },
        { name: 'name', label: field('name') },
        { name: 'town', label: field('town'), kind: 'choice', options: [...(data?.towns ?? [])], optional: true },
        { name: 'registeredOn', label: field('registeredOn'), kind: 'day', optional: true },
      ]}
    />
  )
}
