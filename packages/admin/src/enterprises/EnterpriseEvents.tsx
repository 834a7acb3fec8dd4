import type { ReactNode } from 'react'
import { useRecordContext, useTranslate } from 'react-admin'
import type { FormField } from '../kit/FormDialog'
import { VerbButton } from '../layout/list/VerbButton'
import { usePolicy } from '../providers/answers/policy'
import type { Enterprise } from '../providers/answers/records'

/** What may happen to an enterprise: another name, another town, a merger, a split. */
export function EnterpriseEvents(): ReactNode {
  const say = useTranslate()
  const firm = useRecordContext<Enterprise>()
  const { data } = usePolicy()
  if (firm?.status !== 'active') return null
  const on: FormField = { name: 'on', label: say('events.on'), kind: 'day' }
  const reason: FormField = { name: 'reason', label: say('events.reason'), kind: 'long' }
  const given = { noun: 'enterprises', record: firm }
  const towns = [...(data?.towns ?? []), { id: '-', name: say('enterprises.noTown') }]
  return (
    <>
      <VerbButton
        {...given}
        verb="rename"
        variant="text"
        fields={[{ name: 'name', label: say('events.newName') }, on, { ...reason, optional: true }]}
      />
      <VerbButton
        {...given}
        verb="move"
        variant="text"
        fields={[
          { name: 'town', label: say('enterprises.town'), kind: 'choice', options: towns },
          on,
          { ...reason, optional: true },
        ]}
        toBody={({ town, ...rest }) => ({ ...rest, town: town === '-' ? '' : town })}
      />
      <VerbButton
        {...given}
        verb="merge"
        variant="text"
        fields={[{ name: 'into', label: say('events.into') }, on, reason]}
      />
      <VerbButton
        {...given}
        verb="split"
        variant="text"
        fields={[{ name: 'into', label: say('events.intoMany') }, on, reason]}
        toBody={({ into = '', ...rest }) => ({ ...rest, into: into.split(/[\s,，、]+/).filter(Boolean) })}
      />
    </>
  )
}
