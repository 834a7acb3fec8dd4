import { and, eq } from 'drizzle-orm'
import { initialsOf } from '../../adapters/pinyin.js'
import type { Rows } from '../store/store.js'
import type { Write } from '../write.js'

/** Letters, digits and Chinese signs of a text, half-width and small. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** Two characters at a time: what people type to find a Chinese name. */
export function bigramsOf(text: string): string[] {
  const signs = [...plain(text)]
  return signs.slice(1).map((sign, i) => `${signs[i] ?? ''}${sign}`)
}

const leastCode = 2

/** The beginnings of a code, so that it is found while it is typed. */
const beginningsOf = (code: string): string[] =>
  Array.from(
    { length: Math.max(0, code.length - leastCode + 1) },
    (_, i) => `code${code.slice(0, i + leastCode).toLowerCase()}`,
  )

interface Named {
  readonly name: string
  readonly formerNames: readonly string[]
  readonly creditCode: string
}

/** Every word by which a firm is found: bigrams of its names, bigrams of their initials in pinyin, beginnings of its code. */
export function wordsOf({ name, formerNames, creditCode }: Named): string {
  const names = [name, ...formerNames]
  const initials = names.flatMap(each => bigramsOf(initialsOf(each)).map(two => `py${two}`))
  return [...new Set([...names.flatMap(bigramsOf), ...initials, ...beginningsOf(creditCode)])].join(' ')
}

/** Names and their initials, as they are looked through once the words have led there. */
const namesOf = ({ name, formerNames }: Named): string =>
  [name, ...formerNames].flatMap(each => [plain(each), plain(initialsOf(each))]).join(' ')

/** Words follow firms that are entered, renamed or taken away. */
export async function followEnterprises(rows: Rows, writes: readonly Write[]): Promise<void> {
  const { enterpriseWords, enterprises } = rows.t
  for (const write of writes) {
    if ('forget' in write) continue
    const id = 'insert' in write ? (write.row as { id: string }).id : write.id
    const isOwn = and(eq(enterpriseWords.tenantId, rows.tenant), eq(enterpriseWords.enterpriseId, id))
    if (!('insert' in write)) await rows.db.delete(enterpriseWords).where(isOwn)
    if ('remove' in write) continue
    const [firm] = await rows.db
      .select({ name: enterprises.name, formerNames: enterprises.formerNames, creditCode: enterprises.creditCode })
      .from(enterprises)
      .where(and(eq(enterprises.tenantId, rows.tenant), eq(enterprises.id, id)))
    if (firm)
      await rows.db
        .insert(enterpriseWords)
        .values({ tenantId: rows.tenant, enterpriseId: id, words: wordsOf(firm), names: namesOf(firm) })
  }
}
