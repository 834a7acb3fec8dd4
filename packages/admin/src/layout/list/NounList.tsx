import { type ReactNode, useMemo } from 'react'
import { Box, type Theme, Typography, useMediaQuery } from '@mui/material'
import {
  ColumnsButton,
  DataTable,
  FilterButton,
  List,
  Pagination,
  type RaRecord,
  RecordContextProvider,
  TopToolbar,
  useListContext,
  useResourceContext,
  useTranslate,
  useTranslateLabel,
} from 'react-admin'
import { Link } from 'react-router-dom'
import { Nothing } from '../../kit/Nothing'
import { useSees } from '../../providers/session-context'

/** A column of a list: what it shows of a record, and whether the server sorts by it. */
export interface NounColumn<T> {
  readonly source: string
  readonly label?: string
  readonly render?: (record: T) => ReactNode
  readonly sorts?: boolean
  readonly right?: boolean
  /** Shown only once somebody asks for it. */
  readonly hidden?: boolean
}

interface Props<T> {
  readonly columns: readonly NounColumn<T>[]
  readonly filters?: readonly ReactNode[]
  readonly actions?: ReactNode
  readonly empty: ReactNode
  readonly none?: string
  readonly sort?: { readonly field: string; readonly order: 'ASC' | 'DESC' }
  readonly filter?: object
  /** Records have a page of their own. */
  readonly opens?: boolean
}

const valueOf = <T,>(record: T, { source, render }: NounColumn<T>): ReactNode =>
  render ? render(record) : ((record as Record<string, ReactNode>)[source] ?? '')

function Table<T extends RaRecord>({ columns, opens, none }: Pick<Props<T>, 'columns' | 'opens' | 'none'>): ReactNode {
  const say = useTranslate()
  const noun = useResourceContext() ?? ''
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <DataTable<T>
        rowClick={opens ? 'show' : false}
        bulkActionButtons={false}
        hiddenColumns={columns.filter(({ hidden }) => hidden).map(({ source }) => source)}
        empty={<Nothing says={none ?? say('ra.navigation.no_results', { name: say(`noun.${noun}`) })} />}
      >
        {columns.map(column => (
          <DataTable.Col<T>
            key={column.source}
            source={column.source as never}
            disableSort={!column.sorts}
            sx={column.right ? { textAlign: 'right' } : {}}
            render={record => valueOf(record, column)}
            {...(column.label ? { label: column.label } : {})}
          />
        ))}
      </DataTable>
    </Box>
  )
}

/** The same rows for a narrow screen: the first column as a heading, the others below it. */
function Cards<T extends RaRecord>({ columns, opens, none }: Pick<Props<T>, 'columns' | 'opens' | 'none'>): ReactNode {
  const say = useTranslate()
  const noun = useResourceContext() ?? ''
  const label = useTranslateLabel()
  const { data = [] } = useListContext<T>()
  const [first, ...rest] = columns
  if (data.length === 0)
    return <Nothing says={none ?? say('ra.navigation.no_results', { name: say(`noun.${noun}`) })} />
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {data.map(record => (
        <RecordContextProvider key={record.id} value={record}>
          <Box component="li" sx={{ p: 1.5, borderBottom: '1px solid', borderColor: 'divider' }}>
            {first ? (
              <Box sx={{ fontWeight: 600, '& a': { color: 'primary.main' } }}>
                {opens ? (
                  <Link to={`/${noun}/${record.id}/show`}>{valueOf(record, first)}</Link>
                ) : (
                  valueOf(record, first)
                )}
              </Box>
            ) : null}
            <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.25, color: 'text.secondary' }}>
              {rest
                .filter(({ hidden }) => !hidden)
                .map(column => (
                  <span key={column.source}>
                    {column.sorts || column.right
                      ? `${label({ source: column.source, resource: noun, ...(column.label ? { label: column.label } : {}) }) as string} `
                      : ''}
                    {valueOf(record, column)}
                  </span>
                ))}
            </Box>
          </Box>
        </RecordContextProvider>
      ))}
    </Box>
  )
}

/** The records of a noun: a table on a desk, cards on a phone; only columns that this person may see. */
export function NounList<T extends RaRecord>({
  columns,
  filters,
  actions,
  empty,
  none,
  sort,
  filter,
  opens = false,
}: Props<T>): ReactNode {
  const noun = useResourceContext() ?? ''
  const say = useTranslate()
  const sees = useSees()
  const narrow = useMediaQuery<Theme>(theme => theme.breakpoints.down('sm'))
  const seen = useMemo(() => columns.filter(({ source }) => sees(noun, source)), [columns, sees, noun])
  const shown = { columns: seen, opens, ...(none ? { none } : {}) }
  const toolbar = (
    <TopToolbar sx={{ flexWrap: 'wrap', justifyContent: 'flex-end' }}>
      {actions}
      {filters ? <FilterButton /> : null}
      {narrow ? null : <ColumnsButton />}
    </TopToolbar>
  )
  return (
    <>
      <Typography component="h1" variant="h1" sx={{ pt: 1 }}>
        {say(`menu.${noun}`)}
      </Typography>
      <List
        actions={toolbar}
        empty={<>{empty}</>}
        perPage={25}
        pagination={<Pagination rowsPerPageOptions={[25, 50, 100]} />}
        {...(filters ? { filters: filters as never } : {})}
        {...(sort ? { sort } : {})}
        {...(filter ? { filter } : {})}
      >
        {narrow ? <Cards<T> {...shown} /> : <Table<T> {...shown} />}
      </List>
    </>
  )
}
