import { type ReactNode, type SubmitEvent, useMemo, useState } from 'react'
import type { ClaimResult } from '@peiyu/core'
import { Alert, Box, Button, Card, CardContent, Link, MenuItem, Stack, TextField, Typography } from '@mui/material'
import { Title, useTranslate } from 'react-admin'
import { useParams } from 'react-router-dom'
import { ClauseNote } from '../kit/ClauseNote'
import { Loaded } from '../kit/Loaded'
import { Nothing } from '../kit/Nothing'
import { useTroubleWords } from '../kit/Trouble'
import { type Policy, type PolicyMeasure, type PolicyProgram, usePolicy } from '../providers/answers/policy'
import { useSession } from '../providers/session-context'
import { send } from '../providers/wire'
import { FactInput } from './FactInput'
import { askedInputs, asksLists, givenFrom, type Input, missingInputs } from './given'
import { Outcome } from './Outcome'

interface Props {
  readonly policy: Policy
  readonly program: PolicyProgram
  readonly measure: PolicyMeasure
}

/** The inputs: what the claim asks, and everything that an answer has found missing so far. */
function useInputs({ policy, measure }: Props) {
  const [found, setFound] = useState<readonly Input[]>([])
  const inputs = useMemo(() => {
    const all = [...askedInputs(measure), ...found]
    return [...new Map(all.map(input => [input.key, input])).values()]
  }, [policy, measure, found])
  return { inputs, learn: (result: ClaimResult) => setFound(before => [...before, ...missingInputs(policy, result)]) }
}

function Calculator(props: Props): ReactNode {
  const { program, measure } = props
  const say = useTranslate()
  const troubleWords = useTroubleWords()
  const { tenant, businessDay } = useSession()
  const { inputs, learn } = useInputs(props)
  const [values, setValues] = useState<Readonly<Record<string, string>>>({ on: businessDay ?? '' })
  const [result, setResult] = useState<ClaimResult>()
  const [wrong, setWrong] = useState<unknown>()
  const set = (name: string) => (value: string) => setValues(before => ({ ...before, [name]: value }))
  const compute = (event: SubmitEvent): void => {
    event.preventDefault()
    setWrong(undefined)
    const { on, tier } = values
    const body = { ...(on ? { on } : {}), ...(tier ? { tier } : {}), given: givenFrom(inputs, values) }
    send<ClaimResult>('POST', `/api/t/${tenant ?? ''}/programs/${program.id}/measures/${measure.id}/claim`, {
      body,
    }).then(answer => {
      setResult(answer)
      learn(answer)
    }, setWrong)
  }
  const publicCalculator = `/t/${tenant ?? ''}/programs/${program.id}/calculator?measure=${measure.id}`
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', md: '360px 1fr' }, alignItems: 'start' }}>
      <Card>
        <CardContent component="form" onSubmit={compute}>
          <Stack spacing={1.5}>
            <TextField
              size="small"
              label={say('calculator.on')}
              helperText={say('kit.dayFormat')}
              value={values.on ?? ''}
              onChange={event => set('on')(event.target.value)}
            />
            {program.tiers.length > 0 ? (
              <TextField
                select
                size="small"
                label={say('calculator.tier')}
                value={values.tier ?? ''}
                onChange={event => set('tier')(event.target.value)}
              >
                <MenuItem value="">{say('calculator.noTier')}</MenuItem>
                {program.tiers.map(({ id, name }) => (
                  <MenuItem key={id} value={id}>
                    {name}
                  </MenuItem>
                ))}
              </TextField>
            ) : null}
            {inputs.map(input => (
              <FactInput key={input.key} input={input} value={values[input.key] ?? ''} onChange={set(input.key)} />
            ))}
            {asksLists(measure) ? <Alert severity="info">{say('calculator.lists')}</Alert> : null}
            {wrong === undefined ? null : <Alert severity="error">{troubleWords(wrong)}</Alert>}
            <Button type="submit" variant="contained">
              {say('calculator.do')}
            </Button>
            <Link href={publicCalculator}>{say('calculator.public')}</Link>
          </Stack>
        </CardContent>
      </Card>
      {result ? <Outcome result={result} /> : null}
    </Box>
  )
}

/** What one measure comes to for figures that somebody types; nothing is kept. */
export function CalculatorPage(): ReactNode {
  const say = useTranslate()
  const asked = usePolicy()
  const at = useParams<'program' | 'measure'>()
  return (
    <Box sx={{ pt: 1 }}>
      <Title title={say('measures.title')} />
      <Loaded asked={asked}>
        {policy => {
          const program = policy.programs.find(({ id }) => id === at.program)
          const measure = program?.measures.find(({ id }) => id === at.measure)
          if (!program || !measure) return <Nothing says={say('measures.none')} />
          return (
            <>
              <Typography component="h1" variant="h1">
                {say('calculator.title', { name: measure.name })} <ClauseNote clause={measure.clause} />
              </Typography>
              <Typography sx={{ color: 'text.secondary', mb: 1.5 }}>{say('calculator.intro')}</Typography>
              <Calculator policy={policy} program={program} measure={measure} />
            </>
          )
        }}
      </Loaded>
    </Box>
  )
}
