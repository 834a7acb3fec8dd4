import type { TableName, Tables } from './schema/families.js'

type Insert<N extends TableName> = Omit<Tables[N]['$inferInsert'], 'tenantId'>

/** Tables whose rows have an id and a version. */
export type RecordTable = {
  [N in TableName]: Tables[N]['_']['columns'] extends { id: unknown; version: unknown } ? N : never
}[TableName]

/**
 * A change as a value: what an act decided, for `apply` to write.
 *
 * `insert` adds a row; `update` changes the one that has this version, `remove` takes it away: a row that moved on since
 * refuses the whole. `forget` begins the count of tries anew whose key begins so. The tenant of a row is that of the transaction, whatever is said.
 */
export type Write =
  | { [N in TableName]: { readonly insert: N; readonly row: Insert<N> } }[TableName]
  | {
      [N in RecordTable]: {
        readonly update: N
        readonly id: string
        readonly version: number
        readonly set: Partial<Omit<Insert<N>, 'id' | 'version'>>
      }
    }[RecordTable]
  | { readonly remove: RecordTable; readonly id: string; readonly version: number }
  | { readonly forget: 'attempts'; readonly beginning: string }
