import type { ReactNode } from 'react'
import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'

interface Props {
  readonly title: string
  readonly intro: string
  readonly secret: string
  readonly onClose: () => void
}

/** A secret that is shown once. */
export function SecretDialog({ title, intro, secret, onClose }: Props): ReactNode {
  const say = useTranslate()
  return (
    <Dialog open maxWidth="xs" fullWidth aria-labelledby="secret">
      <DialogTitle id="secret">{title}</DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 1.5 }}>{intro}</Typography>
        <Typography
          component="code"
          sx={{
            display: 'block',
            p: 1.5,
            bgcolor: 'background.default',
            fontFamily: 'monospace',
            overflowWrap: 'anywhere',
          }}
        >
          {secret}
        </Typography>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose}>
          {say('ra.action.close')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
