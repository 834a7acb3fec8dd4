import type { ReactNode } from 'react'
import type { Because } from '@peiyu/core'
import { Box } from '@mui/material'
import { useLocaleState } from 'react-admin'
import { ClauseNote } from './ClauseNote'
import { stepsBelow, withoutEcho } from './reasons'

interface Props {
  readonly because: Because
  readonly depth?: number
}

const list = {
  m: 0,
  pl: 2.5,
  '& li': { py: 0.25 },
  '& ul': { borderLeft: '1px solid', borderColor: 'divider', ml: 0.25 },
}

function Step({ because, depth = 0 }: Props): ReactNode {
  const [locale] = useLocaleState()
  const step = withoutEcho(because, depth)
  const below = stepsBelow(step, depth)
  const isEnglish = locale === 'en'
  return (
    <li>
      <span>{isEnglish ? step.says.en : step.says.zh.replace(/^(.+)——\1/, '$1')}</span>
      {step.distance ? (
        <Box component="strong" sx={{ ml: 1 }}>
          {isEnglish ? step.distance.en : step.distance.zh}
        </Box>
      ) : null}{' '}
      <ClauseNote clause={step.clause} />
      {below.length > 0 ? (
        <Box component="ul" sx={{ pl: 2.5 }}>
          {below.map((part, at) => (
            <Step key={at} because={part} depth={depth + 1} />
          ))}
        </Box>
      ) : null}
    </li>
  )
}

/** Why something came out as it did: the tree of steps with their values, distances and clauses. */
export function ReasonTree({ because }: Props): ReactNode {
  return (
    <Box component="ul" sx={list}>
      <Step because={because} />
    </Box>
  )
}
