import type { ReactNode } from 'react'
import { Alert, Box, Chip, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { Import } from '../providers/answers/imports'

function Issues({ issues }: Pick<Import, 'issues'>): ReactNode {
  const say = useTranslate()
  if (issues.length === 0) return <Alert severity="success">{say('imports.noIssues')}</Alert>
  return (
    <>
      <Typography component="h2" variant="h2">
        {say('imports.issues')}
      </Typography>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: 90 }}>{say('imports.cell')}</TableCell>
            <TableCell>{say('imports.problem')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {issues.map(({ cell, message }, at) => (
            <TableRow key={at}>
              <TableCell>{cell}</TableCell>
              <TableCell>{message}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </>
  )
}

/** What was recognised in a file, and every cell that cannot be read. */
export function ImportPreview({ record }: { readonly record: Import }): ReactNode {
  const say = useTranslate()
  return (
    <>
      <Typography component="h2" variant="h2" sx={{ mb: 0.5 }}>
        {say('imports.columns')}
      </Typography>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', mb: 2 }}>
        {record.columns.map(({ header, gives }, at) => (
          <Chip
            key={at}
            variant="outlined"
            color={gives === null ? 'default' : 'primary'}
            label={gives === header ? header : `${header} → ${gives ?? say('imports.ignored')}`}
          />
        ))}
      </Box>
      {record.left.length > 0 ? (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {say('imports.left')}：{record.left.map(({ name }) => name).join('、')}
        </Alert>
      ) : null}
      <Issues issues={record.issues} />
    </>
  )
}
