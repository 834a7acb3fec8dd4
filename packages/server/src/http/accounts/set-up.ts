import { SetUp } from '@peiyu/core/client'
import type { Context, Hono } from 'hono'
import { sha256 } from '../../adapters/digest.js'
import { needsSetUp, setUp, setUpProblem } from '../../accounts/set-up.js'
import { type Bound, countTry } from '../../db/accounts/attempts.js'
import { platform } from '../../db/store/store.js'
import { addressOf } from '../address.js'
import { profileOf } from './hindrance.js'
import { at } from '../methods.js'
import { asRefused, languageOf, Refused } from '../problem.js'
import type { Records } from '../records.js'
import { bodyAs } from '../schema-body.js'
import { askedAt } from '../session.js'

const perAddress: Bound = { most: 10, withinMs: 15 * 60_000 }

/** The code is compared by its digest: how far it was right shows nowhere. */
async function checkCode(records: Records, context: Context, code: string): Promise<void> {
  const { store, now, setupCode } = records
  const { allowed, waitMs } = await store.write(platform, rows =>
    countTry(rows, `set-up ${addressOf(records, context)}`, perAddress, now()),
  )
  if (!allowed) throw new Refused({ code: 'access/locked', waitMs })
  if (setupCode === undefined || sha256(code) !== sha256(setupCode)) throw new Refused({ code: 'access/setup-code' })
}

async function make(records: Records, context: Context): Promise<Response> {
  const { code, administrators } = await bodyAs(context, SetUp)
  if (!(await needsSetUp(records.store))) throw new Refused({ code: 'access/setup-done' })
  await checkCode(records, context, code)
  const profile = profileOf(records)
  const found = setUpProblem(administrators, profile)
  if (found) {
    const params = { least: profile.least, classes: profile.classes }
    const issue = asRefused({ code: found.problem, params }, found.path, languageOf(context))
    throw new Refused({ code: 'http/refused', issues: [issue] })
  }
  const isMade = await setUp(records.store, records, administrators, askedAt(records, context))
  if (!isMade) throw new Refused({ code: 'access/setup-done' })
  return context.json({ needed: false }, 201)
}

/** The first run: three administrators, by whoever has read the code off the terminal. */
export function mountSetUp(app: Hono, records: Records): void {
  at(app, '/api/setup', {
    get: async context => context.json({ needed: await needsSetUp(records.store) }),
    post: context => make(records, context),
  })
}
