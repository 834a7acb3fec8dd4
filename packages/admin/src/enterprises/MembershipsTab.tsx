import type { ReactNode } from 'react'
import { Box, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material'
import { useRecordContext, useTranslate } from 'react-admin'
import { stacked } from '../kit/stacked'
import { Loaded } from '../kit/Loaded'
import { Nothing } from '../kit/Nothing'
import { useNames } from '../providers/answers/policy'
import type { Membership } from '@peiyu/core/client'
import type { Enterprise } from '../providers/answers/records'
import { useAll } from '../providers/use-all'
import { MembershipCreate } from './MembershipCreate'

/** In which programs an enterprise has a place, as what, from when until when. */
export function MembershipsTab(): ReactNode {
  const say = useTranslate()
  const names = useNames()
  const firm = useRecordContext<Enterprise>()
  const asked = useAll<Membership>('memberships', { enterpriseId: firm?.id ?? '' })
  if (!firm) return null
  const head = ['program', 'tier', 'track', 'lead', 'pledge', 'time'].map(name => (
    <TableCell key={name}>{say(`memberships.${name}`)}</TableCell>
  ))
  return (
    <Loaded asked={asked}>
      {rows => (
        <Box sx={{ width: '100%', overflowX: 'auto' }}>
          <Box sx={{ display: 'flex', justifyContent: 'flex-end' }}>
            <MembershipCreate enterpriseId={firm.id} onDone={() => void asked.refetch()} />
          </Box>
          {rows.length === 0 ? (
            <Nothing says={say('memberships.none')} />
          ) : (
            <Table size="small" sx={stacked}>
              <TableHead>
                <TableRow>{head}</TableRow>
              </TableHead>
              <TableBody>
                {rows.map(({ id, program, tier, track, lead, pledge, from, until }) => (
                  <TableRow key={id}>
                    <TableCell>{names.program(program)}</TableCell>
                    <TableCell>{names.tier(program, tier)}</TableCell>
                    <TableCell>{names.track(program, track)}</TableCell>
                    <TableCell>{names.organization(lead)}</TableCell>
                    <TableCell>{pledge ? say('memberships.pledgeSays', { ...pledge }) : ''}</TableCell>
                    <TableCell>
                      {from} — {until ?? say('memberships.open')}
                    </TableCell>
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          )}
        </Box>
      )}
    </Loaded>
  )
}
