import type { ReactNode } from 'react'
import { Box, Card, Typography } from '@mui/material'
import { ListContextProvider, Pagination, Title, useListController, useTranslate } from 'react-admin'
import { useParams } from 'react-router-dom'
import { Loaded } from '../kit/Loaded'
import { Nothing } from '../kit/Nothing'
import { StateChip } from '../kit/StateChip'
import { JobProgress } from '../layout/list/JobProgress'
import type { AssessmentResult, AssessmentRun } from '@peiyu/core/client'
import { useAsk } from '../providers/use-ask'
import { ResultTable } from './ResultTable'

const soon = (data: unknown): number | false =>
  ['waiting', 'running'].includes((data as AssessmentRun | undefined)?.state ?? '') ? 1500 : false

function Results({ id }: { readonly id: string }): ReactNode {
  const say = useTranslate()
  const list = useListController<AssessmentResult>({
    resource: 'assessment-results',
    filter: { assessmentId: id },
    perPage: 25,
    storeKey: false,
    disableSyncWithLocation: true,
    disableAuthentication: true,
  })
  return (
    <ListContextProvider value={list}>
      <Card sx={{ overflowX: 'auto' }}>
        {list.total === 0 ? <Nothing says={say('assessments.none')} /> : <ResultTable rows={list.data ?? []} />}
      </Card>
      <Pagination rowsPerPageOptions={[25, 50, 100]} />
    </ListContextProvider>
  )
}

/** One run: its progress, then a row for each enterprise. */
export function AssessmentShow(): ReactNode {
  const say = useTranslate()
  const { id = '' } = useParams<'id'>()
  const asked = useAsk<AssessmentRun>(`assessments/${id}`, { every: soon })
  return (
    <Box sx={{ pt: 1 }}>
      <Title title={say('assessments.title')} />
      <Loaded asked={asked}>
        {run => (
          <>
            <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'baseline', mb: 1, flexWrap: 'wrap' }}>
              <Typography component="h1" variant="h1">
                {say('assess.version', { version: run.configVersion.slice(0, 8), on: run.on })}
              </Typography>
              <StateChip state={run.state} />
            </Box>
            {soon(run) === false ? (
              <Results id={run.id} />
            ) : (
              <JobProgress subjectId={run.id} onEnd={() => void asked.refetch()} />
            )}
          </>
        )}
      </Loaded>
    </Box>
  )
}
