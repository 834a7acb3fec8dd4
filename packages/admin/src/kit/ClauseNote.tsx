import type { ReactNode } from 'react'
import { Typography } from '@mui/material'
import { useTranslate } from 'react-admin'

/** A clause as documents cite it: without the number of its statement. */
export const plainClause = (clause: string): string => clause.replace(/#\d+/g, '').replace(/^[a-z0-9-]+\//, '')

/** On what something rests. */
export function ClauseNote({ clause }: { readonly clause: string | undefined }): ReactNode {
  const say = useTranslate()
  if (!clause) return null
  return (
    <Typography component="span" variant="body2" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
      {say('kit.clause')} {plainClause(clause)}
    </Typography>
  )
}
