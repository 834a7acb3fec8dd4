import type { ReactNode } from 'react'
import type { MeasureResult } from '@peiyu/core'
import ExpandMore from '@mui/icons-material/ExpandMore'
import { Accordion, AccordionDetails, AccordionSummary, Box, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { ClauseNote } from '../kit/ClauseNote'
import { useQuantity, useRange } from '../kit/Money'
import { ReasonTree } from '../kit/ReasonTree'
import { StateChip } from '../kit/StateChip'
import { useMissingWords } from '../providers/answers/assessment'
import { useNames } from '../providers/answers/policy'

const unitOf = ({ unit, gives }: MeasureResult): string | null => (gives === 'places' ? 'places' : unit)

function useAmount(): (measure: MeasureResult) => string {
  const say = useTranslate()
  const range = useRange()
  const quantity = useQuantity()
  return measure => {
    const { status, atLeast, atMost, ceiling } = measure
    const unit = unitOf(measure)
    if (status === 'not-due') return ''
    if (atMost !== null) return range({ atLeast, atMost, unit })
    return ceiling === null ? '' : say('assess.ceiling', { amount: quantity(ceiling, unit) })
  }
}

/** One measure's answer; opened, the reasons with their values, and what it waits for. */
export function MeasureAnswer({ measure }: { readonly measure: MeasureResult }): ReactNode {
  const say = useTranslate()
  const names = useNames()
  const amount = useAmount()
  const missingWords = useMissingWords()
  const { name, status, clause, missing, asks, because } = measure
  return (
    <Accordion
      disableGutters
      square
      slotProps={{ transition: { unmountOnExit: true, timeout: 0 }, heading: { component: 'h3' } }}
      sx={{ '&::before': { opacity: 0.6 } }}
    >
      <AccordionSummary
        expandIcon={<ExpandMore />}
        sx={{
          px: 0.5,
          minHeight: 40,
          '& .MuiAccordionSummary-content': { my: 0.5, gap: 1.5, alignItems: 'center', flexWrap: 'wrap' },
        }}
      >
        <StateChip state={status} sx={{ minWidth: 72 }} />
        <Typography component="span" sx={{ flex: 1, minWidth: 160 }}>
          {name}
        </Typography>
        <Typography component="span" sx={{ fontWeight: 600, textAlign: 'right' }}>
          {amount(measure)}
        </Typography>
      </AccordionSummary>
      <AccordionDetails sx={{ pt: 0, px: 0.5 }}>
        <Box sx={{ mb: 1 }}>
          <ClauseNote clause={clause} />
        </Box>
        {missing.length > 0 ? (
          <Typography sx={{ color: 'warning.main' }}>
            {say('assess.missing', { what: missingWords(missing) })}
          </Typography>
        ) : null}
        {asks.length > 0 ? (
          <Typography>{say('assess.asks', { what: asks.map(names.fact).join('、') })}</Typography>
        ) : null}
        <ReasonTree because={because} />
      </AccordionDetails>
    </Accordion>
  )
}
