import type { Tenant } from '@peiyu/core'
import type { Permit } from '@peiyu/core/client'
import type { z } from 'zod'
import { type Asked, type Listed, listed } from '../db/list/list.js'
import type { Store } from '../db/store/store.js'
import type { WrittenCell, WrittenColumn, WrittenTable } from '../adapters/sheets/write/table.js'
import type { Entry } from './entry.js'
import { readable } from './fields.js'

type Language = 'zh' | 'en'

/** What a list is taken along as: whose rows, filtered how, in which words. */
export interface Taking {
  readonly tenant: string
  readonly permits: readonly Permit[]
  readonly asked: Asked
  readonly policy: Tenant | undefined
  readonly language: Language
}

interface Meta {
  readonly title?: string
  readonly description?: string
  readonly 'x-words'?: Readonly<Record<string, readonly [string, string]>>
}

const metaOf = ({ spec }: Entry, field: string): Meta => {
  const schema = spec.record.shape[field] as z.ZodType | undefined
  return (schema?.meta() as Meta | undefined) ?? {}
}

/** Fields that say something to people; how a record is kept stays out. */
const fieldsOf = ({ spec }: Entry): string[] =>
  Object.keys(spec.record.shape).filter(field => field !== 'version' && field !== 'importId')

const columnOf = (entry: Entry, field: string, language: Language): WrittenColumn => {
  const { title, description } = metaOf(entry, field)
  return { header: (language === 'zh' ? title : description) ?? field }
}

/** Ids of the config in words: a town and an organization by their names. */
function nameOf(policy: Tenant | undefined, id: string): string {
  return policy?.organizations?.organizations[id]?.name ?? id
}

const named = new Set(['town', 'organization', 'lead'])

function cellOf(entry: Entry, { policy, language }: Taking): (field: string, value: unknown) => WrittenCell {
  return (field, value) => {
    if (value === null || value === undefined || value === '') return undefined
    if (typeof value === 'number') return { number: String(value) }
    if (typeof value !== 'string') return Array.isArray(value) ? value.join('、') : JSON.stringify(value)
    const words = metaOf(entry, field)['x-words']?.[value]
    if (words) return words[language === 'zh' ? 0 : 1]
    return named.has(field) ? nameOf(policy, value) : value
  }
}

const atOnce = 500

/** Page after page by its key, until the last. */
async function* pagesOf(store: Store, entry: Entry, { tenant, permits, asked }: Taking): AsyncGenerator<Listed> {
  for (let cursor = asked.cursor; ; ) {
    const next = {
      ...asked,
      limit: atOnce,
      exactTotal: false,
      uncounted: true,
      ...(cursor === undefined ? {} : { cursor }),
    }
    const page = await store.read(tenant, rows => listed(rows, entry, permits, next))
    yield page
    if (page.next === null) return
    cursor = page.next
  }
}

/** A list as a table, row by row and never held whole: what somebody may see of it, in words (导出). */
export function tableOf(store: Store, entry: Entry, taking: Taking): WrittenTable {
  const fields = fieldsOf(entry)
  const cell = cellOf(entry, taking)
  async function* rows(): AsyncGenerator<readonly WrittenCell[]> {
    for await (const { items } of pagesOf(store, entry, taking)) {
      for (const item of items) {
        const seen = readable(item, taking.permits)
        yield fields.map(field => cell(field, seen[field]))
      }
    }
  }
  return {
    name: taking.language === 'zh' ? entry.spec.zh : entry.spec.en,
    columns: fields.map(field => columnOf(entry, field, taking.language)),
    rows: rows(),
  }
}
