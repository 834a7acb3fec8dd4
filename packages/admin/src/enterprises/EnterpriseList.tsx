import type { ReactNode } from 'react'
import {
  ColumnsButton,
  DataTable,
  List,
  Pagination,
  TextInput,
  SelectInput,
  useTranslate,
  FilterButton,
  TopToolbar,
} from 'react-admin'
import { useMay } from '../providers/session-context'
import { usePolicy, useNames, type PolicyFact } from '../providers/policy'
import type { Enterprise } from '../providers/records'
import { StateChip } from '../kit/StateChip'
import { EnterpriseEmpty } from './EnterpriseEmpty'
import { EnterpriseCreate } from './EnterpriseCreate'
import { ExportButtons } from '../layout/list/ExportButtons'
import { SavedViews } from '../layout/list/SavedViews'

const statuses = ['active', 'merged', 'split', 'moved-out', 'closed'] as const

/** What the registry is searched by: words, town, state, day of registration, and figures that the policy lists. */
function useFilters(): ReactNode[] {
  const say = useTranslate()
  const { data } = usePolicy()
  const listed = (data?.facts ?? []).filter(fact => fact.listed)
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
    <TextInput
      key="from"
      source="registeredOn.from"
      label={say('enterprises.registeredFrom')}
      placeholder="2018-11-21"
    />,
    <TextInput key="to" source="registeredOn.to" label={say('enterprises.registeredTo')} placeholder="2018-11-21" />,
    ...listed.flatMap(({ id, name }) => [
      <TextInput key={`${id}-from`} source={`fact.${id}.from`} label={say('enterprises.from', { name })} />,
      <TextInput key={`${id}-to`} source={`fact.${id}.to`} label={say('enterprises.to', { name })} />,
    ]),
  ]
}

function Actions(): ReactNode {
  return (
    <TopToolbar sx={{ flexWrap: 'wrap' }}>
      <SavedViews noun="enterprises" />
      <FilterButton />
      <ColumnsButton />
      <ExportButtons noun="enterprises" />
      <EnterpriseCreate />
    </TopToolbar>
  )
}

const factColumn = ({ id, name }: PolicyFact): ReactNode => (
  <DataTable.Col
    key={id}
    source={`fact.${id}`}
    label={name}
    sx={{ textAlign: 'right' }}
    render={({ facts }: Enterprise) => facts?.[id] ?? ''}
  />
)

function Columns(): ReactNode {
  const names = useNames()
  const { data } = usePolicy()
  if (!data) return null
  return (
    <DataTable<Enterprise> rowClick="show" bulkActionButtons={false} hiddenColumns={['recordedAt', 'registeredOn']}>
      <DataTable.Col source="name" />
      <DataTable.Col source="creditCode" />
      <DataTable.Col source="town" disableSort render={({ town }: Enterprise) => names.town(town)} />
      <DataTable.Col source="status" disableSort render={({ status }: Enterprise) => <StateChip state={status} />} />
      {data.facts.filter(fact => fact.listed).map(factColumn)}
      <DataTable.Col source="registeredOn" />
      <DataTable.Col source="recordedAt" render={({ recordedAt }: Enterprise) => recordedAt.slice(0, 10)} />
    </DataTable>
  )
}

/** The registry of enterprises (企业库). */
export function EnterpriseList(): ReactNode {
  const filters = useFilters()
  const may = useMay()
  return (
    <List
      filters={filters as never}
      actions={<Actions />}
      empty={<EnterpriseEmpty mayAdd={may('create', 'enterprises')} />}
      perPage={25}
      sort={{ field: 'name', order: 'ASC' }}
      pagination={<Pagination rowsPerPageOptions={[25, 50, 100]} />}
    >
      <Columns />
    </List>
  )
}
