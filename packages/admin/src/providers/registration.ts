import { sendOnce } from './wire'

/** Who registers, for which firm, with which letter. */
export interface Registering {
  readonly tenant: string
  readonly fields: Readonly<Record<'login' | 'name' | 'password' | 'creditCode' | 'enterpriseName', string>>
  readonly letter: File
}

/** Asks to act for a firm; town or office confirms it. */
export function registerFirm({ tenant, fields, letter }: Registering): Promise<void> {
  const body = new FormData()
  body.set('tenant', tenant)
  for (const [name, value] of Object.entries(fields)) body.set(name, name === 'password' ? value : value.trim())
  body.set('letter', letter, letter.name)
  return sendOnce('POST', '/api/register', { body })
}
