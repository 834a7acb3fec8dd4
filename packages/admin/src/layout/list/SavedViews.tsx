import { type ReactNode, useState } from 'react'
import Bookmark from '@mui/icons-material/BookmarkBorder'
import Delete from '@mui/icons-material/DeleteOutlined'
import { Button, Divider, IconButton, ListItemText, Menu, MenuItem } from '@mui/material'
import { useDataProvider, useListContext, useStore, useTranslate } from 'react-admin'
import { FormDialog } from '../../kit/FormDialog'
import type { PeiyuDataProvider } from '../../providers/data-provider'
import type { View } from '@peiyu/core/client'
import { useAsk } from '../../providers/use-ask'
import type { Page } from '../../providers/data-provider'
import { fromQuery, toQuery } from './view-query'

/** Filters, order and columns of a list, kept under a name: one's own, on every device. */
export function SavedViews({ noun }: { readonly noun: string }): ReactNode {
  const say = useTranslate()
  const provider = useDataProvider<PeiyuDataProvider>()
  const { sort, setFilters, setSort, ...list } = useListContext()
  const filter = list.filterValues as Readonly<Record<string, unknown>>
  const [hidden, setHidden] = useStore<string[]>(`${noun}.datatable`, [])
  const [anchor, setAnchor] = useState<HTMLElement>()
  const [naming, setNaming] = useState(false)
  const asked = useAsk<Page<View>>('views', { query: { noun, limit: 100 } })
  const close = (): void => setAnchor(undefined)
  const apply = ({ query, columns }: View): void => {
    const shape = fromQuery(query)
    setFilters({ ...shape.filter })
    if (shape.sort.field) setSort({ ...shape.sort })
    setHidden([...columns])
    close()
  }
  const keep = async ({ name }: Readonly<Record<string, string>>): Promise<void> => {
    const query = toQuery({ filter, sort })
    await provider.create('views', { data: { noun, name, query, columns: hidden } })
    await asked.refetch()
  }
  const remove = async (id: string): Promise<void> => {
    await provider.delete('views', { id })
    await asked.refetch()
  }
  return (
    <>
      <Button
        size="small"
        startIcon={<Bookmark />}
        aria-haspopup="menu"
        onClick={event => setAnchor(event.currentTarget)}
      >
        {say('views.menu')}
      </Button>
      <Menu open={anchor !== undefined} anchorEl={anchor ?? null} onClose={close}>
        {asked.data?.items.length === 0 ? <MenuItem disabled>{say('views.none')}</MenuItem> : null}
        {asked.data?.items.map(view => (
          <MenuItem key={view.id} onClick={() => apply(view)}>
            <ListItemText sx={{ mr: 2 }}>{view.name}</ListItemText>
            <IconButton
              size="small"
              edge="end"
              aria-label={say('views.remove', { name: view.name })}
              onClick={event => {
                event.stopPropagation()
                void remove(view.id)
              }}
            >
              <Delete fontSize="small" />
            </IconButton>
          </MenuItem>
        ))}
        <Divider />
        <MenuItem
          onClick={() => {
            close()
            setNaming(true)
          }}
        >
          {say('views.save')}
        </MenuItem>
      </Menu>
      {naming ? (
        <FormDialog
          title={say('views.save')}
          draft={`views.${noun}`}
          fields={[{ name: 'name', label: say('views.name') }]}
          submit={say('ra.action.save')}
          onSubmit={keep}
          onClose={() => setNaming(false)}
        />
      ) : null}
    </>
  )
}
