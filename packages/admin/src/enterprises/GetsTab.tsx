import { type ReactNode, useState } from 'react'
import { Box, FormControlLabel, Switch, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { ProgramAssessment } from '../providers/answers/assessment'
import { AssessmentFrame } from './AssessmentFrame'
import { MeasureAnswer } from './MeasureAnswer'

const order = ['due', 'open', 'would-be', 'unknown', 'case-by-case', 'not-due']

function Answers({ program }: { readonly program: ProgramAssessment }): ReactNode {
  const say = useTranslate()
  const [all, setAll] = useState(false)
  const measures = [...program.measures, ...program.quotas].sort(
    (a, b) => order.indexOf(a.status) - order.indexOf(b.status),
  )
  const count = (status: string): number => measures.filter(each => each.status === status).length
  const shown = measures.filter(({ status }) => all || status !== 'not-due')
  if (measures.length === 0) return <Typography>{say('assess.noMeasures')}</Typography>
  return (
    <>
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', justifyContent: 'space-between', flexWrap: 'wrap' }}>
        <Typography>
          {say('assess.total', { due: count('due'), open: count('open'), unknown: count('unknown') })}
        </Typography>
        <FormControlLabel
          control={<Switch size="small" checked={all} onChange={(_, checked) => setAll(checked)} />}
          label={say('assess.all', { count: count('not-due') })}
        />
      </Box>
      {shown.map(measure => (
        <MeasureAnswer key={measure.id} measure={measure} />
      ))}
    </>
  )
}

/** What an enterprise gets, how much, and why (能得什么). */
export function GetsTab(): ReactNode {
  return <AssessmentFrame>{program => <Answers program={program} />}</AssessmentFrame>
}
