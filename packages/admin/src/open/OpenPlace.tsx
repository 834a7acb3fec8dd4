import type { ReactNode } from 'react'
import { Box, Chip, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { ClauseNote } from '../kit/ClauseNote'
import type { SetValue } from '@peiyu/core/client'
import type { OpenItem } from '../providers/answers/open'
import { VerbButton } from '../layout/list/VerbButton'
import { Decide } from './Decide'

interface Props {
  readonly program: string
  readonly place: OpenItem
  readonly onDone: () => void
}

const optionName = ({ options }: OpenItem, id: string): string => options.find(each => each.id === id)?.name ?? id

/** What was set, in a line: values by year with their years, of a table how many rows. */
function useSetWords(): (place: OpenItem, value: SetValue) => string {
  const say = useTranslate()
  return (place, value) => {
    if (typeof value === 'string') return optionName(place, value)
    if (Array.isArray(value)) return say('open.rows', { count: value.length })
    return Object.entries(value as Readonly<Record<string, string>>)
      .map(([year, one]) => `${year}：${one}`)
      .join('；')
  }
}

function useUntilWords(): (place: OpenItem) => string {
  const say = useTranslate()
  return place => {
    if (place.until === null) return say('open.unknown')
    const until = place.until === 'unlimited' ? say('open.unlimited') : optionName(place, place.until)
    return say('open.until', { until })
  }
}

/** One thing that is left open: its clause, who decides, what holds until then, and what hangs on it. */
export function OpenPlace({ program, place, onDone }: Props): ReactNode {
  const say = useTranslate()
  const untilWords = useUntilWords()
  const setWords = useSetWords()
  const { kind, asks, clause, decidedBy, hangs, set } = place
  const who = decidedBy.map(({ name }) => name).join('、')
  return (
    <Box
      component="li"
      sx={{ py: 1, borderTop: '1px solid', borderColor: 'divider', display: 'flex', gap: 1.5, flexWrap: 'wrap' }}
    >
      <Box sx={{ flex: 1, minWidth: 240 }}>
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline', flexWrap: 'wrap' }}>
          <Typography component="h3" sx={{ fontWeight: 600 }}>
            {asks}
          </Typography>
          <Chip size="small" variant="outlined" label={say(`open.kind.${kind}`)} />
          <ClauseNote clause={clause} />
        </Box>
        <Typography variant="body2">{who ? say('open.who', { who }) : say('open.nobody')}</Typography>
        {set ? (
          <Typography variant="body2" sx={{ color: 'success.main' }}>
            {say('open.set', { value: setWords(place, set.value), from: set.from })}　
            {say('open.basis', { basis: set.basis })}
          </Typography>
        ) : (
          <Typography variant="body2" sx={{ color: 'warning.main' }}>
            {untilWords(place)}
          </Typography>
        )}
        {hangs.length > 0 ? (
          <details>
            <summary>{say('open.hangs', { count: hangs.length })}</summary>
            <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
              {hangs.map(each => (
                <li key={`${each.kind}-${each.id}`}>
                  {each.name} <ClauseNote clause={each.clause} />
                </li>
              ))}
            </Box>
          </details>
        ) : null}
      </Box>
      {set ? (
        <Box>
          <VerbButton
            noun={kind === 'parameter' ? 'parameters' : 'readings'}
            verb="withdraw"
            record={set}
            fields={[{ name: 'reason', label: say('open.reason'), kind: 'long' }]}
            onDone={onDone}
          />
        </Box>
      ) : null}
      <Decide program={program} place={place} onDone={onDone} />
    </Box>
  )
}
