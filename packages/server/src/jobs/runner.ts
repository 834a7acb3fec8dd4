import { endJob, type JobRow, noteProgress, runningJob, takeJob } from '../db/jobs.js'
import { NotWritten } from '../db/refused.js'
import type { Store } from '../db/store/store.js'
import type { Moment, Who } from '../verbs/verb.js'
import { JobFailed } from './failed.js'
import type { JobKind, Work } from './kind.js'

export interface Tools {
  readonly store: Store
  readonly kinds: readonly JobKind[]
  /** The real clock, in milliseconds. */
  readonly now: () => number
  /** The moment of an act in a tenant. */
  readonly moment: (tenant: string, who: Who) => Promise<Moment>
  readonly log: (line: string) => void
}

/** A job goes on in the name of who began it, with no rights of its own: it only does what was asked for then. */
const whoOf = ({ by }: JobRow): Who => ({
  accountId: by ?? '',
  login: '',
  name: '',
  roles: [],
  actor: { id: by ?? '', kind: 'person', grants: [] },
})

/** How often is looked for jobs whose runner was killed. */
const lookEveryMs = 30_000

/** Runs the long work of tenants, one job at a time in each (任务执行). */
export class JobRunner {
  readonly #tools: Tools
  readonly #running = new Map<string, Promise<void>>()
  readonly #again = new Set<string>()
  #ended = false
  #looking: NodeJS.Timeout | undefined

  constructor(tools: Tools) {
    this.#tools = tools
  }

  /** Looks for work at once, and now and then. */
  start(tenants: () => Iterable<string>): void {
    const look = (): void => {
      for (const tenant of tenants()) this.wake(tenant)
    }
    look()
    this.#looking = setInterval(look, lookEveryMs)
    this.#looking.unref()
  }

  /** There may be work in a tenant. */
  wake(tenant: string): void {
    if (this.#ended) return
    if (this.#running.has(tenant)) {
      this.#again.add(tenant)
      return
    }
    const run = this.runAll(tenant)
      .catch((error: unknown) =>
        this.#tools.log(JSON.stringify({ level: 'error', jobs: tenant, defect: String(error) })),
      )
      .finally(() => {
        this.#running.delete(tenant)
        if (this.#again.delete(tenant)) this.wake(tenant)
      })
    this.#running.set(tenant, run)
  }

  /** Runs whatever waits in a tenant, until nothing does. */
  async runAll(tenant: string): Promise<void> {
    const { store, now } = this.#tools
    while (!this.#ended) {
      const job = await store.write(tenant, rows => takeJob(rows, now()))
      if (!job) return
      await this.#run(tenant, job)
    }
  }

  /** Lets the steps that are being done end; their jobs go on at the next start. */
  async stop(): Promise<void> {
    this.#ended = true
    clearInterval(this.#looking)
    await Promise.all(this.#running.values())
  }

  async #run(tenant: string, job: JobRow): Promise<void> {
    const { store, now, log, kinds } = this.#tools
    const kind = kinds.find(each => each.kind === job.kind)
    const end = (state: 'done' | 'failed', code: string) =>
      store.write(tenant, async rows => {
        if (await runningJob(rows, job.id)) await kind?.ended?.(rows, job, state)
        await endJob(rows, job.id, { state, code }, now())
      })
    if (!kind) return end('failed', 'jobs/unknown-kind')
    try {
      while (!this.#ended) {
        const last = await this.#step(tenant, job, kind)
        if (last === 'cancelled') return
        if (last === 'over') return await end('done', '')
      }
    } catch (error) {
      if (!(error instanceof JobFailed) && !(error instanceof NotWritten))
        log(
          JSON.stringify({ level: 'error', job: job.id, defect: String(error instanceof Error ? error.stack : error) }),
        )
      await end('failed', error instanceof JobFailed ? error.code : 'jobs/defect')
    } finally {
      kind.leave?.(job)
    }
  }

  async #step(tenant: string, { id }: JobRow, kind: JobKind): Promise<'over' | 'cancelled' | 'more'> {
    const { store, now, moment } = this.#tools
    const current = await store.read(tenant, rows => runningJob(rows, id))
    if (!current) return 'cancelled'
    const work: Work = { job: current, store, tenant, moment: await moment(tenant, whoOf(current)) }
    const prepared = await kind.prepare?.(work)
    return store.write(tenant, async rows => {
      const job = await runningJob(rows, id)
      if (!job) return 'cancelled'
      const { at, done, total = job.total, over } = await kind.step(rows, { ...work, job }, prepared)
      await noteProgress(rows, job, { at, done, total }, now())
      return over ? 'over' : 'more'
    })
  }
}
