import { type InputHTMLAttributes, type ReactNode, useId } from 'react'

interface Props extends InputHTMLAttributes<HTMLInputElement> {
  readonly label: string
  readonly help?: string
  readonly error?: string | undefined
}

/** One thing to fill in: its name, what it means, and what is wrong with it. */
export function EntryField({ label, help, error, ...input }: Props): ReactNode {
  const id = useId()
  const says = error ?? help
  return (
    <div className="entry-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        required
        aria-describedby={says ? `${id}-says` : undefined}
        aria-invalid={error ? true : undefined}
        {...input}
      />
      {says ? (
        <p id={`${id}-says`} className={error ? 'entry-wrong' : 'entry-help'}>
          {says}
        </p>
      ) : null}
    </div>
  )
}
