import type { ReactNode } from 'react'
import { Box, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'

interface Props {
  readonly says?: string
  readonly children?: ReactNode
}

/** An empty place says why it is empty, and what fills it. */
export function Nothing({ says, children }: Props): ReactNode {
  const say = useTranslate()
  return (
    <Box sx={{ py: 3, px: 2, textAlign: 'center' }}>
      <Typography sx={{ color: 'text.secondary', mb: children ? 1 : 0 }}>{says ?? say('kit.empty')}</Typography>
      {children}
    </Box>
  )
}
