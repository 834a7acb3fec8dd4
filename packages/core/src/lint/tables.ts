import type { Table } from '../language/values/table.js'
import type { Path } from '../tenant/read/plain.js'
import type { TableShape } from '../tenant/shape/parts/table.js'
import type { Room, Subject } from './subject.js'

/** A table that stands in a file, with what its rows came to. */
export interface WrittenTable {
  readonly room: Room
  readonly path: Path
  readonly shape: TableShape
  readonly table: Table
}

interface HasTables {
  readonly tables?: Readonly<Record<string, TableShape>> | undefined
}

/** Every table that a config writes, file by file. */
export function tablesIn({ rooms }: Subject): WrittenTable[] {
  return rooms.flatMap(room => {
    // Every section that has names may declare tables; the union of sections forgets it.
    const { tables = {} } = (room.section.read.value ?? {}) as HasTables
    return Object.entries(tables).flatMap(([id, shape]): WrittenTable[] => {
      const named = room.scope.find(id)
      return named && 'table' in named ? [{ room, path: ['tables', id], shape, table: named.table }] : []
    })
  })
}
