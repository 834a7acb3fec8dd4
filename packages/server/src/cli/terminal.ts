import type { Day } from '@peiyu/core'
import { today } from '../adapters/clock.js'

/** What a command speaks to: the two streams, how wide and colourful they are, where and when it runs. */
export interface Terminal {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly colors: boolean
  readonly width: number
  readonly today: () => Day
  /** Says how far something is, on a line of its own that is written over; only where somebody watches. */
  readonly progress?: (text: string) => void
}

const narrowest = 60
const widest = 140
const unknownWidth = 100

function wantsColors(): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0'
  return process.stdout.isTTY && TERM !== 'dumb'
}

/** The terminal of this process. A reader who leaves early (`| head`) ends the command quietly. */
export function systemTerminal(): Terminal {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  const columns = process.stdout.isTTY ? process.stdout.columns : unknownWidth
  return {
    out: text => void process.stdout.write(text),
    err: text => void process.stderr.write(text),
    colors: wantsColors(),
    width: Math.min(widest, Math.max(narrowest, columns)),
    today: () => today(),
    ...(process.stderr.isTTY ? { progress: text => void process.stderr.write(`\r${text}\u001b[K`) } : {}),
  }
}
