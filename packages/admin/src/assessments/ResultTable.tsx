import type { ReactNode } from 'react'
import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { stacked } from '../kit/stacked'
import { MoneyOfFen } from '../kit/Money'
import { StateChip } from '../kit/StateChip'
import type { AssessmentRow } from '../providers/answers/assessments'
import { useNames } from '../providers/answers/policy'

/** What came out for each enterprise; each leads to its page. */
export function ResultTable({ rows }: { readonly rows: readonly AssessmentRow[] }): ReactNode {
  const say = useTranslate()
  const names = useNames()
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
        {rows.map(({ id, enterpriseId, enterpriseName, program, eligibility, dueFen }) => (
          <TableRow key={id} hover>
            <TableCell>
              <Link to={`/enterprises/${enterpriseId}/show/gets`}>{enterpriseName ?? enterpriseId}</Link>
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
