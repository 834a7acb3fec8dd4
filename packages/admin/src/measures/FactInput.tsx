import type { ReactNode } from 'react'
import { MenuItem, TextField } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { Input } from './given'

interface Props {
  readonly input: Input
  readonly value: string
  readonly onChange: (value: string) => void
}

const yesNo = [
  { id: '是', word: 'calculator.yes' },
  { id: '否', word: 'calculator.no' },
] as const

/** The answers to choose from, where a fact has a closed list. */
function useChoices(): (fact: Input['fact']) => readonly { readonly id: string; readonly name: string }[] {
  const say = useTranslate()
  return ({ type, options }) => (type === 'truth' ? yesNo.map(({ id, word }) => ({ id, name: say(word) })) : options)
}

/** One fact to fill in, by its name, with its unit and help. */
export function FactInput({ input: { fact, year, key }, value, onChange }: Props): ReactNode {
  const say = useTranslate()
  const choices = useChoices()(fact)
  const help = [fact.help, fact.unit, fact.type === 'date' ? say('kit.dayFormat') : ''].filter(Boolean).join('　')
  return (
    <TextField
      select={choices.length > 0}
      size="small"
      name={key}
      label={year === null ? fact.name : `${fact.name}（${year}）`}
      helperText={help}
      value={value}
      onChange={event => onChange(event.target.value)}
    >
      {choices.length > 0 ? <MenuItem value="">{say('calculator.unset')}</MenuItem> : null}
      {choices.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  )
}
