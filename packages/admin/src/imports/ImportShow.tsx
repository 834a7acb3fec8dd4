import type { ReactNode } from 'react'
import { Box, Button, Card, CardContent, Chip, Stack, Typography } from '@mui/material'
import { Title, useTranslate } from 'react-admin'
import { Link, useParams } from 'react-router-dom'
import { JobProgress } from '../layout/list/JobProgress'
import { VerbButton } from '../layout/list/VerbButton'
import { Loaded } from '../kit/Loaded'
import { StateChip } from '../kit/StateChip'
import type { Import } from '../providers/answers/imports'
import { useAsk } from '../providers/use-ask'
import { ImportPreview } from './ImportPreview'
import { ImportSteps } from './ImportSteps'

const stepOf = (state: string): number => (state === 'previewed' ? 1 : state === 'running' ? 2 : 3)
const soon = (data: unknown): number | false => ((data as Import | undefined)?.state === 'running' ? 1000 : false)

function Counts({ counts }: Pick<Import, 'counts'>): ReactNode {
  const say = useTranslate()
  return (
    <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap', mb: 1.5 }}>
      <Chip label={say('imports.rows', { ...counts })} variant="outlined" />
      <Chip label={say('imports.ready', { ...counts })} color="success" variant="outlined" />
      {counts.refused > 0 ? (
        <Chip label={say('imports.refused', { ...counts })} color="error" variant="outlined" />
      ) : null}
      {counts.duplicates > 0 ? (
        <Chip label={say('imports.duplicates', { ...counts })} color="warning" variant="outlined" />
      ) : null}
    </Stack>
  )
}

interface ActionsProps {
  readonly record: Import
  readonly onDone: () => void
}

function Actions({ record, onDone }: ActionsProps): ReactNode {
  const say = useTranslate()
  const given = { noun: 'imports', record, onDone }
  if (record.state === 'previewed')
    return (
      <>
        {record.counts.ready > 0 && (
          <VerbButton
            {...given}
            verb="confirm"
            variant="contained"
            intro={<Typography>{say('imports.confirmIntro', { ...record.counts })}</Typography>}
          />
        )}
        <VerbButton {...given} verb="cancel" />
      </>
    )
  if (record.state !== 'done') return null
  return (
    <>
      <Button component={Link} to="/enterprises" size="small" variant="outlined">
        {say('imports.toEnterprises')}
      </Button>
      <VerbButton {...given} verb="undo" intro={<Typography>{say('imports.undoIntro')}</Typography>} />
    </>
  )
}

/** One import: what was found in the file, then its progress, then what became of it. */
export function ImportShow(): ReactNode {
  const say = useTranslate()
  const { id = '' } = useParams<'id'>()
  const asked = useAsk<Import>(`imports/${id}`, { every: soon })
  const again = (): void => void asked.refetch()
  return (
    <Box sx={{ pt: 1 }}>
      <Title title={say('imports.title')} />
      <Loaded asked={asked}>
        {record => (
          <>
            <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'baseline', mb: 1, flexWrap: 'wrap' }}>
              <Typography component="h1" variant="h1">
                {record.fileName}
              </Typography>
              <StateChip state={record.state} />
              <Typography sx={{ color: 'text.secondary' }}>{say(`imports.kind.${record.kind}`)}</Typography>
            </Box>
            <ImportSteps at={stepOf(record.state)} />
            <Card>
              <CardContent>
                <Counts counts={record.counts} />
                {record.state === 'running' ? <JobProgress subjectId={record.id} onEnd={again} /> : null}
                <Stack direction="row" spacing={1} sx={{ mb: 2 }}>
                  <Actions record={record} onDone={again} />
                </Stack>
                <ImportPreview record={record} />
              </CardContent>
            </Card>
          </>
        )}
      </Loaded>
    </Box>
  )
}
