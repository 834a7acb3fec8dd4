import type { ReactNode } from 'react'
import type { ClaimResult } from '@peiyu/core'
import { Box, Card, CardContent, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { ClauseNote } from '../kit/ClauseNote'
import { useRange } from '../kit/Money'
import { ReasonTree } from '../kit/ReasonTree'
import { StateChip } from '../kit/StateChip'
import { useMissingWords } from '../providers/answers/assessment'

/** What a claim comes to, and why. */
export function Outcome({ result }: { readonly result: ClaimResult }): ReactNode {
  const say = useTranslate()
  const range = useRange()
  const missingWords = useMissingWords()
  const { status, atLeast, atMost, unit, gives, missing, refusals, because } = result
  return (
    <Card role="status">
      <CardContent>
        <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'baseline', mb: 1, flexWrap: 'wrap' }}>
          <Typography component="h2" variant="h2">
            {say('calculator.result')}
          </Typography>
          <StateChip state={status} />
          {atMost === null || status === 'not-due' ? null : (
            <Typography component="strong" sx={{ fontSize: '1.3rem', fontWeight: 600 }}>
              {range({ atLeast, atMost, unit: gives === 'places' ? 'places' : unit })}
            </Typography>
          )}
        </Box>
        {refusals.map(({ id, name, clause }) => (
          <Typography key={id} sx={{ color: 'error.main' }}>
            {say('calculator.refused')}：{name} <ClauseNote clause={clause} />
          </Typography>
        ))}
        {missing.length > 0 ? (
          <Typography sx={{ color: 'warning.main' }}>
            {say('assess.missing', { what: missingWords(missing) })}
          </Typography>
        ) : null}
        <ReasonTree because={because} />
      </CardContent>
    </Card>
  )
}
