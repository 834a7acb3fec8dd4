import { type ReactNode, useState } from 'react'
import Help from '@mui/icons-material/HelpOutlineOutlined'
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  IconButton,
  Link,
  Tooltip,
  Typography,
} from '@mui/material'
import { useTranslate } from 'react-admin'
import { useLocation } from 'react-router-dom'
import { useSession } from '../providers/session-context'

/** What the page is for that is open. */
export function HelpButton(): ReactNode {
  const [open, setOpen] = useState(false)
  const say = useTranslate()
  const { tenant } = useSession()
  const [, page = ''] = useLocation().pathname.split('/')
  const word = `help.${page === 'platform-audit' ? 'audit' : page === '' || page === 'account' ? 'work' : page}`
  return (
    <>
      <Tooltip title={say('layout.help')}>
        <IconButton color="inherit" aria-label={say('layout.help')} onClick={() => setOpen(true)}>
          <Help />
        </IconButton>
      </Tooltip>
      <Dialog open={open} onClose={() => setOpen(false)} maxWidth="xs" fullWidth>
        <DialogTitle>{say('layout.helpTitle')}</DialogTitle>
        <DialogContent>
          <Typography sx={{ mb: 2 }}>{say(word)}</Typography>
          <Link href={tenant === null ? '/' : `/t/${tenant}`} sx={{ mr: 2 }}>
            {say('layout.portal')}
          </Link>
          <Link href="/api/docs">{say('layout.helpMore')}</Link>
        </DialogContent>
        <DialogActions>
          <Button onClick={() => setOpen(false)}>{say('ra.action.close')}</Button>
        </DialogActions>
      </Dialog>
    </>
  )
}
