import { type SQL, sql } from 'drizzle-orm'
import { bigramsOf } from '../derived/words.js'
import type { Rows } from '../store/store.js'

const isCode = (text: string): boolean => /^[0-9A-Z]*\d[0-9A-Z]*$/i.test(text)
const isLatin = (text: string): boolean => /^[a-z]+$/i.test(text)

/** The words that all must be there for what somebody typed: bigrams of Chinese, of initials, or the beginning of a code. */
function wantedWords(typed: string): string[] {
  const parts = typed.normalize('NFKC').trim().split(/\s+/).filter(Boolean)
  return parts.flatMap(part => {
    if (isCode(part) && part.length >= 2) return [`code${part.toLowerCase().slice(0, 18)}`]
    if (isLatin(part)) return bigramsOf(part).map(two => `py${two}`)
    return bigramsOf(part)
  })
}

const mostWords = 40

/** Firms in whose words all that was typed is found. One character alone finds nothing: it would find nearly all. */
export async function wordsCondition(rows: Rows, typed: string): Promise<SQL> {
  const words = [...new Set(wantedWords(typed))].slice(0, mostWords)
  const { enterprises, enterpriseWords } = rows.t
  if (words.length === 0) return sql`1 = 0`
  if (rows.kind === 'postgres') {
    const query = words.map(word => `'${word.replaceAll("'", '')}'`).join(' & ')
    return sql`${enterprises.id} in (select ${enterpriseWords.enterpriseId} from ${enterpriseWords}
      where ${enterpriseWords.tenantId} = ${rows.tenant} and to_tsvector('simple', ${enterpriseWords.words}) @@ ${query}::tsquery)`
  }
  const query = words.map(word => `"${word.replaceAll('"', '')}"`).join(' AND ')
  return sql`${enterprises.id} in (select w.enterprise_id from enterprise_search
    join enterprise_words w on w.rowid = enterprise_search.rowid where enterprise_search match ${query})`
}
