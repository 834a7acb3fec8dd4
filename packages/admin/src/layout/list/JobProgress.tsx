import { type ReactNode, useEffect } from 'react'
import { Box, LinearProgress, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Trouble } from '../../kit/Trouble'
import type { Page } from '../../providers/data-provider'
import type { Job } from '@peiyu/core/client'
import { useAsk } from '../../providers/use-ask'
import { VerbButton } from './VerbButton'

interface Props {
  /** What the work is about: an import, an assessment. */
  readonly subjectId: string
  readonly onEnd: () => void
}

const ended = (job: Job | undefined): boolean => job !== undefined && !['waiting', 'running'].includes(job.state)

/** How far long work has come, and the way to stop it. It goes on when the page is closed. */
export function JobProgress({ subjectId, onEnd }: Props): ReactNode {
  const say = useTranslate()
  const asked = useAsk<Page<Job>>('jobs', {
    query: { subjectId, limit: 1 },
    every: data => (ended((data as Page<Job> | undefined)?.items[0]) ? false : 1000),
  })
  const job = asked.data?.items[0]
  const isEnded = ended(job)
  useEffect(() => {
    if (isEnded) onEnd()
  }, [isEnded, onEnd])
  if (asked.error) return <Trouble error={asked.error} />
  if (!job || isEnded) return null
  const share = job.total ? Math.round((job.done / job.total) * 100) : undefined
  const words = say('job.progress', {
    done: job.done.toLocaleString('en-US'),
    total: job.total?.toLocaleString('en-US') ?? '…',
  })
  return (
    <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', mb: 2 }}>
      <LinearProgress
        variant={share === undefined ? 'indeterminate' : 'determinate'}
        {...(share === undefined ? {} : { value: share })}
        aria-label={words}
        sx={{ flex: 1, height: 8, borderRadius: 1 }}
      />
      <Typography role="status">{words}</Typography>
      <VerbButton noun="jobs" verb="cancel" record={job} />
    </Box>
  )
}
