import { type ReactNode, useState } from 'react'
import { Box, Button, Card, MenuItem, Stack, TextField, Typography } from '@mui/material'
import { Title, useTranslate } from 'react-admin'
import { Loaded } from '../kit/Loaded'
import { Nothing } from '../kit/Nothing'
import { type TrailQuery, useTrail } from '../providers/answers/trail'
import { TrailTable } from './TrailTable'
import { VerifyTrail } from './VerifyTrail'

const nouns = [
  'enterprises',
  'facts',
  'memberships',
  'imports',
  'assessments',
  'parameters',
  'readings',
  'versions',
  'registrations',
  'accounts',
  'grants',
  'sessions',
  'tokens',
]

interface FilterProps {
  readonly query: TrailQuery
  readonly onChange: (query: TrailQuery) => void
}

function Filters({ query, onChange }: FilterProps): ReactNode {
  const say = useTranslate()
  const text = (name: 'at.from' | 'at.to', label: string) => (
    <TextField
      size="small"
      fullWidth={false}
      label={label}
      helperText={say('kit.dayFormat')}
      defaultValue={query[name]?.slice(0, 10) ?? ''}
      onBlur={event =>
        onChange({ ...query, [name]: event.target.value ? `${event.target.value}T00:00:00.000Z` : undefined })
      }
      sx={{ width: 150 }}
    />
  )
  return (
    <Stack direction="row" spacing={1.5} useFlexGap sx={{ flexWrap: 'wrap', mb: 1 }}>
      <TextField
        select
        size="small"
        fullWidth={false}
        label={say('audit.noun')}
        value={query.noun ?? ''}
        onChange={event => onChange({ ...query, noun: event.target.value || undefined })}
        sx={{ width: 160 }}
      >
        <MenuItem value="">{say('audit.all')}</MenuItem>
        {nouns.map(noun => (
          <MenuItem key={noun} value={noun}>
            {say(`noun.${noun}`)}
          </MenuItem>
        ))}
      </TextField>
      {text('at.from', say('audit.from'))}
      {text('at.to', say('audit.to'))}
    </Stack>
  )
}

/** Who did what to what and when, the latest first; and whether the trail is whole (审计). */
export function AuditPage(): ReactNode {
  const say = useTranslate()
  const [query, setQuery] = useState<TrailQuery>({})
  const asked = useTrail(query)
  return (
    <Box sx={{ pt: 1 }}>
      <Title title={say('audit.title')} />
      <Typography component="h1" variant="h1" sx={{ mb: 1 }}>
        {say('audit.title')}
      </Typography>
      <VerifyTrail />
      <Filters query={query} onChange={setQuery} />
      <Card sx={{ overflowX: 'auto' }}>
        <Loaded asked={asked}>
          {({ pages }) => {
            const entries = pages.flatMap(({ items }) => items)
            return entries.length === 0 ? <Nothing says={say('audit.none')} /> : <TrailTable entries={entries} />
          }}
        </Loaded>
      </Card>
      {asked.hasNextPage ? (
        <Button sx={{ mt: 1 }} onClick={() => void asked.fetchNextPage()}>
          {say('audit.older')}
        </Button>
      ) : null}
    </Box>
  )
}
