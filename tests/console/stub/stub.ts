import { listed } from './list.js'
import { code, password, people, sessionOf, type Person } from './people.js'
import { assessed, claimedFor, openWith, policy, statements } from './policy.js'
import { beginning, changes, preview, row, type Row, situationOf } from './records.js'

export interface Asked {
  readonly method: string
  readonly url: URL
  readonly cookie: string
  readonly body: string
}

export interface Answer {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

const ok = (body: unknown): Answer => ({ status: 200, body })
const no = (status: number, problem: string, title: string, path: readonly string[] = []): Answer => ({
  status,
  headers: status === 429 ? { 'retry-after': '600' } : {},
  body: {
    type: 'about:blank',
    title,
    status,
    code: problem,
    requestId: 'stub-1',
    issues: [{ code: problem, path, message: title }],
  },
})

interface Seat {
  readonly person: Person
  tenant: string | null
}

/** The routes of the console's contract over rows in memory. */
export class Stub {
  readonly seats = new Map<string, Seat>()
  rows = beginning()
  setupNeeded = false
  /** How often each path was asked. */
  readonly asked = new Map<string, number>()

  answer(asked: Asked): Answer {
    const { method, url } = asked
    const key = `${method} ${url.pathname}`
    this.asked.set(key, (this.asked.get(key) ?? 0) + 1)
    if (url.pathname === '/api/setup') return this.setup(asked)
    if (url.pathname === '/api/register') return { status: 202, body: { received: true } }
    if (url.pathname === '/api/session') return this.session(asked)
    const seat = this.seatOf(asked)
    if (!seat) return no(401, 'access/signed-out', '登录已到期')
    return this.records(asked, seat)
  }

  /** Ends every session, as time does. */
  expire(): void {
    this.seats.clear()
  }

  private seatOf({ cookie }: Asked): Seat | undefined {
    return this.seats.get(/seat=(\w+)/.exec(cookie)?.[1] ?? '')
  }

  private setup({ method }: Asked): Answer {
    if (method === 'GET') return ok({ needed: this.setupNeeded })
    this.setupNeeded = false
    return { status: 204 }
  }

  private session(asked: Asked): Answer {
    const seat = this.seatOf(asked)
    if (asked.method === 'POST') return this.signIn(JSON.parse(asked.body) as Record<string, string>)
    if (!seat) return no(401, 'access/signed-out', '请先登录')
    if (asked.method === 'DELETE') {
      this.seats.clear()
      return { status: 204 }
    }
    if (asked.method === 'PATCH') seat.tenant = (JSON.parse(asked.body) as { tenant: string | null }).tenant
    return ok(sessionOf(seat.person, seat.tenant))
  }

  private signIn(given: Readonly<Record<string, string>>): Answer {
    if (given.login === 'locked') return no(429, 'access/locked', '已锁定')
    const person = people.find(({ login }) => login === given.login)
    if (!person || given.password !== password) return no(401, 'access/wrong-login', '登录名或密码不对')
    if (person.login === 'factor' && given.code !== code) return no(401, 'access/code-needed', '需要动态口令')
    const seat = { person, tenant: person.tenants.length === 1 ? (person.tenants[0] ?? null) : null }
    const key = `s${this.seats.size}${person.login}`
    this.seats.set(key, seat)
    return {
      ...ok(sessionOf(person, seat.tenant)),
      headers: { 'set-cookie': `seat=${key}; Path=/; HttpOnly; SameSite=Strict` },
    }
  }

  private records({ method, url, body }: Asked, seat: Seat): Answer {
    const [, path = ''] = /^\/api\/(?:t\/[^/]+\/)?(.*)$/.exec(url.pathname) ?? []
    if (path === 'policy') return ok(policy)
    if (path === 'audit/verify') return ok({ taken: 30, documents: { matched: 30, absent: 0 } })
    const claimed = /^programs\/([^/]+)\/measures\/([^/]+)\/claim$/.exec(path)
    if (claimed) return ok(claimedFor(claimed[1] ?? '', claimed[2] ?? '', JSON.parse(body) as object))
    if (path === 'policy/statements') return ok(statements)
    if (path === 'open') return ok(openWith(this.decided()))
    const [noun = '', id, verb] = path.split('/')
    const rows = this.rows[noun]
    if (!rows) return no(404, 'http/not-found', '没有这个地址')
    if (noun === 'imports' && method === 'POST' && id === undefined) return this.upload(body)
    const given = (body ? JSON.parse(body) : {}) as Record<string, unknown>
    if (method === 'POST' && id === undefined) return this.create(noun, rows, { ...given, by: seat.person.name })
    if (id === undefined) return ok(listed(rows, url.searchParams))
    const found = rows.find(each => each.id === id)
    if (!found) return no(404, 'http/not-found', '没有这条记录')
    if (method === 'PATCH') return ok(Object.assign(found, given, { version: found.version + 1 }))
    return verb === undefined ? ok(found) : this.verb(noun, found, verb, given)
  }

  private create(noun: string, rows: Row[], given: Record<string, unknown>): Answer {
    if (noun === 'enterprises' && !/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(String(given.creditCode)))
      return no(422, 'facts/credit-code', '统一社会信用代码应为 18 位，请核对', ['creditCode'])
    if (noun === 'accounts') given.password = 'once-only-7391'
    if (noun === 'assessments') Object.assign(given, { state: 'done', configVersion: policy.configVersion })
    const made = row({
      state: 'active',
      status: 'active',
      formerNames: [],
      standing: 'declared',
      withdrawnAt: null,
      year: null,
      from: null,
      until: null,
      town: '',
      query: {},
      columns: [],
      ...given,
    })
    rows.unshift(made)
    return { status: 201, body: made }
  }

  /** A file that was sent: what its preview says is the same for all. */
  private upload(body: string): Answer {
    const made = row({
      ...preview,
      fileName: /filename="([^"]+)"/.exec(body)?.[1] ?? '',
      kind: /name="kind"\s+(\w+)/.exec(body)?.[1] ?? '',
    })
    this.rows.imports?.unshift(made)
    return { status: 201, body: made }
  }

  private verb(noun: string, found: Row, verb: string, given: Record<string, unknown>): Answer {
    if (noun === 'enterprises' && verb === 'assess') {
      const isMember = (this.rows.memberships ?? []).some(each => each.enterpriseId === found.id)
      return ok(assessed(situationOf(this.rows.facts ?? [], found.id, isMember)))
    }
    if (noun === 'versions' && verb === 'changes') return ok(changes)
    if (noun === 'enterprises' && verb === 'timeline')
      return ok({ items: (this.rows.audit ?? []).slice(0, 8), total: 8, more: false, next: null })
    if (verb === 'remove') this.rows[noun] = (this.rows[noun] ?? []).filter(each => each !== found)
    const after: Readonly<Record<string, object>> = {
      verify: { standing: 'verified' },
      withdraw: { withdrawnAt: '2018-11-21T01:00:00.000Z' },
      publish: { state: 'published' },
      reject: { state: 'rejected' },
      confirm: { state: noun === 'imports' ? 'done' : 'confirmed' },
      refuse: { state: 'refused' },
      undo: { state: 'undone' },
      cancel: { state: 'cancelled' },
      revoke: { state: 'revoked' },
    }
    return ok(Object.assign(found, given, after[verb], { version: found.version + 1 }))
  }

  private decided(): Map<string, { id: string; value: string; from: string; basis: string }> {
    const all = [...(this.rows.parameters ?? []), ...(this.rows.readings ?? [])].filter(
      ({ withdrawnAt }) => !withdrawnAt,
    )
    return new Map(
      all.map(each => [
        `${String(each.program)}/${String(each.parameter ?? each.reading)}`,
        { id: each.id, value: String(each.value ?? each.option), from: String(each.from), basis: String(each.basis) },
      ]),
    )
  }
}
