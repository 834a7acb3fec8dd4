import { type ReactNode, useState } from 'react'
import { Alert, Box, Button, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material'
import { useDataProvider, useTranslate } from 'react-admin'
import { FormButton } from '../kit/FormButton'
import type { Values } from '../kit/use-draft'
import { stacked } from '../kit/stacked'
import { Loaded } from '../kit/Loaded'
import { Nothing } from '../kit/Nothing'
import { StateChip } from '../kit/StateChip'
import { VerbButton } from '../layout/list/VerbButton'
import type { Page } from '../providers/data-provider'
import type { ConfigVersion as Version } from '@peiyu/core/client'
import { useMay, useSession } from '../providers/session-context'
import { useAsk } from '../providers/use-ask'
import { Comparison } from './Comparison'

interface ActionsProps {
  readonly version: Version
  readonly onCompare: () => void
  readonly onDone: () => void
}

function Actions({ version, onCompare, onDone }: ActionsProps): ReactNode {
  const say = useTranslate()
  const { businessDay } = useSession()
  const two = <Alert severity="info">{say('workshop.twoPeople')}</Alert>
  const reason = { name: 'note', label: say('workshop.reason'), kind: 'long' } as const
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', justifyContent: { sm: 'flex-end' } }}>
      <Button size="small" onClick={onCompare}>
        {say('workshop.compare')}
      </Button>
      {version.state === 'proposed' ? (
        <>
          <VerbButton
            noun="versions"
            verb="publish"
            record={version}
            variant="contained"
            intro={two}
            initial={{ from: businessDay ?? '' }}
            fields={[
              { name: 'from', label: say('workshop.publishFrom'), kind: 'day' },
              { ...reason, optional: true },
            ]}
            onDone={onDone}
          />
          <VerbButton noun="versions" verb="reject" record={version} fields={[reason]} onDone={onDone} />
        </>
      ) : null}
    </Box>
  )
}

/** Proposes the folder as it lies on the server now. */
function Propose({ onDone }: Pick<ActionsProps, 'onDone'>): ReactNode {
  const say = useTranslate()
  const may = useMay()
  const provider = useDataProvider()
  if (!may('create', 'versions')) return null
  const send = async (values: Values): Promise<void> => {
    await provider.create('versions', { data: values })
    onDone()
  }
  return (
    <FormButton
      title={say('workshop.propose')}
      draft="versions"
      submit={say('workshop.propose')}
      intro={<Typography>{say('workshop.proposeIntro')}</Typography>}
      fields={[{ name: 'note', label: say('workshop.note'), kind: 'long' }]}
      onSubmit={send}
    />
  )
}

/** The versions of the config: proposed by one, published by another, from a day. */
export function Versions(): ReactNode {
  const say = useTranslate()
  const asked = useAsk<Page<Version>>('versions', { query: { limit: 100 } })
  const person = (id: string | null): string => (id === 'system' ? say('kit.platform') : (id ?? ''))
  const [compared, setCompared] = useState<Version>()
  const head = ['hash', 'state', 'from', 'by', 'publisher', 'note'].map(name => (
    <TableCell key={name}>{say(`workshop.${name}`)}</TableCell>
  ))
  return (
    <Box sx={{ p: 2, overflowX: 'auto' }}>
      <Typography sx={{ color: 'text.secondary', mb: 1 }}>{say('workshop.versionsHelp')}</Typography>
      <Propose onDone={() => void asked.refetch()} />
      <Loaded asked={asked}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing says={say('workshop.noVersions')} />
          ) : (
            <Table size="small" sx={stacked}>
              <TableHead>
                <TableRow>
                  {head}
                  <TableCell />
                </TableRow>
              </TableHead>
              <TableBody>
                {items.map(version => (
                  <TableRow key={version.id}>
                    <TableCell>{version.hash.slice(0, 8)}</TableCell>
                    <TableCell>
                      <StateChip state={version.state} />
                    </TableCell>
                    <TableCell>{version.from}</TableCell>
                    <TableCell>{person(version.proposedBy)}</TableCell>
                    <TableCell>{person(version.publishedBy)}</TableCell>
                    <TableCell>{version.note}</TableCell>
                    <TableCell>
                      <Actions
                        version={version}
                        onCompare={() => setCompared(version)}
                        onDone={() => void asked.refetch()}
                      />
                    </TableCell>
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          )
        }
      </Loaded>
      {compared ? <Comparison version={compared} onClose={() => setCompared(undefined)} /> : null}
    </Box>
  )
}
