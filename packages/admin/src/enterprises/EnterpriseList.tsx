import { type ReactNode, useMemo } from 'react'
import { SelectInput, TextInput, useTranslate } from 'react-admin'
import { StateChip } from '../kit/StateChip'
import { ExportButtons } from '../layout/list/ExportButtons'
import { type NounColumn, NounList } from '../layout/list/NounList'
import { SavedViews } from '../layout/list/SavedViews'
import { type PolicyFact, useNames, usePolicy } from '../providers/answers/policy'
import type { Enterprise } from '../providers/answers/records'
import { useMay } from '../providers/session-context'
import { EnterpriseCreate } from './EnterpriseCreate'
import { EnterpriseEmpty } from './EnterpriseEmpty'

const statuses = ['active', 'merged', 'split', 'moved-out', 'closed'] as const
const none: readonly PolicyFact[] = []

/** Facts that the policy puts into lists. */
function useListed(): readonly PolicyFact[] {
  const { data } = usePolicy()
  return useMemo(() => data?.facts.filter(fact => fact.listed) ?? none, [data])
}

/** What the registry is searched by: words, town, state, day of registration, and figures that the policy lists. */
function useFilters(): readonly ReactNode[] {
  const say = useTranslate()
  const { data } = usePolicy()
  const day = say('kit.dayFormat')
  return [
    <TextInput
      key="q"
      source="q"
      label={say('enterprises.search')}
      alwaysOn
      resettable
      sx={{ minWidth: { sm: 260 } }}
    />,
    <SelectInput
      key="town"
      source="town"
      label={say('enterprises.town')}
      choices={[...(data?.towns ?? [])]}
      alwaysOn
    />,
    <SelectInput key="status" source="status" choices={statuses.map(id => ({ id, name: say(`state.${id}`) }))} />,
    <TextInput key="from" source="registeredOn.from" label={say('enterprises.registeredFrom')} helperText={day} />,
    <TextInput key="to" source="registeredOn.to" label={say('enterprises.registeredTo')} helperText={day} />,
    ...useListed().flatMap(({ id, name }) => [
      <TextInput key={`${id}-from`} source={`fact.${id}.from`} label={say('enterprises.from', { name })} />,
      <TextInput key={`${id}-to`} source={`fact.${id}.to`} label={say('enterprises.to', { name })} />,
    ]),
  ]
}

function useColumns(): readonly NounColumn<Enterprise>[] {
  const names = useNames()
  const listed = useListed()
  return useMemo(
    () => [
      { source: 'name', sorts: true },
      { source: 'creditCode', sorts: true },
      { source: 'town', render: ({ town }) => names.town(town) },
      { source: 'status', render: ({ status }) => <StateChip state={status} /> },
      ...listed.map(({ id, name }) => ({
        source: `fact.${id}`,
        label: name,
        sorts: true,
        right: true,
        render: ({ facts }: Enterprise) => facts?.[id] ?? '',
      })),
      { source: 'registeredOn', sorts: true, hidden: true },
      { source: 'recordedAt', sorts: true, hidden: true, render: ({ recordedAt }) => recordedAt.slice(0, 10) },
    ],
    [names, listed],
  )
}

/** The registry of enterprises (企业库). */
export function EnterpriseList(): ReactNode {
  const say = useTranslate()
  const may = useMay()
  return (
    <NounList<Enterprise>
      columns={useColumns()}
      filters={useFilters()}
      actions={
        <>
          <SavedViews noun="enterprises" />
          <ExportButtons noun="enterprises" />
          <EnterpriseCreate />
        </>
      }
      empty={<EnterpriseEmpty mayAdd={may('create', 'enterprises')} />}
      none={say('enterprises.none')}
      sort={{ field: 'name', order: 'ASC' }}
      opens
    />
  )
}
