import type { ReactNode } from 'react'
import { Problem } from '../../providers/wire'
import type { EntryWords } from './words'

interface Props {
  readonly words: EntryWords
  readonly trouble?: unknown
  readonly onRetry?: () => void
}

const says = (trouble: unknown, words: EntryWords): string =>
  trouble instanceof Problem && trouble.status > 0 ? trouble.message : words.offline

/** Nothing to see yet, or why there is nothing. */
export function Waiting({ words, trouble, onRetry }: Props): ReactNode {
  return (
    <main className="entry">
      {trouble === undefined ? (
        <p className="entry-quiet" role="status">
          {words.waiting}
        </p>
      ) : (
        <div className="entry-card" role="alert">
          <p>{says(trouble, words)}</p>
          <button type="button" onClick={onRetry}>
            {words.retry}
          </button>
        </div>
      )}
    </main>
  )
}
