import { type ReactNode, useState } from 'react'
import { Box, Table, TableBody, TableCell, TableHead, TablePagination, TableRow } from '@mui/material'
import { useTranslate } from 'react-admin'
import { stacked } from '../kit/stacked'
import { plainClause } from '../kit/ClauseNote'
import type { PolicyStatement } from '../providers/answers/statements'

const perPage = 25

/** Sentences in the order of the document, a page at a time. */
export function StatementTable({ rows }: { readonly rows: readonly PolicyStatement[] }): ReactNode {
  const say = useTranslate()
  const [page, setPage] = useState(0)
  const shown = rows.slice(page * perPage, (page + 1) * perPage)
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table size="small" sx={stacked}>
        <TableHead>
          <TableRow>
            <TableCell>{say('workshop.clause')}</TableCell>
            <TableCell>{say('workshop.says')}</TableCell>
            <TableCell>{say('workshop.rules')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {shown.map(({ address, clause, says, carriers, informative }) => (
            <TableRow key={address}>
              <TableCell sx={{ verticalAlign: 'top' }}>
                <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
                  {plainClause(clause)}
                </Box>
              </TableCell>
              <TableCell sx={{ minWidth: 200 }}>{says}</TableCell>
              <TableCell
                sx={{
                  verticalAlign: 'top',
                  color: carriers.length > 0 ? 'text.primary' : informative ? 'text.secondary' : 'error.main',
                }}
              >
                {carriers.length > 0
                  ? carriers.join('、')
                  : say(informative ? `informative.${informative}` : 'workshop.state.open')}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <TablePagination
        component="div"
        count={rows.length}
        page={page}
        rowsPerPage={perPage}
        rowsPerPageOptions={[perPage]}
        onPageChange={(_, next) => setPage(next)}
      />
    </Box>
  )
}
