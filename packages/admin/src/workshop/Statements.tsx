import { type ReactNode, useState } from 'react'
import { Box, MenuItem, TextField, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Loaded } from '../kit/Loaded'
import { Nothing } from '../kit/Nothing'
import type { PolicyStatement, StatementSource, Statements as Told } from '../providers/answers/statements'
import { useAsk } from '../providers/use-ask'
import { CoverageBar } from './CoverageBar'
import { StatementTable } from './StatementTable'

type Kind = 'all' | 'open' | 'carried' | 'informative'

const kindOf = ({ carriers, informative }: PolicyStatement): Kind =>
  carriers.length > 0 ? 'carried' : informative ? 'informative' : 'open'

function Source({ source }: { readonly source: StatementSource }): ReactNode {
  const say = useTranslate()
  const [kind, setKind] = useState<Kind>('all')
  const rows = source.rows.filter(row => kind === 'all' || kindOf(row) === kind)
  const choices: readonly (readonly [Kind, string])[] = [
    ['all', `${say('workshop.all')}（${source.statements}）`],
    ['carried', say('workshop.carried', { count: source.carried })],
    ['informative', say('workshop.informative', { count: source.informative })],
    ['open', say('workshop.openCount', { count: source.open })],
  ]
  return (
    <>
      <CoverageBar source={source} />
      <TextField
        select
        size="small"
        fullWidth={false}
        label={say('workshop.state')}
        value={kind}
        onChange={event => setKind(event.target.value as Kind)}
        sx={{ minWidth: 220, my: 1 }}
      >
        {choices.map(([id, name]) => (
          <MenuItem key={id} value={id}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      {rows.length === 0 ? <Nothing says={say('workshop.none')} /> : <StatementTable key={kind} rows={rows} />}
    </>
  )
}

/** Every sentence of every document, and the rules that carry it. */
export function Statements(): ReactNode {
  const say = useTranslate()
  const asked = useAsk<Told>('policy/statements')
  const [picked, setPicked] = useState<string>()
  return (
    <Box sx={{ p: 2 }}>
      <Loaded asked={asked}>
        {({ sources }) => {
          const source = sources.find(({ id }) => id === picked) ?? sources[0]
          if (!source) return <Nothing says={say('workshop.none')} />
          return (
            <>
              {sources.length > 1 ? (
                <TextField
                  select
                  size="small"
                  label={say('workshop.part')}
                  value={source.id}
                  onChange={event => setPicked(event.target.value)}
                  sx={{ mb: 1, maxWidth: 720 }}
                >
                  {sources.map(({ id, name }) => (
                    <MenuItem key={id} value={id}>
                      {name}
                    </MenuItem>
                  ))}
                </TextField>
              ) : (
                <Typography component="h2" variant="h2">
                  {source.name}
                </Typography>
              )}
              <Source key={source.id} source={source} />
            </>
          )
        }}
      </Loaded>
    </Box>
  )
}
