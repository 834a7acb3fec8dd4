import type { Day } from '@peiyu/core'
import { today } from '../adapters/clock.js'
import { systemAsking } from './asking.js'

/** Somebody is asked, line by line. */
export interface Asking {
  /** The next line; nothing when there comes no more, or it was broken off. */
  readonly line: (prompt: string) => Promise<string | undefined>
  readonly say: (text: string) => void
  readonly end: () => void
}

/** What a command speaks to: the two streams, how wide and colourful they are, where and when it runs. */
export interface Terminal {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly colors: boolean
  readonly width: number
  readonly today: () => Day
  /** Says how far something is, on a line of its own that is written over; only where somebody watches. */
  readonly progress?: (text: string) => void
  /** Whether somebody sits at it who can be asked. */
  readonly attended?: boolean
  /** Begins to ask. */
  readonly ask?: () => Asking
  /** Empties the screen; only where there is one. */
  readonly clear?: () => void
  /** Hands on what is typed, key by key where somebody sits at it, until it is undone. */
  readonly keys?: (typed: (key: string) => void) => () => void
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

/** Keys of this process, as they are typed; it no longer waits for them once it is undone. */
function systemKeys(typed: (key: string) => void): () => void {
  const { stdin } = process
  const hear = (data: Buffer): void => typed(data.toString())
  if (stdin.isTTY) stdin.setRawMode(true)
  stdin.on('data', hear)
  return () => {
    stdin.off('data', hear)
    if (stdin.isTTY) stdin.setRawMode(false)
    // Paused while it hands on a key, it would read on, and the process would wait for it.
    setImmediate(() => stdin.pause())
  }
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
    keys: systemKeys,
    ask: systemAsking,
    attended: process.stdin.isTTY && process.stdout.isTTY,
    ...(process.stdout.isTTY ? { clear: () => void process.stdout.write('\u001b[2J\u001b[3J\u001b[H') } : {}),
    ...(process.stderr.isTTY ? { progress: text => void process.stderr.write(`\r${text}\u001b[K`) } : {}),
  }
}
