import type { ReactNode } from 'react'
import { Box, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { usePolicy } from '../../providers/answers/policy'
import type { Fact } from '@peiyu/core/client'
import type { FactLine } from './current-facts'
import { FactValue } from './FactGrid'
import type { FactAsked } from './FactHistory'

interface Props {
  readonly lines: readonly FactLine[]
  readonly nameOf: (id: string) => string
  readonly onOpen: (asked: FactAsked) => void
}

/** What an enterprise is and holds, one value each. */
export function FactStates({ lines, nameOf, onOpen }: Props): ReactNode {
  const say = useTranslate()
  const { data } = usePolicy()
  const named = (entry: Fact): Fact => {
    const options = data?.facts.find(({ id }) => id === entry.fact)?.options
    return { ...entry, value: options?.find(({ id }) => id === entry.value)?.name ?? entry.value }
  }
  return (
    <>
      <Typography component="h2" variant="h2" sx={{ mt: 2, mb: 1 }}>
        {say('facts.states')}
      </Typography>
      <Box
        component="dl"
        sx={{
          m: 0,
          display: 'grid',
          gap: '4px 24px',
          gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr', md: '1fr 1fr 1fr' },
        }}
      >
        {lines.map(({ fact, cells }) => {
          const entry = cells.get('')
          return (
            <Box
              key={fact}
              sx={{
                display: 'flex',
                gap: 1,
                justifyContent: 'space-between',
                borderBottom: '1px solid',
                borderColor: 'divider',
              }}
            >
              <Box component="dt" sx={{ color: 'text.secondary' }}>
                {nameOf(fact)}
              </Box>
              <Box component="dd" sx={{ m: 0, textAlign: 'right' }}>
                {entry ? <FactValue entry={named(entry)} onOpen={onOpen} /> : null}
              </Box>
            </Box>
          )
        })}
      </Box>
    </>
  )
}
