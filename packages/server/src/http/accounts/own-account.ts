import { ChangePassword, ConfirmSecondFactor, RemoveSecondFactor } from '@peiyu/core/client'
import type { Context, Hono } from 'hono'
import { changePassword, type Done as Changed } from '../../accounts/own-password.js'
import { beginFactor, confirmFactor, removeFactor } from '../../accounts/second-factor.js'
import { owedBy } from '../../accounts/signed-in.js'
import type { SignedIn } from '../../db/accounts/signed-in.js'
import { profileOf } from './hindrance.js'
import { at } from '../methods.js'
import { asRefused, languageOf, Refused } from '../problem.js'
import type { Records } from '../records.js'
import { bodyAs } from '../schema-body.js'
import { askedAt, giveToken, needPerson } from '../session.js'

type Outcome = Changed | { readonly ok: false; readonly code: string }

/** What was not done, as it is answered. */
function refusalOf(outcome: Outcome & { readonly ok: false }, path: readonly string[], context: Context): Refused {
  if ('problem' in outcome) {
    const { code, problem, params } = outcome
    return new Refused({ code, issues: [asRefused({ code: problem, params }, path, languageOf(context))] })
  }
  return new Refused('waitMs' in outcome ? { code: outcome.code, waitMs: outcome.waitMs } : { code: outcome.code })
}

/** Whoever owes a new password does nothing before it; a second factor that is owed is set up here. */
async function person(records: Records, context: Context): Promise<SignedIn> {
  const signedIn = await needPerson(records, context)
  if (owedBy(signedIn, profileOf(records), records.now()).password)
    throw new Refused({ code: 'access/must-change-password' })
  return signedIn
}

async function password(records: Records, context: Context): Promise<Response> {
  const { store, passwords, chance } = records
  const signedIn = await needPerson(records, context)
  const { old, new: wanted } = await bodyAs(context, ChangePassword)
  const token = chance.token()
  const changing = { ...askedAt(records, context), old, wanted, token, profile: profileOf(records) }
  const outcome = await changePassword(store, passwords, signedIn, changing)
  if (!outcome.ok) throw refusalOf(outcome, ['new'], context)
  giveToken(context, token)
  return context.body(null, 204)
}

async function begin(records: Records, context: Context): Promise<Response> {
  const outcome = await beginFactor(records.store, await person(records, context))
  if (!outcome.ok) throw refusalOf(outcome, [], context)
  const { secret, uri, qr } = outcome
  return context.json({ secret, uri, qr }, 200)
}

async function confirm(records: Records, context: Context): Promise<Response> {
  const signedIn = await person(records, context)
  const { code } = await bodyAs(context, ConfirmSecondFactor)
  const token = records.chance.token()
  const outcome = await confirmFactor(records.store, signedIn, { ...askedAt(records, context), code, token })
  if (!outcome.ok) throw refusalOf(outcome, ['code'], context)
  giveToken(context, token)
  return context.body(null, 204)
}

async function remove(records: Records, context: Context): Promise<Response> {
  const { store, passwords, chance } = records
  const signedIn = await person(records, context)
  const { password: own } = await bodyAs(context, RemoveSecondFactor)
  const settling = { ...askedAt(records, context), password: own, token: chance.token() }
  const outcome = await removeFactor(store, passwords, signedIn, settling)
  if (!outcome.ok) throw refusalOf(outcome, ['password'], context)
  giveToken(context, settling.token)
  return context.body(null, 204)
}

/** What people do with their own account: password and second factor. */
export function mountOwnAccount(app: Hono, records: Records): void {
  at(app, '/api/account/password', { post: context => password(records, context) })
  at(app, '/api/account/totp', {
    post: context => begin(records, context),
    put: context => confirm(records, context),
    delete: context => remove(records, context),
  })
}
