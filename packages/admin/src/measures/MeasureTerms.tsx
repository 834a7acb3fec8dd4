import type { ReactNode } from 'react'
import ExpandMore from '@mui/icons-material/ExpandMore'
import { Accordion, AccordionDetails, AccordionSummary, Box, Button, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { ClauseNote } from '../kit/ClauseNote'
import type { PolicyMeasure, PolicyProgram } from '../providers/answers/policy'

interface Props {
  readonly program: PolicyProgram
  readonly measure: PolicyMeasure
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <>
      <Box component="dt" sx={{ color: 'text.secondary' }}>
        {title}
      </Box>
      <Box component="dd" sx={{ m: 0, mb: 0.5 }}>
        {children}
      </Box>
    </>
  )
}

function Terms({ measure: { terms, organizations } }: Pick<Props, 'measure'>): ReactNode {
  const say = useTranslate()
  const lines = (rows: readonly ReactNode[]) => (
    <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
      {rows.map((row, at) => (
        <li key={at}>{row}</li>
      ))}
    </Box>
  )
  return (
    <Box
      component="dl"
      sx={{ m: 0, display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '96px 1fr' }, columnGap: 2 }}
    >
      {terms.for ? <Part title={say('measures.for')}>{terms.for}</Part> : null}
      {terms.amount ? <Part title={say('measures.amount')}>{terms.amount}</Part> : null}
      {terms.conditions.length > 0 ? (
        <Part title={say('measures.conditions')}>
          {lines(
            terms.conditions.map(({ says, clause, binds }) => (
              <>
                {says}
                {binds ? '' : say('measures.soft')} <ClauseNote clause={clause} />
              </>
            )),
          )}
        </Part>
      ) : null}
      {terms.limits.length > 0 ? (
        <Part title={say('measures.limits')}>
          {lines(
            terms.limits.map(({ scope, says, clause }) => (
              <>
                {scope} {says} <ClauseNote clause={clause} />
              </>
            )),
          )}
        </Part>
      ) : null}
      {organizations.length > 0 ? (
        <Part title={say('measures.organizations')}>{organizations.map(({ name }) => name).join('、')}</Part>
      ) : null}
    </Box>
  )
}

/** What a measure promises before anything is known of a firm. */
export function MeasureTerms({ program, measure }: Props): ReactNode {
  const say = useTranslate()
  return (
    <Accordion
      disableGutters
      square
      slotProps={{ transition: { unmountOnExit: true, timeout: 0 }, heading: { component: 'h3' } }}
      sx={{ border: '1px solid', borderColor: 'divider', mb: '-1px', '&::before': { display: 'none' } }}
    >
      <AccordionSummary
        expandIcon={<ExpandMore />}
        sx={{
          minHeight: 40,
          '& .MuiAccordionSummary-content': { my: 0.5, gap: 1.5, flexWrap: 'wrap', alignItems: 'baseline' },
        }}
      >
        <Typography component="span" sx={{ flex: 1, minWidth: 160 }}>
          {measure.name}
        </Typography>
        <ClauseNote clause={measure.clause} />
      </AccordionSummary>
      <AccordionDetails sx={{ pt: 0 }}>
        <Terms measure={measure} />
        <Button
          component={Link}
          to={`/measures/${program.id}/${measure.id}`}
          size="small"
          variant="outlined"
          sx={{ mt: 1 }}
        >
          {say('measures.try')}
        </Button>
      </AccordionDetails>
    </Accordion>
  )
}
