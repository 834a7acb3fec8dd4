import { messageFor, type Tenant } from '@peiyu/core'
import type { Import } from '@peiyu/core/client'
import {
  type CellIssue,
  checkMapping,
  importDictionary,
  type ImportDictionary,
  importMapping,
  plainWordOf,
  type Proposal,
  proposeMapping,
  type SheetRow,
} from '@peiyu/core/family'
import { openSheetGuarded } from '../adapters/guarded/sheet.js'
import { firmsByCode } from '../db/imports.js'
import type { Store } from '../db/store/store.js'
import { judge, type Judged } from './judge.js'
import { readRows } from './read-rows.js'

/** What a file is looked at with. */
export interface Looking {
  readonly store: Store
  readonly tenant: string
  readonly policy: Tenant
  readonly path: string
  readonly program: string
  /** What somebody says of its columns; proposed otherwise. */
  readonly mapping?: Import['mapping'] | undefined
  readonly headerRow?: number | undefined
}

export type Preview = Pick<Import, 'headerRow' | 'mapping' | 'columns' | 'counts' | 'issues' | 'isReadable'>

const mostListed = 1000

const none: Import['counts'] = {
  rows: 0,
  ready: 0,
  refused: 0,
  duplicates: 0,
  newFirms: 0,
  knownFirms: 0,
  otherNames: 0,
  facts: 0,
  memberships: 0,
  issues: 0,
}

/** Counts rows as they are looked at, and keeps the first issues. */
class Tally {
  readonly counts = { ...none }
  readonly issues: Import['issues'] = []
  readonly #firms = new Set<string>()

  tell({ cell, code, params }: CellIssue): void {
    this.counts.issues++
    if (this.issues.length < mostListed) this.issues.push({ cell, code, message: messageFor({ code, params }) })
  }

  add({ read: { row }, firm, isOtherName, issues }: Judged): void {
    const { counts } = this
    counts.rows++
    for (const issue of issues) this.tell(issue)
    if (issues.some(({ code }) => code === 'imports/duplicate')) counts.duplicates++
    if (issues.length > 0 || row.creditCode === undefined) {
      counts.refused++
      return
    }
    counts.ready++
    counts.facts += row.facts.length
    if (row.membership) counts.memberships++
    if (isOtherName) counts.otherNames++
    if (this.#firms.has(row.creditCode)) return
    this.#firms.add(row.creditCode)
    if (firm) counts.knownFirms++
    else counts.newFirms++
  }
}

async function beginning(path: string) {
  const sheet = await openSheetGuarded(path)
  try {
    for await (const rows of sheet.batches()) return { head: sheet.head, rows }
    return { head: sheet.head, rows: [] as readonly SheetRow[] }
  } finally {
    sheet.close()
  }
}

function given(proposal: Proposal, mapping: Import['mapping'] | undefined, dictionary: ImportDictionary) {
  const { headerRow, columns, issues } = proposal
  if (!mapping) return { mapping: columns.map(({ target }) => target), issues }
  const read = importMapping.safeParse(mapping)
  if (!read.success) return { mapping: [], issues: [{ cell: '', code: 'imports/bad-mapping', params: {} }] }
  return { mapping: read.data, issues: checkMapping(read.data, { dictionary, headerRow }) }
}

function givesOf(target: Import['mapping'][number] | undefined, dictionary: ImportDictionary): string | null {
  if (!target) return null
  if (target.to !== 'fact') return plainWordOf(target.to)
  const name = dictionary.facts.get(target.fact ?? '')?.name ?? target.fact ?? ''
  const [year, unit] = [target.year === undefined ? '' : ` ${target.year}`, target.unit ? `（${target.unit}）` : '']
  return `${name}${year}${unit}`
}

/** Reads a whole file beside the registry, and writes nothing (预览). Throws `SheetRefused` when it is no sheet. */
export async function previewOf(looking: Looking): Promise<Preview> {
  const { store, tenant, policy, path, program } = looking
  const dictionary = importDictionary(policy)
  const { head, rows } = await beginning(path)
  const about = program === '' ? {} : { program }
  const at = looking.headerRow === undefined ? {} : { headerRow: looking.headerRow }
  const proposal = proposeMapping({ dictionary, head, rows, ...about, ...at })
  const { mapping, issues } = given(proposal, looking.mapping, dictionary)
  const { headerRow, columns } = proposal
  const tally = new Tally()
  for (const issue of issues) tally.tell(issue)
  for (const { doubt } of columns) if (doubt && !looking.mapping) tally.tell(doubt)
  const kept = mapping as Import['mapping']
  const isReadable = issues.length === 0
  if (isReadable)
    for await (const batch of readRows(path, policy, { mapping: kept, headerRow, program })) {
      const codes = batch.flatMap(({ row }) => row.creditCode ?? [])
      const firms = await store.read(tenant, all => firmsByCode(all, codes))
      for (const read of batch) tally.add(judge(read, firms.get(read.row.creditCode ?? ''), policy))
    }
  return {
    headerRow,
    mapping: kept,
    columns: columns.map(({ header }, i) => ({ header, gives: givesOf(kept[i], dictionary) })),
    counts: tally.counts,
    issues: tally.issues,
    isReadable,
  }
}
