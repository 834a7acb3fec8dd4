import { type ReactNode, useState } from 'react'
import {
  Box,
  Button,
  ButtonBase,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material'
import { useTranslate } from 'react-admin'
import { useActionWords, useActorWords, useInstant } from '../layout/list/Timeline'
import type { TrailEntry } from '../providers/answers/trail'

function Side({ title, value }: { readonly title: string; readonly value: object | null | undefined }): ReactNode {
  if (!value) return null
  return (
    <Box sx={{ mb: 1 }}>
      <Typography component="h3" variant="h3">
        {title}
      </Typography>
      <Box
        component="pre"
        tabIndex={0}
        sx={{ m: 0, p: 1, overflowX: 'auto', bgcolor: 'background.default', fontSize: 13 }}
      >
        {JSON.stringify(value, null, 2)}
      </Box>
    </Box>
  )
}

function Details({ entry, onClose }: { readonly entry: TrailEntry; readonly onClose: () => void }): ReactNode {
  const say = useTranslate()
  const { seq, document, hash } = entry
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth>
      <DialogTitle>{say('audit.details', { seq })}</DialogTitle>
      <DialogContent>
        {document === null ? <Typography>{say('audit.erased')}</Typography> : null}
        {document?.reason ? (
          <Typography>
            {say('audit.reason')}：{document.reason}
          </Typography>
        ) : null}
        <Side title={say('audit.before')} value={document?.before} />
        <Side title={say('audit.after')} value={document?.after} />
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere', color: 'text.secondary' }}>
          {say('audit.hash')} {hash}
        </Typography>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{say('ra.action.close')}</Button>
      </DialogActions>
    </Dialog>
  )
}

/** Entries of the trail; each opens to what was before and after. */
export function TrailTable({ entries }: { readonly entries: readonly TrailEntry[] }): ReactNode {
  const say = useTranslate()
  const instant = useInstant()
  const words = useActionWords()
  const who = useActorWords()
  const [open, setOpen] = useState<TrailEntry>()
  return (
    <>
      <Table size="small">
        <TableHead>
          <TableRow>
            {['seq', 'at', 'who', 'what'].map(name => (
              <TableCell key={name}>{say(`audit.${name}`)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {entries.map(entry => (
            <TableRow key={entry.id} hover>
              <TableCell>{entry.seq}</TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{instant(entry.at)}</TableCell>
              <TableCell>{who(entry.actor)}</TableCell>
              <TableCell>
                <ButtonBase
                  onClick={() => setOpen(entry)}
                  sx={{
                    font: 'inherit',
                    color: 'primary.main',
                    textDecoration: 'underline',
                    minHeight: 24,
                    textAlign: 'left',
                  }}
                >
                  {words(entry.action)}
                </ButtonBase>{' '}
                {entry.refused ? `（${say('audit.refused')}）` : ''}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {open ? <Details entry={open} onClose={() => setOpen(undefined)} /> : null}
    </>
  )
}
