import { flatFilter } from '../../providers/flat-filter'

/** Filters of a list and its order, as they are kept under a name: text by name. */
export interface ListShape {
  readonly filter: Readonly<Record<string, unknown>>
  readonly sort: { readonly field: string; readonly order: 'ASC' | 'DESC' }
}

function put(
  into: Record<string, unknown>,
  [first = '', ...rest]: readonly string[],
  value: string,
): Record<string, unknown> {
  if (rest.length === 0) return { ...into, [first]: value }
  return { ...into, [first]: put((into[first] as Record<string, unknown> | undefined) ?? {}, rest, value) }
}

export const toQuery = ({ filter, sort }: ListShape): Record<string, string> => ({
  ...flatFilter(filter),
  sort: (sort.order === 'DESC' ? '-' : '') + sort.field,
})

export function fromQuery({ sort = '', ...filter }: Readonly<Record<string, string>>): ListShape {
  const nested = Object.entries(filter).reduce<Record<string, unknown>>(
    (into, [name, value]) => put(into, name.split('.'), value),
    {},
  )
  const order = sort.startsWith('-') ? 'DESC' : 'ASC'
  return { filter: nested, sort: { field: sort.replace(/^-/, ''), order } }
}
