import { count, type SQL, sql } from 'drizzle-orm'
import { counted } from './counted.js'
import { bigramsOf, plain } from '../derived/words.js'
import type { Rows } from '../store/store.js'

const isCode = (text: string): boolean => /^[0-9A-Z]*\d[0-9A-Z]*$/i.test(text)
const isLatin = (text: string): boolean => /^[a-z]+$/i.test(text)

/** What somebody typed, part by part: the words that lead to a firm, and what its names must then hold. */
interface Wanted {
  readonly words: readonly string[]
  /** Nothing where the beginning of a code was typed. */
  readonly within: string | undefined
}

function wantedOf(part: string): Wanted {
  if (isCode(part) && part.length >= 2) return { words: [`code${part.toLowerCase().slice(0, 18)}`], within: undefined }
  const within = plain(part)
  return { words: isLatin(part) ? bigramsOf(part).map(two => `py${two}`) : bigramsOf(part), within }
}

const mostWords = 40

const postgresQuery = (words: readonly string[]): string =>
  words.map(word => `'${word.replaceAll("'", '')}'`).join(' & ')
const sqliteQuery = (words: readonly string[]): string =>
  words.map(word => `"${word.replaceAll('"', '')}"`).join(' AND ')

/** The search itself, as each database asks its index. */
function indexed({ kind, tenant, t: { enterpriseWords: w } }: Rows, words: readonly string[]): SQL {
  if (kind === 'postgres')
    return sql`${w.tenantId} = ${tenant} and to_tsvector('simple', ${w.words}) @@ ${postgresQuery(words)}::tsquery`
  return sql`${w}.rowid in (select rowid from enterprise_search where enterprise_search match ${sqliteQuery(words)})`
}

/** So many firms are looked up and sorted; where more have the words, the list is walked in its order instead. */
const manyFirms = 2000

/** Whether so many firms have the words that looking them all up would cost more than meeting them on the way. */
async function areFrequent(rows: Rows, words: readonly string[]): Promise<boolean> {
  // PostgreSQL weighs that by itself.
  if (rows.kind === 'postgres') return false
  const matching = sql`(select 1 from enterprise_search where enterprise_search match ${sqliteQuery(words)} limit ${manyFirms})`
  return (await counted(rows, rows.db.select({ n: count() }).from(matching))) >= manyFirms
}

/** Firms whose names or code hold all that was typed. One character alone finds nothing: it would find nearly all. */
export async function wordsCondition(rows: Rows, typed: string): Promise<SQL> {
  const wanted = typed.normalize('NFKC').trim().split(/\s+/).filter(Boolean).map(wantedOf)
  const words = [...new Set(wanted.flatMap(each => each.words))].slice(0, mostWords)
  if (words.length === 0) return sql`1 = 0`
  const { enterprises, enterpriseWords: w } = rows.t
  const holds = rows.kind === 'postgres' ? sql.raw('strpos') : sql.raw('instr')
  const within = wanted.flatMap(each =>
    each.within === undefined ? [] : [sql`and ${holds}(${w.names}, ${each.within}) > 0`],
  )
  if (await areFrequent(rows, words)) {
    const codes = words.filter(word => word.startsWith('code')).map(word => sql`and ${holds}(${w.words}, ${word}) > 0`)
    return sql`exists (select 1 from ${w} where ${w.tenantId} = ${enterprises.tenantId} and ${w.enterpriseId} = ${enterprises.id} ${sql.join([...within, ...codes], sql` `)})`
  }
  return sql`${enterprises.id} in (select ${w.enterpriseId} from ${w} where ${indexed(rows, words)} ${sql.join(within, sql` `)})`
}
