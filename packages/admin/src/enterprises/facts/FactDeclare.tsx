import type { ReactNode } from 'react'
import Add from '@mui/icons-material/Add'
import { useDataProvider, useTranslate } from 'react-admin'
import { FormButton } from '../../kit/FormButton'
import { usePolicy } from '../../providers/answers/policy'
import { useMay } from '../../providers/session-context'

interface Props {
  readonly enterpriseId: string
  readonly onDone: () => void
}

/** Declares a figure of an enterprise, for those who may. */
export function FactDeclare({ enterpriseId, onDone }: Props): ReactNode {
  const say = useTranslate()
  const may = useMay()
  const provider = useDataProvider()
  const { data } = usePolicy()
  if (!may('create', 'facts')) return null
  const send = async ({ year, ...values }: Readonly<Record<string, string>>): Promise<void> => {
    await provider.create('facts', { data: { ...values, enterpriseId, ...(year ? { year: Number(year) } : {}) } })
    onDone()
  }
  return (
    <FormButton
      icon={<Add />}
      title={say('facts.declare')}
      draft={`facts.${enterpriseId}`}
      submit={say('facts.declare')}
      onSubmit={send}
      fields={[
        { name: 'fact', label: say('facts.fact'), kind: 'choice', options: data?.facts ?? [] },
        { name: 'year', label: say('facts.year'), optional: true },
        { name: 'from', label: say('facts.from'), kind: 'day', optional: true },
        { name: 'value', label: say('facts.value'), help: say('facts.valueHelp') },
        { name: 'source', label: say('facts.source'), optional: true },
      ]}
    />
  )
}
