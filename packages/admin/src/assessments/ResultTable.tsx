import { type ReactNode, useMemo } from 'react'
import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material'
import { useGetMany, useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { stacked } from '../kit/stacked'
import { MoneyOfFen } from '../kit/Money'
import { StateChip } from '../kit/StateChip'
import type { AssessmentResult } from '@peiyu/core/client'
import type { Enterprise } from '../providers/answers/records'
import { useNames } from '../providers/answers/policy'

/** What came out for each enterprise; each leads to its page. */
export function ResultTable({ rows }: { readonly rows: readonly AssessmentResult[] }): ReactNode {
  const say = useTranslate()
  const names = useNames()
  const ids = useMemo(() => [...new Set(rows.map(({ enterpriseId }) => enterpriseId))], [rows])
  const { data: firms = [] } = useGetMany<Enterprise>('enterprises', { ids })
  const firmName = (id: string): string => firms.find(firm => firm?.id === id)?.name ?? id
  return (
    <Table size="small" sx={stacked}>
      <TableHead>
        <TableRow>
          <TableCell>{say('assessments.enterprise')}</TableCell>
          <TableCell>{say('memberships.program')}</TableCell>
          <TableCell>{say('assessments.eligibility')}</TableCell>
          <TableCell align="right">{say('assessments.due')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map(({ id, enterpriseId, program, eligibility, dueFen }) => (
          <TableRow key={id} hover>
            <TableCell>
              <Link to={`/enterprises/${enterpriseId}/show/gets`}>{firmName(enterpriseId)}</Link>
            </TableCell>
            <TableCell>{names.program(program)}</TableCell>
            <TableCell>
              <StateChip state={eligibility} />
            </TableCell>
            <TableCell align="right">
              <MoneyOfFen fen={dueFen} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
