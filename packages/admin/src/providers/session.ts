import { send, sendOnce } from './wire'

/** One row of the access table: which acts a role may do to a noun, over what. */
export interface PermissionRow {
  readonly role: string
  readonly noun: string
  readonly acts: readonly string[]
  readonly scope: string
  readonly fields?: { readonly read?: readonly string[]; readonly write?: readonly string[] }
}

/** Who is signed in, where, and what that allows. */
export interface Session {
  readonly account: {
    readonly id: string
    readonly login: string
    readonly name: string
    readonly kind: 'person' | 'system' | 'security' | 'audit'
  }
  readonly tenant: string | null
  readonly grants: readonly { readonly role: string; readonly organization: string; readonly enterpriseId: string }[]
  readonly tenants: readonly { readonly id: string; readonly name: string; readonly roles: readonly string[] }[]
  readonly may: readonly PermissionRow[]
  readonly businessDay: string | null
  readonly demonstration: boolean
  readonly mustChangePassword: boolean
  readonly secondFactor: 'none' | 'enrolled' | 'required'
}

export interface SignIn {
  readonly login: string
  readonly password: string
  readonly code?: string
}

export interface FirstRun {
  readonly code: string
  readonly administrators: Readonly<
    Record<'system' | 'security' | 'audit', { login: string; name: string; password: string }>
  >
}

export const readSession = (): Promise<Session> => sendOnce('GET', '/api/session')
export const signIn = (body: SignIn): Promise<Session> => sendOnce('POST', '/api/session', { body })
export const signOut = (): Promise<void> => sendOnce('DELETE', '/api/session')
export const chooseTenant = (tenant: string | null): Promise<Session> =>
  sendOnce('PATCH', '/api/session', { body: { tenant } })
export const isSetupNeeded = async (): Promise<boolean> =>
  (await sendOnce<{ needed: boolean }>('GET', '/api/setup')).needed
export const setUp = (body: FirstRun): Promise<void> => sendOnce('POST', '/api/setup', { body })
export const changePassword = (old: string, fresh: string): Promise<void> =>
  send('POST', '/api/account/password', { body: { old, new: fresh } })
