import type { ReactNode } from 'react'
import { Box, Card, LinearProgress } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Nothing } from '../kit/Nothing'
import { Trouble } from '../kit/Trouble'
import { useMay } from '../providers/session-context'
import { openCount, useOpen } from '../providers/answers/open'
import { useWaiting } from '../providers/use-waiting'
import { waits } from './waiting'
import { WaitingCard } from './WaitingCard'

/** What waits for this person, kind by kind. */
export function WaitingList(): ReactNode {
  const say = useTranslate()
  const may = useMay()
  const { counted, error, pending } = useWaiting(waits)
  const undecided = may('create', 'parameters')
  const open = useOpen(undecided)
  if (pending || (undecided && open.isPending)) return <LinearProgress aria-label={say('ra.page.loading')} />
  const cards = [...counted, { name: 'open', count: openCount(open.data), more: false, to: '/open' }].filter(
    ({ count }) => count > 0,
  )
  const trouble = error ?? open.error
  if (cards.length === 0 && !trouble)
    return (
      <Card>
        <Nothing says={say('work.calm')} />
      </Card>
    )
  return (
    <>
      {trouble ? <Trouble error={trouble} /> : null}
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr', md: '1fr 1fr 1fr' } }}>
        {cards.map(({ name, count, more, to }) => (
          <WaitingCard key={name} name={name} count={count} more={more} to={to} />
        ))}
      </Box>
    </>
  )
}
