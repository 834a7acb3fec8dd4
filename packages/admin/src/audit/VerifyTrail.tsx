import { type ReactNode, useState } from 'react'
import { Alert, Button, Stack } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Trouble } from '../kit/Trouble'
import { useMay, useSession } from '../providers/session-context'
import { trailAddress, type TrailVerdict } from '../providers/answers/trail'
import { send } from '../providers/wire'

/** Holds the trail against itself, and hands it out to be checked elsewhere, for those who may. */
export function VerifyTrail(): ReactNode {
  const say = useTranslate()
  const may = useMay()
  const { tenant } = useSession()
  const [verdict, setVerdict] = useState<TrailVerdict>()
  const [error, setError] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const address = trailAddress(tenant)
  const noun = tenant === null ? 'platform-audit' : 'audit'
  if (!may('verify', noun)) return null
  const verify = (): void => {
    setBusy(true)
    send<TrailVerdict>('POST', `${address}/verify`, { body: {} })
      .then(setVerdict, setError)
      .finally(() => setBusy(false))
  }
  return (
    <Stack spacing={1} sx={{ mb: 1.5 }}>
      <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap' }}>
        <Button variant="contained" size="small" onClick={verify} disabled={busy}>
          {say('audit.verify')}
        </Button>
        <Button size="small" component="a" href={`${address}/export`} download>
          {say('audit.export')}
        </Button>
        <Button size="small" component="a" href={`${address}/checkpoint`} download>
          {say('audit.checkpoint')}
        </Button>
      </Stack>
      {error === undefined ? null : <Trouble error={error} />}
      {verdict ? (
        <Alert severity={verdict.broken ? 'error' : 'success'}>
          {verdict.broken
            ? say('audit.broken', { seq: verdict.broken.seq })
            : say('audit.sound', { taken: verdict.taken, matched: verdict.documents.matched })}
        </Alert>
      ) : null}
    </Stack>
  )
}
