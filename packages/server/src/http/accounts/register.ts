import {
  letterTypeOf,
  readCreditCode,
  Register,
  type Registration,
  RegistrationOf,
  resources,
  weaknessOf,
} from '@peiyu/core/client'
import type { IssueParams } from '@peiyu/core/client'
import type { Context, Hono } from 'hono'
import type { z } from 'zod'
import { askFor, register, type Wanted } from '../../accounts/register.js'
import { type Bound, countTry } from '../../db/accounts/attempts.js'
import { letterOf, registrationsOf } from '../../db/accounts/registrations.js'
import { platform } from '../../db/store/store.js'
import { registrations } from '../../resources/registrations.js'
import { isTown } from '../../verbs/enterprises/town.js'
import { addressOf } from '../address.js'
import { formWithFile } from '../body.js'
import { profileOf } from './hindrance.js'
import { at } from '../methods.js'
import { readAt } from '../records/mount.js'
import { asRefused, languageOf, Refused } from '../problem.js'
import type { Records } from '../records.js'
import { readAs } from '../schema-body.js'
import { askedAt, needPerson, needSignedIn } from '../session.js'

const perAddress: Bound = { most: 10, withinMs: 60 * 60_000 }

function refusedAt(context: Context, field: string, code: string, params: IssueParams = {}): Refused {
  return new Refused({ code: 'http/refused', issues: [asRefused({ code, params }, [field], languageOf(context))] })
}

async function countOne(records: Records, context: Context): Promise<void> {
  const { store, now } = records
  const key = `register ${addressOf(records, context)}`
  const { allowed, waitMs } = await store.write(platform, rows => countTry(rows, key, perAddress, now()))
  if (!allowed) throw new Refused({ code: 'access/locked', waitMs })
}

/** The firm and the letter, each found in order; whether the firm is in the registry is not looked at. */
async function wantedFrom(
  { places, policy }: Records,
  context: Context,
  { tenant, creditCode, enterpriseName, town = '' }: z.infer<typeof RegistrationOf>,
  letter: Uint8Array | undefined,
): Promise<Wanted> {
  if (!places().has(tenant)) throw refusedAt(context, 'tenant', 'access/unknown-tenant', { found: tenant })
  const code = readCreditCode(creditCode)
  if (!code.ok) {
    const [issue] = code.issues
    throw refusedAt(context, 'creditCode', issue?.code ?? '', issue?.params)
  }
  if (!isTown(await policy(tenant), town)) throw refusedAt(context, 'town', 'enterprises/unknown-town', { found: town })
  if (!letter || letter.length === 0) throw refusedAt(context, 'letter', 'enterprises/letter-missing')
  const letterType = letterTypeOf(letter)
  if (!letterType) throw refusedAt(context, 'letter', 'enterprises/letter-type')
  return { tenant, creditCode: code.code, enterpriseName, town, letter, letterType }
}

/** The same answer whether the name or the firm is known or not. */
const received = (context: Context): Response => context.json({ received: true }, 202)

async function newAccount(records: Records, context: Context): Promise<Response> {
  await countOne(records, context)
  const { fields, file } = await formWithFile(context, 'letter')
  const { login, name, password, ...firm } = readAs(context, Register, fields)
  const wanted = await wantedFrom(records, context, firm, file)
  const profile = profileOf(records)
  const weakness = weaknessOf(password, profile, { login })
  if (weakness) throw refusedAt(context, 'password', weakness, { least: profile.least, classes: profile.classes })
  const { store, chance, passwords } = records
  const passwordHash = await passwords.hash(password)
  await register(store, { login, name, passwordHash }, wanted, { ...askedAt(records, context), chance })
  return received(context)
}

async function oneMore(records: Records, context: Context): Promise<Response> {
  await needPerson(records, context)
  const { account } = await needSignedIn(records, context)
  if (account.kind !== 'person') throw new Refused({ code: 'http/forbidden' })
  await countOne(records, context)
  const { fields, file } = await formWithFile(context, 'letter')
  const wanted = await wantedFrom(records, context, readAs(context, RegistrationOf, fields), file)
  await askFor(records.store, account, wanted, { ...askedAt(records, context), chance: records.chance })
  return received(context)
}

/** What somebody has asked for, and what became of it. */
async function own(records: Records, context: Context): Promise<Response> {
  const { account } = await needSignedIn(records, context)
  const rows = await records.store.read(platform, each => registrationsOf(each, account.id))
  const items = rows.map(row => Object.fromEntries(Object.entries(row).filter(([field]) => field !== 'tenantId')))
  return context.json({ items })
}

/** The letter as a file to keep: never shown inside a page, whatever it is. */
async function letter(records: Records, context: Context): Promise<Response> {
  const { record } = await readAt(records, context, registrations)
  const { id, letterType } = record as Registration
  const bytes = await records.store.read(platform, rows => letterOf(rows, { id }))
  if (!bytes) throw new Refused({ code: 'http/no-such-record' })
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="letter-${id}.${letterType}"`,
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
    },
  })
}

/** Firms register by themselves; whoever confirms reads their letter. */
export function mountRegister(app: Hono, records: Records): void {
  at(app, '/api/register', { post: context => newAccount(records, context) })
  at(app, '/api/account/registrations', {
    get: context => own(records, context),
    post: context => oneMore(records, context),
  })
  at(app, `/api/t/:tenant/${resources.registrations.name}/:id/letter`, { get: context => letter(records, context) })
}
