import {
  type Answered,
  assess,
  claim,
  type CompiledProgram,
  type Day,
  evaluate,
  type Family,
  familyOf,
  match,
  progress,
  rank,
  readApplications,
  readSituation,
  route,
  schedule,
  type Issue,
  type Round,
  type Situation,
  type Tenant,
} from '@peiyu/core'
import type { Context, Hono } from 'hono'
import { find, type Found } from '../portal/tenants.js'
import type { Loaded } from '../portal/loaded.js'
import { jsonText } from './body.js'
import { at } from './methods.js'
import { asRefused, languageOf, refuse, type RefusalCode, Refused } from './problem.js'

export interface Served {
  readonly tenants: ReadonlyMap<string, Loaded>
  readonly today: () => Day
}

/** Finds what an address names, or refuses. */
export function foundAt({ tenants }: Served, context: Context): Found {
  const { tenant = '', program = '', measure } = context.req.param() as Readonly<Record<string, string>>
  const found = find(tenants, { tenant, program, measure })
  if (typeof found === 'string') throw new Refused({ code: `http/${found}` satisfies RefusalCode })
  return found
}

/** What a body must be, read as the core reads a file of it; or every place that cannot be read. */
async function readFrom<T>(
  context: Context,
  read: (text: string) => { value: T | undefined; issues: readonly Issue[] },
) {
  const { value, issues } = read(await jsonText(context))
  if (value !== undefined) return value
  const language = languageOf(context)
  throw new Refused({
    code: 'http/bad-situation',
    issues: issues
      .filter(({ severity }) => severity === 'error')
      .map(issue => asRefused(issue, issue.at ? [`${issue.at.line}:${issue.at.column}`] : [], language)),
  })
}

const situationFrom = (context: Context): Promise<Situation> =>
  readFrom(context, text => {
    const { situation, issues } = readSituation('body', text)
    return { value: situation, issues }
  })

const roundFrom = (context: Context): Promise<Round> =>
  readFrom(context, text => {
    const { round, issues } = readApplications('body', text)
    return { value: round, issues }
  })

function answer<T>(context: Context, answered: Answered<T>): Response {
  if (answered.ok) return context.json(answered.result, 200, { 'cache-control': 'no-store' })
  const issues = answered.problems.map(problem => asRefused(problem, problem.path, languageOf(context)))
  return refuse(context, { code: 'http/bad-situation', issues })
}

type Question<T> = (
  tenant: Tenant,
  program: CompiledProgram,
  asked: { situation: Situation; today: Day },
) => Answered<T> | undefined

/** Questions of a situation to a whole program, by the last step of their address; a program may have no answer. */
const questions: Readonly<Record<string, Question<object>>> = {
  assess,
  evaluate,
  route,
  targets: progress,
}

/** What a calendar is asked in the address: the day, whose tasks, and those due between which days. */
function scheduleAsked(context: Context, today: Day): Parameters<typeof schedule>[2] {
  const { on, organization, from, to } = context.req.query()
  return { situation: on === undefined ? {} : { on }, today, organization, from, to }
}

/** Each application is compared with every other: what one answer may cost. */
const mostApplications = 500

/** The tenant of an address with those above it and those that serve its firms, as far as they are loaded. */
function familyAt({ tenants }: Served, context: Context): Family {
  const loaded = tenants.get(context.req.param('tenant') ?? '')
  if (!loaded) throw new Refused({ code: 'http/no-such-tenant' })
  if (!loaded.tenant) throw new Refused({ code: 'http/broken-tenant' })
  const sound = [...tenants.values()].flatMap(({ tenant }) => (tenant ? [[tenant.shape.id, tenant] as const] : []))
  return familyOf(loaded.tenant, new Map(sound))
}

/** The JSON interface: the same answers as the pages, as the contract has them. */
export function mountApi(app: Hono, served: Served): void {
  for (const [name, question] of Object.entries(questions)) {
    at(app, `/api/t/:tenant/programs/:program/${name}`, {
      post: async context => {
        const { tenant, program } = foundAt(served, context)
        const situation = await situationFrom(context)
        const answered = question(tenant, program, { situation, today: served.today() })
        if (!answered) throw new Refused({ code: 'http/not-in-program' })
        return answer(context, answered)
      },
    })
  }
  at(app, '/api/t/:tenant/match', {
    post: async context => {
      const family = familyAt(served, context)
      const situation = await situationFrom(context)
      return answer(context, match(family, { situation, today: served.today() }))
    },
  })
  at(app, '/api/t/:tenant/programs/:program/rank', {
    post: async context => {
      const { tenant, program } = foundAt(served, context)
      const round = await roundFrom(context)
      if (round.applications.length > mostApplications) throw new Refused({ code: 'http/too-many-applications' })
      const answered = rank(tenant, program, { round, today: served.today() })
      if (!answered) throw new Refused({ code: 'http/not-in-program' })
      return answer(context, answered)
    },
  })
  at(app, '/api/t/:tenant/programs/:program/duties', {
    get: context => {
      const { tenant, program } = foundAt(served, context)
      return answer(context, schedule(tenant, program, scheduleAsked(context, served.today())))
    },
  })
  at(app, '/api/t/:tenant/programs/:program/measures/:measure/claim', {
    post: async context => {
      const { tenant, program, measure } = foundAt(served, context)
      const situation = await situationFrom(context)
      const request = { measure: measure?.id ?? '', situation, today: served.today() }
      return answer(context, claim(tenant, program, request))
    },
  })
}
