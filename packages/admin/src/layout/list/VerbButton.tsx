import type { ReactNode } from 'react'
import { useNotify, useRefresh, useTranslate } from 'react-admin'
import { FormButton } from '../../kit/FormButton'
import type { FormField } from '../../kit/FormDialog'
import type { Values } from '../../kit/use-draft'
import { useMay } from '../../providers/session-context'
import { useAct } from '../../providers/use-act'

interface Props {
  readonly noun: string
  readonly verb: string
  readonly record: { readonly id: string | number; readonly version?: number }
  /** What the event asks for: a reason, a day. */
  readonly fields?: readonly FormField[]
  readonly intro?: ReactNode
  readonly initial?: Values
  readonly toBody?: (values: Values) => object
  readonly variant?: 'text' | 'outlined' | 'contained'
  readonly onDone?: (answer: unknown) => void
}

/** An event of a record as a button: shown to those who may send it, and sent once they have confirmed it. */
export function VerbButton({
  noun,
  verb,
  record,
  fields = [],
  intro,
  initial = {},
  toBody,
  variant = 'outlined',
  onDone,
}: Props): ReactNode {
  const say = useTranslate()
  const may = useMay()
  const act = useAct()
  const notify = useNotify()
  const refresh = useRefresh()
  if (!may(verb, noun)) return null
  const title = say(`verb.${noun}.${verb}`, { _: say(`verb.${verb}`) })
  const send = async (values: Values): Promise<void> => {
    const answer = await act({
      noun,
      id: record.id,
      verb,
      body: toBody ? toBody(values) : values,
      version: record.version,
    })
    notify('kit.done', { type: 'success' })
    refresh()
    onDone?.(answer)
  }
  return (
    <FormButton
      title={title}
      draft={`${noun}.${record.id}.${verb}`}
      intro={intro}
      fields={fields}
      initial={initial}
      submit={title}
      variant={variant}
      onSubmit={send}
    />
  )
}
