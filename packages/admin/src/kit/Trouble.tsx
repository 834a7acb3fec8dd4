import type { ReactNode } from 'react'
import { Alert, AlertTitle, Button } from '@mui/material'
import { useTranslate } from 'react-admin'

interface Props {
  readonly error: unknown
  readonly onRetry?: () => void
}

interface Told {
  readonly message: string
  readonly status?: number
  readonly requestId?: string
}

/** What is said of something that went wrong. */
export function useTroubleWords(): (error: unknown) => string {
  const say = useTranslate()
  return error => {
    const told = error as Told
    if (told.status === 0) return say('kit.offline')
    if (told.status === 412) return say('kit.stale')
    return told.message
  }
}

/** What happened, and what can be done about it. */
export function Trouble({ error, onRetry }: Props): ReactNode {
  const say = useTranslate()
  const words = useTroubleWords()
  const { requestId } = error as Told
  const retry = onRetry ? (
    <Button color="inherit" size="small" onClick={onRetry}>
      {say('kit.retry')}
    </Button>
  ) : null
  return (
    <Alert severity="error" action={retry}>
      <AlertTitle>{say('kit.trouble')}</AlertTitle>
      {words(error)} {requestId ? say('kit.request', { id: requestId }) : ''}
    </Alert>
  )
}
