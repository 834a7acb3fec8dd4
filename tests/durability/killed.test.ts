import { setTimeout } from 'node:timers/promises'
import { openSqlite } from '@peiyu/server'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { verifyTrail } from '../../packages/server/src/db/trail-reading.js'
import { aDataFolder } from '../db/data-folder.js'
import { all, lacking, suite } from '../skip.js'
import { enter, fileOf, letIn, type Process, started } from './a-process.js'

const rounds = all ? 6 : 1
const clients = 16

suite('a server that is killed while sixteen people write', lacking.all, () => {
  let number = 0

  /** What was acknowledged until it was gone. */
  async function writeUntilGone({ url }: Process, acknowledged: Set<string>): Promise<void> {
    for (;;) {
      const id = await enter(url, ++number).catch((error: unknown) => error)
      if (typeof id !== 'string') {
        if (/^\d{3}:/.test(String((id as Error).message))) throw id
        return
      }
      acknowledged.add(id)
    }
  }

  test('keeps all that it had said is kept, whole and in one chain, and starts again', async () => {
    const data = aDataFolder()
    const first = await started(data)
    await first.kill()
    await letIn(data)
    const acknowledged = new Set<string>()
    for (let round = 0; round < rounds; round++) {
      const server = await started(data)
      const writing = Array.from({ length: clients }, () => writeUntilGone(server, acknowledged))
      await setTimeout(150 + 120 * round)
      await server.kill()
      await Promise.all(writing)
      const file = new Database(fileOf(data))
      expect(file.pragma('integrity_check', { simple: true })).toBe('ok')
      const kept = new Set(file.prepare('select id from enterprises').pluck().all())
      expect([...acknowledged].filter(id => !kept.has(id))).toEqual([])
      const count = (sql: string): number => Number(file.prepare(sql).pluck().get())
      // Each firm has its entry in the trail and its words, whether or not the answer got out.
      expect(count(`select count(*) from audit_entries where action = 'enterprises.create'`)).toBe(kept.size)
      expect(count('select count(*) from enterprise_words')).toBe(kept.size)
      file.close()
    }
    expect(acknowledged.size).toBeGreaterThan(20)
    const store = await openSqlite(data)
    await store.open('dongguan')
    const { broken, soundTo, taken } = await verifyTrail(store, 'dongguan')
    expect([broken, soundTo]).toEqual([undefined, taken])
    await store.close()
  }, 300_000)
})
