import type { ReactNode } from 'react'
import { Box, Card, LinearProgress } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Nothing } from '../kit/Nothing'
import { openCount, useOpen } from '../providers/answers/open'
import { useMay } from '../providers/session-context'
import { useWaiting } from '../providers/use-waiting'
import { waits } from './waiting'
import { WaitingCard } from './WaitingCard'

/** What waits for this person, kind by kind; what cannot be counted says so for itself. */
export function WaitingList(): ReactNode {
  const say = useTranslate()
  const may = useMay()
  const { counted, pending } = useWaiting(waits)
  const undecided = may('create', 'parameters')
  const open = useOpen(undecided)
  if (pending || (undecided && open.isPending)) return <LinearProgress aria-label={say('ra.page.loading')} />
  const decisions = {
    name: 'open',
    count: openCount(open.data),
    more: false,
    to: '/open',
    error: open.error ?? undefined,
  }
  const cards = [...counted, decisions].filter(({ count, error }) => count > 0 || error !== undefined)
  if (cards.length === 0)
    return (
      <Card>
        <Nothing says={say('work.calm')} />
      </Card>
    )
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr', md: '1fr 1fr 1fr' } }}>
      {cards.map(({ name, count, more, to, error }) => (
        <WaitingCard key={name} name={name} count={count} more={more} to={to} error={error} />
      ))}
    </Box>
  )
}
