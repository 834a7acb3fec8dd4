import type { Import } from '@peiyu/core/client'
import { apply } from '../../db/apply.js'
import {
  firmsWithPeople,
  importedFacts,
  importedFirms,
  importedOf,
  importedPlaces,
  touchedFirms,
} from '../../db/imported.js'
import { importById } from '../../db/imports.js'
import { platform, type Rows } from '../../db/store/store.js'
import { appendAudit } from '../../db/trail.js'
import type { Write } from '../../db/write.js'
import { JobFailed } from '../failed.js'
import type { JobKind, Work } from '../kind.js'
import { noteEnd } from './note-end.js'

const atOnce = 100
const mostLeft = 1000

type Left = Import['left'][number]

/** What one step takes back, what stays and why, and behind which row the next begins. */
interface Taken {
  readonly last: string | undefined
  readonly writes: readonly Write[]
  readonly left: readonly Left[]
}

interface Part {
  readonly importId: string
  readonly after: string
  readonly now: string
  /** Firms for whom somebody signs in. */
  readonly withPeople: ReadonlySet<string>
}

/** Firms that the import entered go with all that it said of them, unless others have touched them. */
async function firms(rows: Rows, { importId, after, withPeople }: Part): Promise<Taken> {
  const all = await importedFirms(rows, { importId, after, limit: atOnce })
  const touched = await touchedFirms(
    rows,
    importId,
    all.map(({ id }) => id),
  )
  const stays = ({ id, version }: (typeof all)[number]): boolean =>
    version !== 1 || touched.has(id) || withPeople.has(id)
  const going = all.filter(firm => !stays(firm))
  const said = await importedOf(
    rows,
    going.map(({ id }) => id),
  )
  const writes: Write[] = [
    ...said.facts.map(row => ({ remove: 'facts' as const, ...row })),
    ...said.memberships.map(row => ({ remove: 'memberships' as const, ...row })),
    ...going.map(({ id, version }) => ({ remove: 'enterprises' as const, id, version })),
  ]
  const left = all.filter(stays).map(({ id, name }) => ({ id, name, why: 'enterprises' }))
  return { last: all.at(-1)?.id, writes, left }
}

/** Figures of firms that stay are withdrawn: what was known in between stays known. */
async function facts(rows: Rows, { importId, after, now }: Part): Promise<Taken> {
  const all = await importedFacts(rows, { importId, after, limit: atOnce })
  const writes = all.map(row => ({ update: 'facts' as const, ...row, set: { withdrawnAt: now } }))
  return { last: all.at(-1)?.id, writes, left: [] }
}

async function places(rows: Rows, { importId, after }: Part): Promise<Taken> {
  const all = await importedPlaces(rows, { importId, after, limit: atOnce })
  const writes = all
    .filter(({ version }) => version === 1)
    .map(({ id, version }) => ({ remove: 'memberships' as const, id, version }))
  const left = all
    .filter(({ version }) => version !== 1)
    .map(({ enterpriseId, name }) => ({ id: enterpriseId, name, why: 'memberships' }))
  return { last: all.at(-1)?.id, writes, left }
}

const parts = [firms, facts, places] as const

async function takeBack(rows: Rows, { job, moment }: Work, withPeople: ReadonlySet<string>) {
  const kept = await importById(rows, job.subjectId)
  if (!kept) throw new JobFailed('imports/not-written')
  const [part = '0', after = ''] = job.at.split(':')
  const take = parts[Number(part)]
  if (!take) return { at: job.at, done: job.done, over: true } as const
  const { last, writes, left } = await take(rows, { importId: kept.id, after, now: moment.now, withPeople })
  const known = [...kept.left, ...left].slice(0, mostLeft)
  await apply(rows, [...writes, { update: 'imports', id: kept.id, version: kept.version, set: { left: known } }])
  if (writes.length > 0)
    await appendAudit(rows, {
      moment,
      requestId: job.id,
      action: 'imports.take-back',
      noun: 'imports',
      recordId: kept.id,
      subjectId: '',
      document: { after: { taken: writes.length, left: left.length }, reason: 'import undone' },
    })
  const at = last === undefined ? `${Number(part) + 1}:` : `${part}:${last}`
  return { at, done: job.done + writes.length, total: null }
}

/** Takes back what an import wrote, as far as nobody has touched it since (撤销导入). */
export const undoing: JobKind = {
  kind: 'import-undo',
  prepare: ({ store, tenant }) => store.read(platform, rows => firmsWithPeople(rows, tenant)),
  // It is what `prepare` gave.
  step: (rows, work, prepared) => takeBack(rows, work, prepared as ReadonlySet<string>),
  ended: (rows, job, state) => noteEnd(rows, job, state === 'done' ? 'undone' : state),
}
