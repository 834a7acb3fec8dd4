import type { ReactNode } from 'react'
import { Chip, type ChipProps } from '@mui/material'
import { useTranslate } from 'react-admin'

type Tone = 'success' | 'error' | 'warning' | 'info' | 'default'

const tones: readonly (readonly [Tone, readonly string[]])[] = [
  ['success', ['active', 'verified', 'done', 'published', 'confirmed', 'due', 'eligible', 'relaxed', 'pass', 'yes']],
  ['error', ['failed', 'rejected', 'refused', 'ineligible', 'fail', 'revoked']],
  ['warning', ['waiting', 'previewed', 'proposed', 'unknown', 'would-be']],
  ['info', ['running', 'open', 'case-by-case', 'declared', 'approved']],
]

const toneOf = (state: string): Tone => tones.find(([, states]) => states.includes(state))?.[0] ?? 'default'

interface Props extends Pick<ChipProps, 'sx'> {
  readonly state: string
  /** Where the same state is called otherwise than of an enterprise. */
  readonly noun?: string
}

/** A state in words; the colour only repeats what the words say. */
export function StateChip({ state, noun, sx }: Props): ReactNode {
  const say = useTranslate()
  return (
    <Chip
      size="small"
      variant="outlined"
      color={toneOf(state)}
      label={say(noun ? `state.${noun}.${state}` : `state.${state}`, { _: say(`state.${state}`, { _: state }) })}
      sx={sx ?? {}}
    />
  )
}
