import { and, eq, inArray } from 'drizzle-orm'
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

const atOnce = 200

const idOf = (write: Write): string | undefined =>
  'forget' in write ? undefined : 'insert' in write ? (write.row as { id: string }).id : write.id

/** Words follow firms that are entered, renamed or taken away; what is of many firms goes in one statement. */
export async function followEnterprises(rows: Rows, writes: readonly Write[]): Promise<void> {
  const ids = [...new Set(writes.flatMap(write => idOf(write) ?? []))]
  const isNew = writes.every(write => 'insert' in write)
  for (let at = 0; at < ids.length; at += atOnce) await followSome(rows, ids.slice(at, at + atOnce), isNew)
}

async function followSome(
  { db, tenant, t: { enterpriseWords, enterprises } }: Rows,
  ids: string[],
  isNew: boolean,
): Promise<void> {
  if (!isNew)
    await db
      .delete(enterpriseWords)
      .where(and(eq(enterpriseWords.tenantId, tenant), inArray(enterpriseWords.enterpriseId, ids)))
  const { id, name, formerNames, creditCode } = enterprises
  const firms = await db
    .select({ id, name, formerNames, creditCode })
    .from(enterprises)
    .where(and(eq(enterprises.tenantId, tenant), inArray(enterprises.id, ids)))
  const values = firms.map(firm => ({
    tenantId: tenant,
    enterpriseId: firm.id,
    words: wordsOf(firm),
    names: namesOf(firm),
  }))
  if (values.length > 0) await db.insert(enterpriseWords).values(values)
}
