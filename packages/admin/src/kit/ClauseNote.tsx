import type { ReactNode } from 'react'
import { Typography } from '@mui/material'
import { useTranslate } from 'react-admin'

const cited = (reference: string): string =>
  reference
    .replace(/#.*$/, '')
    .replace(/^[a-z0-9-]+\//, '')
    .replace(/¶(\d+)/, ' 第$1段')

/** A clause as people cite it: each once, without the number of its statement. */
export const plainClause = (clause: string): string => [...new Set(clause.split('、').map(cited))].join('、')

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
