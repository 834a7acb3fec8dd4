import type { Session, SignIn } from '@peiyu/core/client'
import { send, sendOnce } from './wire'

export type { Session }

export interface FirstRun {
  readonly code: string
  readonly administrators: Readonly<
    Record<'system' | 'security' | 'audit', { login: string; name: string; password: string }>
  >
}

export const readSession = (): Promise<Session> => sendOnce('GET', '/api/session')
export const signIn = (body: (typeof SignIn)['_input']): Promise<Session> => sendOnce('POST', '/api/session', { body })
export const signOut = (): Promise<void> => sendOnce('DELETE', '/api/session')
export const chooseTenant = (tenant: string | null): Promise<Session> =>
  sendOnce('PATCH', '/api/session', { body: { tenant } })
export const isSetupNeeded = async (): Promise<boolean> =>
  (await sendOnce<{ needed: boolean }>('GET', '/api/setup')).needed
export const setUp = (body: FirstRun): Promise<void> => sendOnce('POST', '/api/setup', { body })
export const changePassword = (old: string, fresh: string): Promise<void> =>
  send('POST', '/api/account/password', { body: { old, new: fresh } })
