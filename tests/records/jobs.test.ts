import { type JobKind, JobFailed, JobRunner, type Rows } from '@peiyu/server'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { onBoth } from '../db/both.js'
import { codeOf } from './a-firm.js'
import { type AServer, aServer } from './a-server.js'
import { refusalOf } from './refusal.js'

const tenant = 'sometown'
const jobId = '0'.repeat(20).concat('000JOB')

onBoth('long work', open => {
  let server: AServer

  beforeEach(async () => {
    server = await aServer({ opened: await open(), tenants: { [tenant]: undefined } })
    await server.account('office', [{ tenant, role: 'office' }])
    await server.store.write(tenant, async ({ db, t }) => {
      const row = { tenantId: tenant, id: jobId, recordedAt: '2026-12-01T02:00:00.000Z', kind: 'count', subjectId: '' }
      await db.insert(t.jobs).values({ ...row, state: 'waiting', done: 0, code: '' })
    })
  })
  afterEach(() => server.close())

  const runner = (kinds: readonly JobKind[]): JobRunner =>
    new JobRunner({
      store: server.store,
      kinds,
      now: server.clock.now,
      log: () => undefined,
      moment: (_, who) =>
        Promise.resolve({
          who,
          now: '',
          today: '2018-11-21',
          policy: undefined,
          newId: () => server.records.chance.id(0),
        }),
    })

  const enter = async (rows: Rows, n: number): Promise<void> => {
    await rows.db
      .insert(rows.t.enterpriseWords)
      .values({ tenantId: tenant, enterpriseId: codeOf(n), words: '', names: '' })
  }

  /** Enters one firm a step, up to five; what comes before each step may stop it. */
  const counting = (before: (done: number) => void = () => undefined): JobKind => ({
    kind: 'count',
    step: async (rows, { job: { done } }) => {
      await enter(rows, done)
      before(done)
      return { at: String(done), done: done + 1, total: 5, ...(done === 4 ? { over: true } : {}) }
    },
  })

  const entered = () =>
    server.store.read(tenant, ({ db, t }) => db.select({ id: t.enterpriseWords.enterpriseId }).from(t.enterpriseWords))

  test('is done step by step, and says how far it is', async () => {
    await runner([counting()]).runAll(tenant)
    const office = await server.signIn('office')
    expect(await office.tenant(tenant).jobs.get(jobId)).toMatchObject({ state: 'done', done: 5, total: 5, code: '' })
    expect(await entered()).toHaveLength(5)
  })

  test('goes on behind the last step after its runner was killed, and does none twice', async () => {
    const killed = new Promise<never>(() => {
      // Its runner is gone, and never comes back.
    })
    const first = runner([{ ...counting(), prepare: ({ job }) => (job.done === 2 ? killed : Promise.resolve()) }])
    void first.runAll(tenant)
    await expect.poll(entered).toHaveLength(2)
    await runner([counting()]).runAll(tenant)
    expect(await entered()).toHaveLength(2)
    server.clock.turn(61_000)
    await runner([counting()]).runAll(tenant)
    expect(await entered()).toHaveLength(5)
  })

  test('a step that fails is undone whole, and the job says why it ended', async () => {
    const failing = counting(done => {
      if (done === 3) throw new JobFailed('imports/damaged')
    })
    await runner([failing]).runAll(tenant)
    const office = await server.signIn('office')
    expect(await office.tenant(tenant).jobs.get(jobId)).toMatchObject({
      state: 'failed',
      done: 3,
      code: 'imports/damaged',
    })
    expect(await entered()).toHaveLength(3)
  })

  test('one that is cancelled is not gone on with, and cannot be cancelled twice', async () => {
    const office = await server.signIn('office')
    const kind: JobKind = {
      ...counting(),
      prepare: async ({ job }) => {
        if (job.done === 2) await office.tenant(tenant).jobs.cancel(jobId, {})
      },
    }
    await runner([kind]).runAll(tenant)
    expect(await entered()).toHaveLength(2)
    expect(await office.tenant(tenant).jobs.get(jobId)).toMatchObject({ state: 'cancelled', done: 2 })
    const again = await refusalOf(office.tenant(tenant).jobs.cancel(jobId, {}))
    expect(again.issues).toMatchObject([{ code: 'jobs/ended' }])
  })

  test('of two runners one alone has it', async () => {
    await Promise.all([runner([counting()]).runAll(tenant), runner([counting()]).runAll(tenant)])
    expect(await entered()).toHaveLength(5)
  })

  test('is told as it goes on, to those who may see it', async () => {
    await runner([counting()]).runAll(tenant)
    const path = `/api/t/${tenant}/jobs/${jobId}/events`
    const told = await server.app.request(path, { headers: { cookie: await server.cookieOf('office') } })
    expect(await told.text()).toContain('"state":"done"')
    expect((await server.app.request(path)).status).toBe(401)
  })
})
