import { type SubmitEvent, useState } from 'react'
import { Problem } from '../../providers/wire'
import { type EntryWords, filled } from './words'

/** What is said of a refusal before the application: in our words where we have them, else in the server's. */
export function saysOf(error: unknown, words: EntryWords): string {
  if (!(error instanceof Problem) || error.status === 0) return words.offline
  if (error.code === 'access/wrong-login') return words['wrong-login']
  if (error.code === 'access/locked') return filled(words.locked, { minutes: Math.ceil(error.retryAfter / 60) || 1 })
  return error.message
}

/** What is wrong at one place of what was sent. */
export const wrongAt = (wrong: unknown, path: string): string | undefined =>
  wrong instanceof Problem ? wrong.issues.find(issue => issue.path.join('.').endsWith(path))?.message : undefined

export interface Attempt {
  readonly busy: boolean
  /** Why the last one failed. */
  readonly wrong: unknown
  readonly onSubmit: (event: SubmitEvent) => void
  readonly setWrong: (wrong: unknown) => void
}

/** A form that is sent once at a time and keeps what was typed when it fails. */
export function useAttempt(act: () => Promise<void>): Attempt {
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<unknown>()
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setWrong(undefined)
    act()
      .catch(setWrong)
      .finally(() => setBusy(false))
  }
  return { busy, wrong, onSubmit, setWrong }
}
