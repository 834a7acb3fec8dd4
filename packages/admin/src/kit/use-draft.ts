import { useState } from 'react'

export type Values = Readonly<Record<string, string>>

const place = (key: string): string => `peiyu.draft.${key}`

function kept(key: string): Values | undefined {
  try {
    return (JSON.parse(sessionStorage.getItem(place(key)) ?? 'null') as Values | null) ?? undefined
  } catch {
    return undefined
  }
}

export interface Draft {
  readonly values: Values
  /** It was typed before, and not sent. */
  readonly restored: boolean
  readonly set: (name: string, value: string) => void
  readonly clear: () => void
}

/** What is typed into a form, kept in this tab until it is sent, whatever happens to the page or the session; not passwords. */
export function useDraft(key: string, initial: Values, isSecret = false): Draft {
  const [before] = useState(() => (isSecret ? undefined : kept(key)))
  const [values, setValues] = useState<Values>({ ...initial, ...before })
  return {
    values,
    restored: before !== undefined,
    set: (name, value) => {
      const next = { ...values, [name]: value }
      setValues(next)
      if (!isSecret) sessionStorage.setItem(place(key), JSON.stringify(next))
    },
    clear: () => sessionStorage.removeItem(place(key)),
  }
}
