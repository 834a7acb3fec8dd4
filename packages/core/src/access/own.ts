import { z } from 'zod'
import { says } from '../base/record.js'
import { RegistrationOf } from '../enterprises/registration.js'
import { login, personName } from './account.js'

/** A password as it is typed: signs are counted later, and none is taken off. */
const password = z.string().min(1).max(200).meta(says('密码', 'password'))
const code = z.string().trim().min(6).max(12).meta(says('动态口令', 'one-time code'))

/** Another password for oneself (修改密码). */
export const ChangePassword = z.strictObject({ old: password, new: password }).meta({ id: 'ChangePassword' })

/** The first code that a new second factor shows. */
export const ConfirmSecondFactor = z.strictObject({ code }).meta({ id: 'ConfirmSecondFactor' })

export const RemoveSecondFactor = z.strictObject({ password }).meta({ id: 'RemoveSecondFactor' })

const administrator = z.strictObject({ login, name: personName, password })

/** The three who run the platform, made on the first run with the code that the terminal shows (首次设置). */
export const SetUp = z
  .strictObject({
    code: z.string().trim().max(40).meta(says('设置码', 'code of the terminal')),
    administrators: z.strictObject({ system: administrator, security: administrator, audit: administrator }),
  })
  .meta({ id: 'SetUp' })

/** Who registers for a firm: an account of their own, beside the firm and its letter (企业注册). */
export const Register = RegistrationOf.extend({ login, name: personName, password }).meta({ id: 'Register' })
