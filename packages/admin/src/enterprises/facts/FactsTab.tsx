import { lazy, type ReactNode, Suspense, useState } from 'react'
import { Box, LinearProgress, Typography } from '@mui/material'
import { useRecordContext, useTranslate } from 'react-admin'
import { Loaded } from '../../kit/Loaded'
import { Nothing } from '../../kit/Nothing'
import { useNames } from '../../providers/answers/policy'
import type { Fact } from '@peiyu/core/client'
import type { Enterprise } from '../../providers/answers/records'
import { useAll } from '../../providers/use-all'
import { currentFacts } from './current-facts'
import { FactDeclare } from './FactDeclare'
import { FactGrid } from './FactGrid'
import { FactHistory, type FactAsked } from './FactHistory'
import { FactStates } from './FactStates'

const FactChart = lazy(async () => ({ default: (await import('./FactChart')).FactChart }))

/** What is known of an enterprise: figures by year with a chart, states, and the history of each. */
export function FactsTab(): ReactNode {
  const say = useTranslate()
  const names = useNames()
  const firm = useRecordContext<Enterprise>()
  const asked = useAll<Fact>('facts', { enterpriseId: firm?.id ?? '' })
  const [open, setOpen] = useState<FactAsked>()
  if (!firm) return null
  return (
    <Loaded asked={asked}>
      {entries => {
        const lines = currentFacts(entries)
        const yearly = lines.filter(({ cells }) => !cells.has(''))
        const states = lines.filter(({ cells }) => cells.has(''))
        return (
          <Box sx={{ width: '100%', minWidth: 0 }}>
            <Box sx={{ display: 'flex', justifyContent: 'flex-end' }}>
              <FactDeclare enterpriseId={firm.id} onDone={() => void asked.refetch()} />
            </Box>
            {lines.length === 0 ? <Nothing says={say('facts.none')} /> : null}
            {yearly.length > 0 ? (
              <>
                <Suspense fallback={<LinearProgress aria-label={say('ra.page.loading')} />}>
                  <FactChart lines={yearly} nameOf={names.fact} />
                </Suspense>
                <Typography component="h2" variant="h2" sx={{ mt: 1 }}>
                  {say('facts.yearly')}
                </Typography>
                <FactGrid lines={yearly} nameOf={names.fact} onOpen={setOpen} />
              </>
            ) : null}
            {states.length > 0 ? <FactStates lines={states} nameOf={names.fact} onOpen={setOpen} /> : null}
            {open ? (
              <FactHistory
                asked={open}
                entries={entries}
                nameOf={names.fact}
                onClose={() => setOpen(undefined)}
                onDone={() => void asked.refetch()}
              />
            ) : null}
          </Box>
        )
      }}
    </Loaded>
  )
}
