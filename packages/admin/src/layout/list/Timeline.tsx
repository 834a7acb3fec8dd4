import type { ReactNode } from 'react'
import { Box } from '@mui/material'
import { useTranslate } from 'react-admin'

interface Actor {
  readonly account: string
  readonly name?: string | null
}

export interface TimelineEntry {
  readonly id: string
  readonly at: string
  readonly actor: Actor
  readonly action: string
}

/** An instant as people in the office read it. */
export function useInstant(): (instant: string | null) => string {
  return instant => {
    if (!instant) return ''
    const at = new Date(instant)
    const two = (part: number): string => String(part).padStart(2, '0')
    return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`
  }
}

/** An act of the trail in words: `facts.verify` is 核实指标. */
export function useActionWords(): (action: string) => string {
  const say = useTranslate()
  return action => {
    const [noun = '', verb = ''] = action.split('.')
    return `${say(`verb.${noun}.${verb}`, { _: say(`verb.${verb}`, { _: verb }) })} · ${say(`noun.${noun}`, { _: noun })}`
  }
}

/** Who acted: by name where it is kept, else by account; nobody is the platform itself. */
export function useActorWords(): (actor: Actor) => string {
  const say = useTranslate()
  return ({ account, name }) => name ?? (account === '' ? say('kit.platform') : account)
}

/** Who did what, the latest first. */
export function Timeline({ entries }: { readonly entries: readonly TimelineEntry[] }): ReactNode {
  const instant = useInstant()
  const words = useActionWords()
  const who = useActorWords()
  return (
    <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {entries.map(({ id, at, actor, action }) => (
        <Box
          component="li"
          key={id}
          sx={{ display: 'flex', gap: 2, py: 0.5, borderBottom: '1px solid', borderColor: 'divider', flexWrap: 'wrap' }}
        >
          <Box component="time" dateTime={at} sx={{ color: 'text.secondary', minWidth: 130 }}>
            {instant(at)}
          </Box>
          <span>{words(action)}</span>
          <Box component="span" sx={{ ml: 'auto', color: 'text.secondary' }}>
            {who(actor)}
          </Box>
        </Box>
      ))}
    </Box>
  )
}
