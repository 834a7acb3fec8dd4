import { type ReactNode, useState } from 'react'
import { Alert, Box, Card, CardContent, TextField, Typography } from '@mui/material'
import { useRecordContext, useTranslate } from 'react-admin'
import { FormButton } from '../kit/FormButton'
import { Loaded } from '../kit/Loaded'
import { StateChip } from '../kit/StateChip'
import { type ProgramAssessment, type Question, useAssessment } from '../providers/answers/assessment'
import type { Enterprise } from '../providers/answers/records'
import { useSession } from '../providers/session-context'
import { pledgeFrom, usePlaceFields } from './place-fields'

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text)

/** What is asked of the engine: for which day, and under which assumption. */
function useQuestion(): { readonly question: Question; readonly form: ReactNode } {
  const say = useTranslate()
  const place = usePlaceFields()
  const { businessDay } = useSession()
  const [on, setOn] = useState(businessDay ?? '')
  const [assumed, setAssumed] = useState<Question>({})
  const form = (
    <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'flex-start', flexWrap: 'wrap', mb: 1 }}>
      <TextField
        size="small"
        label={say('assess.on')}
        value={on}
        onChange={event => setOn(event.target.value)}
        error={on !== '' && !isDay(on)}
        helperText={on !== '' && !isDay(on) ? say('kit.dayFormat') : ''}
        sx={{ width: 160 }}
      />
      <FormButton
        title={say('assess.assume')}
        draft="assess.assume"
        submit={say('assess.assumeDo')}
        intro={<Typography>{say('assess.assumeIntro')}</Typography>}
        fields={place}
        onSubmit={values => {
          const { program, ...assume } = pledgeFrom(values) as { program: string }
          setAssumed({ program, assume })
          return Promise.resolve()
        }}
      />
      {assumed.assume ? (
        <Alert severity="warning" onClose={() => setAssumed({})} closeText={say('assess.assumeEnd')} sx={{ py: 0 }}>
          {say('assess.assumed')}
        </Alert>
      ) : null}
    </Box>
  )
  return { question: { ...(isDay(on) ? { on } : {}), ...assumed }, form }
}

/** The answers of all programs for the enterprise of the page, one card each. */
export function AssessmentFrame({
  children,
}: {
  readonly children: (program: ProgramAssessment) => ReactNode
}): ReactNode {
  const say = useTranslate()
  const firm = useRecordContext<Enterprise>()
  const { question, form } = useQuestion()
  const asked = useAssessment(firm?.id ?? '', question)
  return (
    <Box sx={{ width: '100%', minWidth: 0 }}>
      {form}
      <Loaded asked={asked}>
        {({ programs }) =>
          programs.map(program => (
            <Card key={program.program} sx={{ mb: 2 }}>
              <CardContent>
                <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'baseline', flexWrap: 'wrap', mb: 1 }}>
                  <Typography component="h2" variant="h2">
                    {program.name}
                  </Typography>
                  <StateChip state={program.eligibility.status} />
                  <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                    {say('assess.version', { version: program.configVersion.slice(0, 8), on: program.on })}
                  </Typography>
                </Box>
                {program.ended ? <Alert severity="info">{say('assess.ended')}</Alert> : null}
                {children(program)}
              </CardContent>
            </Card>
          ))
        }
      </Loaded>
    </Box>
  )
}
