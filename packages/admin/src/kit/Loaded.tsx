import type { ReactNode } from 'react'
import { LinearProgress } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Trouble } from './Trouble'

interface Asked<T> {
  readonly data: T | undefined
  readonly error: unknown
  readonly refetch: () => unknown
}

interface Props<T> {
  readonly asked: Asked<T>
  readonly children: (data: T) => ReactNode
}

/** What was asked for, once it is there; until then that it is coming, or why it is not. */
export function Loaded<T>({ asked, children }: Props<T>): ReactNode {
  const say = useTranslate()
  if (asked.data !== undefined) return children(asked.data)
  if (asked.error) return <Trouble error={asked.error} onRetry={() => void asked.refetch()} />
  return <LinearProgress aria-label={say('ra.page.loading')} sx={{ my: 2 }} />
}
