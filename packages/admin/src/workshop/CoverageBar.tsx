import type { ReactNode } from 'react'
import { Box } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { StatementSource } from '../providers/answers/statements'

const parts = [
  { name: 'carried', colour: 'primary.main' },
  { name: 'informative', colour: 'divider' },
  { name: 'open', colour: 'error.main' },
] as const

/** How far a document is modelled, as one bar with its numbers beside it. */
export function CoverageBar({ source }: { readonly source: StatementSource }): ReactNode {
  const say = useTranslate()
  const words = {
    carried: 'workshop.carried',
    informative: 'workshop.informative',
    open: 'workshop.openCount',
  } as const
  return (
    <Box sx={{ my: 1 }}>
      <Box
        aria-hidden
        sx={{
          display: 'flex',
          height: 12,
          borderRadius: 1,
          overflow: 'hidden',
          border: '1px solid',
          borderColor: 'divider',
        }}
      >
        {parts.map(({ name, colour }) => (
          <Box key={name} sx={{ flexGrow: source[name], bgcolor: colour }} />
        ))}
      </Box>
      <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', color: 'text.secondary' }}>
        <span>{say('workshop.total', { count: source.statements })}</span>
        {parts.map(({ name }) => (
          <span key={name}>{say(words[name], { count: source[name] })}</span>
        ))}
      </Box>
    </Box>
  )
}
