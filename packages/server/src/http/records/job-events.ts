import { setTimeout } from 'node:timers/promises'
import { can } from '@peiyu/core/client'
import type { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { found } from '../../db/list/list.js'
import { jobs } from '../../resources/jobs.js'
import { at } from '../methods.js'
import { Refused } from '../problem.js'
import type { Records } from '../records.js'
import { arrive } from './arrive.js'

const everyMs = 500
const going = new Set<unknown>(['waiting', 'running'])

/** A job's progress, told as it goes on, until it has ended or nobody listens any more. */
export function mountJobEvents(app: Hono, records: Records): void {
  at(app, '/api/t/:tenant/jobs/:id/events', {
    get: async context => {
      const { tenant, moment } = await arrive(records, context, jobs.spec)
      const permits = can(moment.who.actor, 'read', jobs.spec.name)
      if (permits.length === 0) throw new Refused({ code: 'http/forbidden' })
      const id = context.req.param('id') ?? ''
      const look = () => records.store.read(tenant, rows => found(rows, jobs, permits, id))
      if (!(await look())) throw new Refused({ code: 'http/no-such-record' })
      return streamSSE(context, async stream => {
        for (let last = ''; !stream.aborted; await setTimeout(everyMs)) {
          const job = await look()
          const told = JSON.stringify(job)
          if (told !== last) await stream.writeSSE({ event: 'progress', data: told })
          last = told
          if (!going.has(job?.['state'])) return
        }
      })
    },
  })
}
