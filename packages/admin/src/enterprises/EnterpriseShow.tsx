import type { ReactNode } from 'react'
import { Box, Typography } from '@mui/material'
import { Show, TabbedShowLayout, TopToolbar, useRecordContext, useTranslate } from 'react-admin'
import { StateChip } from '../kit/StateChip'
import { useNames } from '../providers/answers/policy'
import type { Enterprise } from '../providers/answers/records'
import { useMay } from '../providers/session-context'
import { EnterpriseEvents } from './EnterpriseEvents'
import { FactsTab } from './facts/FactsTab'
import { GapsTab } from './GapsTab'
import { GetsTab } from './GetsTab'
import { MembershipsTab } from './MembershipsTab'
import { TimelineTab } from './TimelineTab'

function Head(): ReactNode {
  const say = useTranslate()
  const names = useNames()
  const firm = useRecordContext<Enterprise>()
  if (!firm) return null
  const parts = [
    firm.creditCode,
    firm.town === '' ? say('enterprises.noTown') : names.town(firm.town),
    firm.registeredOn,
  ]
  return (
    <Box sx={{ px: 2, pt: 1.5, display: 'flex', gap: 1.5, alignItems: 'baseline', flexWrap: 'wrap' }}>
      <Typography component="h1" variant="h1">
        {firm.name}
      </Typography>
      <StateChip state={firm.status} />
      <Typography sx={{ color: 'text.secondary' }}>{parts.filter(Boolean).join('　')}</Typography>
      {firm.formerNames.length > 0 ? (
        <Typography sx={{ color: 'text.secondary' }}>
          {say('enterprises.formerly', { names: firm.formerNames.join('、') })}
        </Typography>
      ) : null}
    </Box>
  )
}

/** One enterprise: its figures, its places in programs, what it gets and what it misses (企业画像). */
export function EnterpriseShow(): ReactNode {
  const say = useTranslate()
  const may = useMay()
  const mayAssess = may('assess', 'enterprises')
  return (
    <Show
      actions={
        <TopToolbar>
          <EnterpriseEvents />
        </TopToolbar>
      }
      title={<span />}
    >
      <Head />
      <TabbedShowLayout>
        <TabbedShowLayout.Tab label={say('tab.facts')}>
          <FactsTab />
        </TabbedShowLayout.Tab>
        {mayAssess ? (
          <TabbedShowLayout.Tab label={say('tab.gets')} path="gets">
            <GetsTab />
          </TabbedShowLayout.Tab>
        ) : null}
        {mayAssess ? (
          <TabbedShowLayout.Tab label={say('tab.gaps')} path="gaps">
            <GapsTab />
          </TabbedShowLayout.Tab>
        ) : null}
        <TabbedShowLayout.Tab label={say('tab.memberships')} path="memberships">
          <MembershipsTab />
        </TabbedShowLayout.Tab>
        <TabbedShowLayout.Tab label={say('tab.timeline')} path="timeline">
          <TimelineTab />
        </TabbedShowLayout.Tab>
      </TabbedShowLayout>
    </Show>
  )
}
