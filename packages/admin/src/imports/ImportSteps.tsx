import type { ReactNode } from 'react'
import { Step, StepLabel, Stepper } from '@mui/material'
import { useTranslate } from 'react-admin'

/** Where an import stands. */
export function ImportSteps({ at }: { readonly at: number }): ReactNode {
  const say = useTranslate()
  return (
    <Stepper activeStep={at} sx={{ mb: 2, maxWidth: 480 }}>
      {['upload', 'preview', 'write'].map(name => (
        <Step key={name}>
          <StepLabel>{say(`imports.step.${name}`)}</StepLabel>
        </Step>
      ))}
    </Stepper>
  )
}
