import type { ReactNode } from 'react'
import Download from '@mui/icons-material/FileDownloadOutlined'
import { Button } from '@mui/material'
import { useListContext, useTranslate } from 'react-admin'
import { addressOf } from '../../providers/address'
import { listQuery } from '../../providers/data-provider'
import { useSession } from '../../providers/session-context'
import { queryText } from '../../providers/wire'

/** The list as it is filtered and sorted, as files that the server writes. */
export function ExportButtons({ noun }: { readonly noun: string }): ReactNode {
  const say = useTranslate()
  const { tenant } = useSession()
  const { sort, ...list } = useListContext()
  const { limit: _, offset: __, ...query } = listQuery({ filter: list.filterValues as object, sort })
  const address = (ending: string): string => `${addressOf(noun, tenant)}.${ending}${queryText(query)}`
  return (
    <>
      <Button size="small" startIcon={<Download />} component="a" href={address('xlsx')} download>
        {say('enterprises.exportXlsx')}
      </Button>
      <Button size="small" component="a" href={address('csv')} download>
        {say('enterprises.exportCsv')}
      </Button>
    </>
  )
}
