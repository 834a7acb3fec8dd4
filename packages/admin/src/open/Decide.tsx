import type { ReactNode } from 'react'
import { Box, Typography } from '@mui/material'
import { useDataProvider, useNotify, useTranslate } from 'react-admin'
import { ClauseNote } from '../kit/ClauseNote'
import { FormButton } from '../kit/FormButton'
import type { FormField } from '../kit/FormDialog'
import type { Values } from '../kit/use-draft'
import type { OpenItem } from '../providers/answers/open'
import { useMay, useSession } from '../providers/session-context'

interface Props {
  readonly program: string
  readonly place: OpenItem
  readonly onDone: () => void
}

/** Sets a figure, or chooses a reading, from a day and for a reason; for those who may. */
export function Decide({ program, place, onDone }: Props): ReactNode {
  const say = useTranslate()
  const may = useMay()
  const notify = useNotify()
  const provider = useDataProvider()
  const { businessDay } = useSession()
  const isFigure = place.kind === 'parameter'
  const noun = isFigure ? 'parameters' : 'readings'
  if (!may('create', noun) || place.kind === 'on-record') return null
  const what: FormField = isFigure
    ? { name: 'value', label: say('open.value'), help: say('open.valueHelp') }
    : { name: 'option', label: say('open.option'), kind: 'choice', options: place.options }
  const send = async (values: Values): Promise<void> => {
    await provider.create(noun, { data: { program, [isFigure ? 'parameter' : 'reading']: place.id, ...values } })
    notify('kit.done', { type: 'success' })
    onDone()
  }
  const word = say(isFigure ? 'open.setParameter' : 'open.setReading')
  return (
    <Box>
      <FormButton
        label={word}
        title={place.asks}
        draft={`${noun}.${program}.${place.id}`}
        submit={word}
        onSubmit={send}
        initial={{ from: businessDay ?? '' }}
        intro={
          <Typography>
            <ClauseNote clause={place.clause} />
          </Typography>
        }
        fields={[
          what,
          { name: 'from', label: say('open.from'), kind: 'day' },
          { name: 'basis', label: say('open.why'), kind: 'long' },
        ]}
      />
    </Box>
  )
}
