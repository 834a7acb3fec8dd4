import type { Uploads } from '../../adapters/uploads.js'
import { pinyinKey } from '../../adapters/pinyin.js'
import { SheetRefused } from '../../adapters/sheets/refused.js'
import { apply } from '../../db/apply.js'
import { firmsByCode, importById, type ImportRow } from '../../db/imports.js'
import type { JobRow } from '../../db/jobs.js'
import type { Rows } from '../../db/store/store.js'
import { appendAudit } from '../../db/trail.js'
import type { Write } from '../../db/write.js'
import { judge, type Judged } from '../../imports/judge.js'
import { type ReadRow, readRows } from '../../imports/read-rows.js'
import type { Moment } from '../../verbs/verb.js'
import type { JobKind, Work } from '../kind.js'
import { JobFailed } from '../failed.js'
import { noteEnd } from './note-end.js'

const atOnce = 200

/** An upload while it is read, and how many of its rows were taken. */
class Reader {
  taken = 0
  #waiting: ReadRow[] = []
  constructor(readonly rows: AsyncGenerator<readonly ReadRow[], void>) {}

  /** The next rows; fewer than asked for at the end. */
  async next(most: number): Promise<readonly ReadRow[]> {
    while (this.#waiting.length < most) {
      const { value, done } = await this.rows.next()
      if (done) break
      this.#waiting.push(...value)
    }
    const rows = this.#waiting.slice(0, most)
    this.#waiting = this.#waiting.slice(most)
    this.taken += rows.length
    return rows
  }

  close(): void {
    void this.rows.return()
  }
}

async function readerAt(uploads: Uploads, { store, tenant, job, moment }: Work): Promise<Reader> {
  const kept = await store.read(tenant, rows => importById(rows, job.subjectId))
  if (!kept || !moment.policy) throw new JobFailed('policy/no-config')
  const reader = new Reader(readRows(uploads.path(tenant, kept.id), moment.policy, kept))
  // A reading remembers what it has met: after a kill it is given the rows before again, and they are not written.
  while (reader.taken < job.done) if ((await reader.next(Math.min(atOnce, job.done - reader.taken))).length === 0) break
  return reader
}

/** New firms, figures and places of rows, in the order in which they need each other. */
function writesOf(all: readonly Judged[], kept: ImportRow, { now, newId, who }: Moment): Write[] {
  const own = { recordedAt: now, importId: kept.id }
  const ids = new Map<string, string>()
  const [firms, facts, places]: [Write[], Write[], Write[]] = [[], [], []]
  for (const { read, firm, place } of all) {
    const { creditCode = '', enterprise } = read.row
    const enterpriseId = firm?.id ?? ids.get(creditCode) ?? newId()
    if (!firm && !ids.has(creditCode)) {
      const { name = '', town = '', registeredOn = '' } = enterprise ?? {}
      const said = { creditCode, name, nameKey: pinyinKey(name), town, registeredOn }
      firms.push({
        insert: 'enterprises',
        row: { ...own, ...said, id: enterpriseId, status: 'active', formerNames: [] },
      })
    }
    ids.set(creditCode, enterpriseId)
    for (const { fact, value, year = null } of read.row.facts) {
      const said = { enterpriseId, fact, year, value, standing: kept.standing, source: kept.fileName }
      facts.push({
        insert: 'facts',
        row: { ...own, ...said, id: newId(), from: null, until: null, by: who.accountId, withdrawnAt: null },
      })
    }
    if (place) places.push({ insert: 'memberships', row: { ...own, ...place, id: newId(), enterpriseId } })
  }
  return [...firms, ...facts, ...places]
}

async function writeRows(rows: Rows, { job, moment }: Work, read: readonly ReadRow[]): Promise<void> {
  const [kept, { policy }] = [await importById(rows, job.subjectId), moment]
  if (!kept || !policy) throw new JobFailed('policy/no-config')
  const firms = await firmsByCode(
    rows,
    read.flatMap(({ row }) => row.creditCode ?? []),
  )
  const judged = read.map(each => judge(each, firms.get(each.row.creditCode ?? ''), policy))
  const ready = judged.filter(({ issues }) => issues.length === 0)
  const writes = writesOf(ready, kept, moment)
  await apply(rows, writes)
  const [first, last] = [read[0]?.row.row ?? 0, read.at(-1)?.row.row ?? 0]
  await appendAudit(rows, {
    moment,
    requestId: job.id,
    action: 'imports.write',
    noun: 'imports',
    recordId: kept.id,
    subjectId: '',
    document: {
      after: { first, last, rows: ready.length, refused: read.length - ready.length, written: writes.length },
    },
    configVersion: policy.configVersion,
  })
}

/** Writes the rows of an import that have no issues, some two hundred at a time (导入). */
export function importing(uploads: Uploads): JobKind {
  const readers = new Map<string, Reader>()
  const leave = ({ id }: JobRow): void => {
    readers.get(id)?.close()
    readers.delete(id)
  }
  return {
    kind: 'import',
    leave,
    ended: (rows, job, state) => noteEnd(rows, job, state),
    async prepare(work) {
      const { job } = work
      try {
        if (readers.get(job.id)?.taken !== job.done) leave(job)
        const reader = readers.get(job.id) ?? (await readerAt(uploads, work))
        readers.set(job.id, reader)
        return await reader.next(atOnce)
      } catch (error) {
        throw error instanceof SheetRefused ? new JobFailed(error.code) : error
      }
    },
    async step(rows, work, prepared) {
      // It is what `prepare` gave.
      const read = prepared as readonly ReadRow[]
      if (read.length > 0) await writeRows(rows, work, read)
      const done = work.job.done + read.length
      return { at: String(done), done, ...(read.length < atOnce ? { over: true } : {}) }
    },
  }
}
