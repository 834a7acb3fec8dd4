import { z } from 'zod'
import { configId, says } from '../base/record.js'
import { Account, Grant, login } from './account.js'
import { permissionRow } from './permission.js'

export const SignIn = z
  .strictObject({
    login,
    password: z.string().max(200).meta(says('密码', 'password')),
    code: z.string().trim().max(12).optional().meta(says('动态口令', 'one-time code')),
  })
  .meta({ id: 'SignIn' })

export const ChooseTenant = z.strictObject({ tenant: configId.nullable() }).meta({ id: 'ChooseTenant' })

/** Who is signed in, where, and what that allows (会话). */
export const Session = z
  .strictObject({
    account: Account.pick({ id: true, login: true, name: true, kind: true }),
    tenant: configId.nullable(),
    grants: z.array(Grant),
    tenants: z.array(z.strictObject({ id: configId, name: z.string(), roles: z.array(z.string()) })),
    may: z.array(permissionRow),
    businessDay: z.string().nullable(),
    demonstration: z.boolean(),
    mustChangePassword: z.boolean(),
    secondFactor: z.enum(['none', 'enrolled', 'required']),
  })
  .meta({ id: 'Session', ...says('会话', 'session') })

export type Session = z.infer<typeof Session>
