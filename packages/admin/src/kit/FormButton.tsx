import { type ComponentProps, type ReactNode, useState } from 'react'
import { Button } from '@mui/material'
import { FormDialog } from './FormDialog'

interface Props extends Omit<ComponentProps<typeof FormDialog>, 'onClose'> {
  readonly icon?: ReactNode
  readonly variant?: 'text' | 'outlined' | 'contained'
  readonly label?: string
}

/** A button that opens a short form. */
export function FormButton({ icon, variant = 'outlined', label, ...form }: Props): ReactNode {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="small" variant={variant} startIcon={icon} onClick={() => setOpen(true)}>
        {label ?? form.title}
      </Button>
      {open ? <FormDialog {...form} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
