import Database from 'better-sqlite3'
import { pinyinKey, initialsOf } from '../../packages/server/dist/adapters/pinyin.js'
import { bigramsOf, plain, wordsOf } from '../../packages/server/dist/db/derived/words.js'
import { creditCodeCheckDigit } from '@peiyu/core/client'

const brands = Array.from('恒越安澜星河宏图瑞丰金川华光远航明德正大永盛嘉禾海纳百川天工开物精诚信达')
/** The first stands in a tenth of all names. */
const trades = ['电子', '精密', '塑胶', '模具', '五金', '光电', '机械', '食品', '家具', '纺织']
const kinds = ['科技', '制造', '实业', '材料', '设备', '制品', '技术', '工业', '贸易', '智能']
export const frequent = trades[0]

/** The same numbers every time (a linear congruence); good enough to spread firms. */
function dice(seed) {
  let state = seed
  return most => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * most)
  }
}

const sounds = new Map()
/** Pinyin part by part: what the server's own function gives for the whole, at a hundredth of its time. */
function soundOf(part) {
  if (!sounds.has(part)) sounds.set(part, [pinyinKey(part).slice(0, -part.length - 1), initialsOf(part)])
  return sounds.get(part)
}

const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const digits = (number, length) =>
  Array.from({ length }, (_, i) => signs[Math.floor(number / 32 ** (length - 1 - i)) % 32]).join('')

/** The id of firm number `i`: of the layout that the server gives, each in a millisecond of its own. */
export const idOf = i => `${digits(1_700_000_000_000 + i, 10)}${digits(i, 16)}`

function firm(i, roll, towns) {
  const brand = Array.from({ length: 4 }, () => brands[roll(brands.length)])
  const parts = ['东莞市', ...brand, trades[roll(10)], kinds[roll(10)], '有限公司']
  const name = parts.join('')
  const body = `91441900MA${String(i).padStart(7, '0')}`
  const creditCode = `${body}${creditCodeCheckDigit(body) ?? '0'}`
  const day = `${1990 + roll(28)}-${String(1 + roll(12)).padStart(2, '0')}-${String(1 + roll(28)).padStart(2, '0')}`
  const spoken = parts.map(soundOf)
  const initials = spoken.map(([, initial]) => initial).join('')
  const words = new Set([
    ...bigramsOf(name),
    ...bigramsOf(initials).map(two => `py${two}`),
    ...Array.from({ length: 17 }, (_, at) => `code${creditCode.slice(0, at + 2).toLowerCase()}`),
  ])
  return {
    id: idOf(i),
    name,
    nameKey: `${spoken.map(([sound]) => sound).join(' ')} ${name}`,
    creditCode,
    town: towns[roll(towns.length)],
    registeredOn: day,
    status: roll(20) === 0 ? 'closed' : 'active',
    words: [...words].join(' '),
    names: `${plain(name)} ${initials}`,
  }
}

/** A firm here and the server's own functions must agree, or what is measured is not what runs. */
function check({ name, creditCode, words, nameKey }) {
  const [own, theirs] = [new Set(words.split(' ')), wordsOf({ name, formerNames: [], creditCode }).split(' ')]
  const same = own.size === theirs.length && theirs.every(word => own.has(word)) && nameKey === pinyinKey(name)
  return same ? 0 : 1
}

/** Fills a tenant's file, made by the server, with as many firms as are wanted. */
export function fill(path, { count, towns, tenant }) {
  const db = new Database(path)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = OFF')
  db.pragma('cache_size = -400000')
  const triggers = db
    .prepare(`select name, sql from sqlite_master where type = 'trigger' and tbl_name = 'enterprise_words'`)
    .all()
  for (const { name } of triggers) db.exec(`drop trigger ${name}`)
  const one =
    db.prepare(`insert into enterprises (tenant_id, id, version, recorded_at, credit_code, name, name_key, town,
    registered_on, status, former_names, import_id) values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, '[]', null)`)
  const word = db.prepare(`insert into enterprise_words (tenant_id, enterprise_id, words, names) values (?, ?, ?, ?)`)
  const roll = dice(7)
  let differ = 0
  db.transaction(() => {
    for (let i = 0; i < count; i++) {
      const it = firm(i, roll, towns)
      if (i % 1000 === 0) differ += check(it)
      const at = new Date(1_700_000_000_000 + i).toISOString()
      one.run(tenant, it.id, at, it.creditCode, it.name, it.nameKey, it.town, it.registeredOn, it.status)
      word.run(tenant, it.id, it.words, it.names)
    }
  })()
  db.exec(`insert into enterprise_search (enterprise_search) values ('rebuild')`)
  for (const { sql } of triggers) db.exec(sql)
  db.exec('analyze')
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
  return { differ, of: Math.ceil(count / 1000) }
}
