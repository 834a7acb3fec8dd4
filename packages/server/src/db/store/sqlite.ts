import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type DocumentVault, openDocumentVault } from '../../adapters/document-vault.js'
import { sqliteKit } from '../kit/sqlite.js'
import { migrateFile } from '../migrate/sqlite.js'
import { allTables } from '../schema/families.js'
import { openFile, type SqliteFile } from './file.js'
import { platform, type Rows, type Store } from './store.js'
import { Turns } from './turns.js'

const tables = allTables(sqliteKit)

interface Opened extends SqliteFile {
  readonly turns: Turns
}

/** A tenant's id is part of a path: letters, digits, `-`. */
const isTenant = (id: string): boolean => id === platform || /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)

/** Where the file of a tenant lies below the data folder. */
const fileOf = (data: string, tenant: string): string =>
  tenant === platform ? join(data, 'platform.db') : join(data, 'tenants', `${tenant}.db`)

class SqliteStore implements Store {
  readonly kind = 'sqlite'
  readonly #data: string
  readonly #vault: DocumentVault
  readonly #files = new Map<string, Opened>()

  constructor(data: string) {
    this.#data = data
    this.#vault = openDocumentVault(data)
    mkdirSync(join(data, 'tenants'), { recursive: true, mode: 0o700 })
  }

  async open(tenant: string): Promise<void> {
    if (this.#files.has(tenant)) return
    if (!isTenant(tenant)) throw new Error(`No tenant can be called ${JSON.stringify(tenant)}.`)
    const path = fileOf(this.#data, tenant)
    await migrateFile(path, tenant === platform ? 'platform' : 'tenant')
    this.#files.set(tenant, { ...openFile(path), turns: new Turns() })
  }

  async read<T>(tenant: string, ask: (rows: Rows) => Promise<T>): Promise<T> {
    const { reading, counted } = this.#file(tenant)
    return ask({ kind: 'sqlite', tenant, t: tables, vault: this.#vault, db: reading, counted: counted() })
  }

  write<T>(tenant: string, act: (rows: Rows) => Promise<T>): Promise<T> {
    const { turns, writer, writing } = this.#file(tenant)
    return turns.take(async () => {
      writer.exec('BEGIN IMMEDIATE')
      try {
        const done = await act({ kind: 'sqlite', tenant, t: tables, vault: this.#vault, db: writing })
        writer.exec('COMMIT')
        return done
      } catch (error) {
        // A full disk or a failed sync has ended it already.
        if (writer.inTransaction) writer.exec('ROLLBACK')
        throw error
      }
    })
  }

  async close(): Promise<void> {
    for (const file of this.#files.values()) {
      await file.turns.take(async () => file.close())
    }
    this.#files.clear()
  }

  #file(tenant: string): Opened {
    const file = this.#files.get(tenant)
    if (!file) throw new Error(`The rows of ${JSON.stringify(tenant)} are not open.`)
    return file
  }
}

/** Records in files below a folder: `platform.db`, and `tenants/<id>.db` for each tenant. */
export async function openSqlite(data: string): Promise<Store> {
  const store = new SqliteStore(data)
  await store.open(platform)
  return store
}
