import { ChooseTenant, SignIn } from '@peiyu/core/client'
import type { Context, Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { signIn } from '../accounts/sign-in.js'
import { owedBy, sessionOf } from '../accounts/signed-in.js'
import type { Asked } from '../accounts/trace.js'
import { knownForMs } from '../db/accounts/devices.js'
import { endSession, longestMs, rotateSession } from '../db/accounts/sessions.js'
import { type SignedIn, signedInBy } from '../db/accounts/signed-in.js'
import { systemBy } from '../db/accounts/tokens.js'
import { platform } from '../db/store/store.js'
import { addressOf } from './address.js'
import { hindranceOf, profileOf } from './accounts/hindrance.js'
import { at } from './methods.js'
import { entries } from '../resources/entries.js'
import { Refused, requestIdOf } from './problem.js'
import { bodyAs } from './schema-body.js'
import type { Records } from './records.js'

const cookie = 'peiyu'
const deviceCookie = 'peiyu-device'

/** Sent back by a browser only to this host, never to scripts; over plain http only on this machine. */
const cookieOptions = {
  httpOnly: true,
  secure: true,
  sameSite: 'Lax',
  path: '/',
  prefix: 'host',
  maxAge: longestMs / 1000,
} as const

const bearer = /^Bearer ([\w.~+/-]{20,200}=*)$/i

/** Who sends a request, or nothing: an outside system by its token, somebody by the session of their browser. */
async function signedInAt({ store, now }: Records, context: Context): Promise<SignedIn | undefined> {
  const authorization = context.req.header('authorization')
  if (authorization !== undefined) {
    const sent = bearer.exec(authorization)?.[1]
    return sent === undefined ? undefined : systemBy(store, sent, now())
  }
  const token = getCookie(context, cookie, 'host')
  return token === undefined ? undefined : signedInBy(store, token, now())
}

/** Who sends a request; refused when nobody is signed in. What they owe is not asked for yet. */
async function needKnown(records: Records, context: Context): Promise<SignedIn> {
  const signedIn = await signedInAt(records, context)
  if (!signedIn) throw new Refused({ code: 'access/signed-out' })
  return signedIn
}

/** Who sends a request and may act; refused while a password must be changed or a second factor is owed. */
export async function needSignedIn(records: Records, context: Context): Promise<SignedIn> {
  const signedIn = await needKnown(records, context)
  const hindrance = hindranceOf(records, signedIn)
  if (hindrance) throw new Refused({ code: hindrance })
  return signedIn
}

/** A person, signed in by a session: what is done to one's own account is not for outside systems. */
export async function needPerson(records: Records, context: Context): Promise<SignedIn> {
  const signedIn = await needKnown(records, context)
  if (signedIn.by === 'token') throw new Refused({ code: 'access/not-for-tokens' })
  return signedIn
}

/** When and by which request something is asked. */
export const askedAt = ({ now, today }: Records, context: Context): Asked => ({
  now: now(),
  today: today(),
  requestId: requestIdOf(context),
})

/** Nouns of the entries, and those whose addresses are mounted by hand. */
const served: ReadonlySet<string> = new Set([
  ...entries.map(({ spec }) => spec.name),
  'policy',
  'open',
  'audit',
  'platform-audit',
])

const told = (records: Records, signedIn: SignedIn, context: Context): Response => {
  const owed = owedBy(signedIn, profileOf(records), records.now())
  return context.json(sessionOf(signedIn, { places: records.places(), owed, served }), 200, {
    'cache-control': 'no-store',
  })
}

async function enter(records: Records, context: Context): Promise<Response> {
  const { store, now } = records
  const tried = {
    ...(await bodyAs(context, SignIn)),
    ...askedAt(records, context),
    address: addressOf(records, context),
    agent: (context.req.header('user-agent') ?? '').slice(0, 200),
    session: getCookie(context, cookie, 'host'),
    device: getCookie(context, deviceCookie, 'host'),
  }
  const entered = await signIn(store, records, tried)
  if (!entered.ok)
    throw new Refused(
      entered.code === 'access/locked' ? { code: entered.code, waitMs: entered.waitMs } : { code: entered.code },
    )
  giveToken(context, entered.token)
  if (entered.device !== undefined)
    setCookie(context, deviceCookie, entered.device, { ...cookieOptions, maxAge: knownForMs / 1000 })
  const signedIn = await signedInBy(store, entered.token, now())
  if (!signedIn) throw new Refused({ code: 'access/signed-out' })
  return told(records, signedIn, context)
}

/** The browser sends this token from now on. */
export const giveToken = (context: Context, token: string): void => setCookie(context, cookie, token, cookieOptions)

/** Gives the session another token and the browser with it. */
async function rotate(
  { store, chance }: Records,
  context: Context,
  { tokenHash }: SignedIn,
  tenant: string | null,
): Promise<void> {
  const token = chance.token()
  const isRotated = await store.write(platform, rows => rotateSession(rows, tokenHash, { token, tenant }))
  if (!isRotated) throw new Refused({ code: 'access/signed-out' })
  giveToken(context, token)
}

/** Chooses the tenant to work in. The token is another afterwards, as whenever rights change. */
async function choose(records: Records, context: Context): Promise<Response> {
  const person = await needPerson(records, context)
  const hindrance = hindranceOf(records, person)
  if (hindrance) throw new Refused({ code: hindrance })
  const { tenant } = await bodyAs(context, ChooseTenant)
  if (tenant !== null && !person.grants.some(grant => grant.tenant === tenant))
    throw new Refused({ code: 'http/no-such-tenant' })
  await rotate(records, context, person, tenant)
  return told(records, { ...person, tenant }, context)
}

async function leave(records: Records, context: Context): Promise<Response> {
  const signedIn = await signedInAt(records, context)
  if (signedIn?.by === 'session') await records.store.write(platform, rows => endSession(rows, signedIn.tokenHash))
  deleteCookie(context, cookie, cookieOptions)
  return context.body(null, 204)
}

/** Signing in and out, and choosing a tenant. */
export function mountSession(app: Hono, records: Records): void {
  at(app, '/api/session', {
    get: async context => told(records, await needKnown(records, context), context),
    post: context => enter(records, context),
    patch: context => choose(records, context),
    delete: context => leave(records, context),
  })
}
