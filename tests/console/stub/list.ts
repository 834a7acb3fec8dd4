import type { Row } from './records.js'

/** A field as text. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

const reserved = new Set(['q', 'sort', 'limit', 'offset', 'cursor', 'total', 'on', 'knownAt'])

const matches = (row: Row, name: string, values: readonly string[]): boolean => {
  const [, field = name, end] = /^(.*?)\.(from|to)$/.exec(name) ?? []
  const own = textOf(field.startsWith('fact.') ? (row.facts as Record<string, string>)[field.slice(5)] : row[field])
  if (field.startsWith('fact.')) return true
  if (end === 'from') return own >= (values[0] ?? '')
  if (end === 'to') return own !== '' && own <= (values[0] ?? '')
  return values.includes(own)
}

/** A page of rows as a list of the API is answered. */
export function listed(rows: readonly Row[], query: URLSearchParams): object {
  const words = query.get('q') ?? ''
  const filters = [...new Set(query.keys())].filter(name => !reserved.has(name))
  const found = rows.filter(
    row =>
      (words === '' || JSON.stringify(row).includes(words)) &&
      filters.every(name => matches(row, name, query.getAll(name))),
  )
  const sort = query.get('sort') ?? ''
  const field = sort.replace(/^-/, '')
  const by = (row: Row) => textOf(row[field])
  if (field) found.sort((a, b) => (by(a) < by(b) ? -1 : by(a) > by(b) ? 1 : 0) * (sort.startsWith('-') ? -1 : 1))
  const [limit, offset] = [Number(query.get('limit') ?? 50), Number(query.get('offset') ?? 0)]
  return { items: found.slice(offset, offset + limit), total: found.length, more: false, next: null }
}
