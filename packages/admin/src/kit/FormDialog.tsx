import { type ReactNode, type SubmitEvent, useState } from 'react'
import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  MenuItem,
  Stack,
  TextField,
} from '@mui/material'
import { useTranslate } from 'react-admin'
import { useTroubleWords } from './Trouble'
import { useDraft, type Values } from './use-draft'

/** One thing that a form asks for. */
export interface FormField {
  readonly name: string
  readonly label: string
  readonly help?: string
  readonly kind?: 'text' | 'long' | 'day' | 'choice' | 'password'
  readonly options?: readonly { readonly id: string; readonly name: string }[]
  readonly optional?: boolean
}

interface Props {
  readonly title: string
  /** Under which name what is typed is kept until it is sent. */
  readonly draft: string
  /** It holds a password, and so is kept nowhere. */
  readonly secret?: boolean
  readonly intro?: ReactNode
  readonly fields: readonly FormField[]
  readonly initial?: Values
  readonly submit: string
  readonly onSubmit: (values: Values) => Promise<unknown>
  readonly onClose: () => void
}

interface Refusal {
  readonly issues?: readonly { readonly path: readonly (string | number)[]; readonly message: string }[]
}

const day = /^\d{4}-\d{2}-\d{2}$/

function Field({
  field,
  value,
  error,
  onChange,
}: {
  readonly field: FormField
  readonly value: string
  readonly error: string | undefined
  readonly onChange: (value: string) => void
}): ReactNode {
  const say = useTranslate()
  const { name, label, kind = 'text', options = [], optional = false } = field
  const help = error ?? field.help ?? (kind === 'day' ? say('kit.dayFormat') : undefined)
  return (
    <TextField
      name={name}
      label={label}
      value={value}
      required={!optional}
      error={error !== undefined}
      helperText={help}
      size="small"
      fullWidth
      select={kind === 'choice'}
      multiline={kind === 'long'}
      minRows={kind === 'long' ? 3 : undefined}
      type={kind === 'password' ? 'password' : 'text'}
      slotProps={{ htmlInput: { autoComplete: kind === 'password' ? 'new-password' : 'off' } }}
      onChange={event => onChange(event.target.value)}
    >
      {options.map(option => (
        <MenuItem key={option.id} value={option.id}>
          {option.name}
        </MenuItem>
      ))}
    </TextField>
  )
}

/** A short form over the page. What is typed survives a refusal, an ended session and a reload. */
export function FormDialog({
  title,
  draft,
  secret = false,
  intro,
  fields,
  initial = {},
  submit,
  onSubmit,
  onClose,
}: Props): ReactNode {
  const say = useTranslate()
  const troubleWords = useTroubleWords()
  const { values, restored, set, clear } = useDraft(draft, initial, secret)
  const [wrong, setWrong] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const told = new Map((wrong as Refusal | undefined)?.issues?.map(({ path, message }) => [path.join('.'), message]))
  const errorOf = ({ name, kind }: FormField): string | undefined =>
    told.get(name) ?? (kind === 'day' && values[name] && !day.test(values[name]) ? say('kit.dayFormat') : undefined)
  const send = (event: SubmitEvent): void => {
    event.preventDefault()
    setBusy(true)
    setWrong(undefined)
    const given: Values = Object.fromEntries<string>(
      fields.map(({ name }) => [name, (values[name] ?? '').trim()] as const).filter(([, value]) => value !== ''),
    )
    onSubmit(given)
      .then(() => {
        clear()
        onClose()
      }, setWrong)
      .finally(() => setBusy(false))
  }
  const leave = (): void => {
    clear()
    onClose()
  }
  const general = wrong !== undefined && !fields.some(({ name }) => told.has(name))
  return (
    <Dialog open onClose={leave} maxWidth="sm" fullWidth>
      <form onSubmit={send} noValidate={false}>
        <DialogTitle>{title}</DialogTitle>
        <DialogContent>
          <Stack spacing={2} sx={{ pt: 1 }}>
            {intro}
            {restored ? <Alert severity="info">{say('kit.draft')}</Alert> : null}
            {fields.map(field => (
              <Field
                key={field.name}
                field={field}
                value={values[field.name] ?? ''}
                error={errorOf(field)}
                onChange={value => set(field.name, value)}
              />
            ))}
            {general ? <Alert severity="error">{troubleWords(wrong)}</Alert> : null}
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={leave}>{say('kit.cancel')}</Button>
          <Button
            type="submit"
            variant="contained"
            disabled={
              busy ||
              fields.some(field => field.kind === 'day' && errorOf(field) !== undefined && !told.has(field.name))
            }
          >
            {submit}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
