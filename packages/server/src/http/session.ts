import { ChooseTenant, SignIn } from '@peiyu/core/client'
import type { Context, Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { z } from 'zod'
import { signIn } from '../accounts/sign-in.js'
import { sessionOf } from '../accounts/signed-in.js'
import { endSession, longestMs, openSession, type SignedIn, signedInBy } from '../db/accounts/sessions.js'
import { platform } from '../db/store/store.js'
import { addressOf } from './address.js'
import { jsonText } from './body.js'
import { at } from './methods.js'
import { Refused, requestIdOf } from './problem.js'
import type { Records } from './records.js'

const cookie = 'peiyu'

/** Sent back by a browser only to this host, never to scripts; over plain http only on this machine. */
const cookieOptions = {
  httpOnly: true,
  secure: true,
  sameSite: 'Lax',
  path: '/',
  prefix: 'host',
  maxAge: longestMs / 1000,
} as const

/** Who sends a request, or nothing. */
export async function signedInAt({ store, now }: Records, context: Context): Promise<SignedIn | undefined> {
  const token = getCookie(context, cookie, 'host')
  return token === undefined ? undefined : signedInBy(store, token, now())
}

/** Who sends a request; refused when nobody is signed in. */
export async function needSignedIn(records: Records, context: Context): Promise<SignedIn> {
  const signedIn = await signedInAt(records, context)
  if (!signedIn) throw new Refused({ code: 'access/signed-out' })
  return signedIn
}

/** A small body that a schema reads whole. */
export async function bodyAs<S extends z.ZodType>(context: Context, schema: S): Promise<z.infer<S>> {
  const read = schema.safeParse(JSON.parse(await jsonText(context)))
  if (read.success) return read.data
  const issues = read.error.issues.map(issue => ({
    code: 'http/bad-field',
    path: issue.path.filter(step => typeof step !== 'symbol'),
    message: issue.message,
  }))
  throw new Refused({ code: 'http/bad-body', issues })
}

const told = (records: Records, signedIn: SignedIn, context: Context): Response =>
  context.json(sessionOf(signedIn, records.places()), 200, { 'cache-control': 'no-store' })

async function enter(records: Records, context: Context): Promise<Response> {
  const { store, passwords, chance, now, nobody } = records
  const { login, password, code } = await bodyAs(context, SignIn)
  const tried = {
    login,
    password,
    code,
    address: addressOf(context),
    agent: (context.req.header('user-agent') ?? '').slice(0, 200),
    now: now(),
    today: records.today(),
    requestId: requestIdOf(context),
  }
  const entered = await signIn(store, { passwords, token: () => chance.token(), nobody }, tried)
  if (!entered.ok)
    throw new Refused(
      entered.code === 'access/locked' ? { code: entered.code, waitMs: entered.waitMs } : { code: entered.code },
    )
  setCookie(context, cookie, entered.token, cookieOptions)
  const signedIn = await signedInBy(store, entered.token, now())
  if (!signedIn) throw new Refused({ code: 'access/signed-out' })
  return told(records, signedIn, context)
}

/** Chooses the tenant to work in. The token is another afterwards, as whenever rights change. */
async function choose(records: Records, context: Context): Promise<Response> {
  const { store, chance, now } = records
  const signedIn = await needSignedIn(records, context)
  const { tenant } = await bodyAs(context, ChooseTenant)
  if (tenant !== null && !signedIn.grants.some(grant => grant.tenant === tenant))
    throw new Refused({ code: 'http/no-such-tenant' })
  const token = chance.token()
  const opening = { token, accountId: signedIn.account.id, tenant, address: addressOf(context), agent: '', now: now() }
  await store.write(platform, async rows => {
    await endSession(rows, signedIn.tokenHash)
    await openSession(rows, opening)
  })
  setCookie(context, cookie, token, cookieOptions)
  return told(records, { ...signedIn, tenant }, context)
}

async function leave(records: Records, context: Context): Promise<Response> {
  const signedIn = await signedInAt(records, context)
  if (signedIn) await records.store.write(platform, rows => endSession(rows, signedIn.tokenHash))
  deleteCookie(context, cookie, cookieOptions)
  return context.body(null, 204)
}

/** Signing in and out, and choosing a tenant. */
export function mountSession(app: Hono, records: Records): void {
  at(app, '/api/session', {
    get: async context => told(records, await needSignedIn(records, context), context),
    post: context => enter(records, context),
    patch: context => choose(records, context),
    delete: context => leave(records, context),
  })
}
