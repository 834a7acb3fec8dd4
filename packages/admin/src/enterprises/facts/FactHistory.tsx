import type { ReactNode } from 'react'
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Table,
  TableBody,
  TableCell,
  TableRow,
} from '@mui/material'
import { useTranslate } from 'react-admin'
import { stacked } from '../../kit/stacked'
import { StateChip } from '../../kit/StateChip'
import { VerbButton } from '../../layout/list/VerbButton'
import type { Fact } from '@peiyu/core/client'

export interface FactAsked {
  readonly fact: string
  readonly year: number | null
}

interface Props {
  readonly asked: FactAsked
  readonly entries: readonly Fact[]
  readonly nameOf: (id: string) => string
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Every entry of one fact: who said what when; what was declared can be confirmed or taken back here. */
export function FactHistory({ asked, entries, nameOf, onClose, onDone }: Props): ReactNode {
  const say = useTranslate()
  const own = entries.filter(({ fact, year }) => fact === asked.fact && year === asked.year)
  const newest = own.toSorted((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1))
  const source = { name: 'source', label: say('facts.source') }
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth>
      <DialogTitle>{say('facts.history', { name: `${nameOf(asked.fact)} ${asked.year ?? ''}` })}</DialogTitle>
      <DialogContent>
        <Table size="small" sx={stacked}>
          <TableBody>
            {newest.map(entry => (
              <TableRow key={entry.id}>
                <TableCell>{entry.value}</TableCell>
                <TableCell>
                  <StateChip state={entry.standing} /> {entry.withdrawnAt ? say('facts.withdrawn') : ''}
                </TableCell>
                <TableCell>{entry.source}</TableCell>
                <TableCell>{entry.recordedAt.slice(0, 10)}</TableCell>
                <TableCell align="right">
                  {entry.withdrawnAt ? null : (
                    <>
                      {entry.standing === 'declared' ? (
                        <VerbButton
                          noun="facts"
                          verb="verify"
                          record={entry}
                          fields={[source, { name: 'value', label: say('facts.value'), help: say('facts.valueHelp') }]}
                          initial={{ value: entry.value }}
                          onDone={onDone}
                        />
                      ) : null}{' '}
                      <VerbButton
                        noun="facts"
                        verb="withdraw"
                        record={entry}
                        fields={[{ name: 'reason', label: say('events.reason'), kind: 'long' }]}
                        onDone={onDone}
                      />
                    </>
                  )}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{say('ra.action.close')}</Button>
      </DialogActions>
    </Dialog>
  )
}
