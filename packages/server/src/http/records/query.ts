import type { ResourceSpec } from '@peiyu/core/client'
import { listedFacts, listedValue } from '@peiyu/core/family'
import type { Asked } from '../../db/list/list.js'
import type { Filter } from '../../db/list/condition.js'
import type { FactFilter } from '../../db/list/facts.js'
import type { Sort } from '../../db/list/order.js'
import { Refused, type RefusalCode } from '../problem.js'

const mostRows = 200
const usualRows = 50
const mostOffset = 10_000
const mostValues = 50

const reserved = new Set(['q', 'sort', 'limit', 'offset', 'cursor', 'total', 'on', 'knownAt'])

const no = (code: RefusalCode, name: string): never => {
  throw new Refused({ code, issues: [{ code, path: [name], message: name }] })
}

function whole(params: URLSearchParams, name: string, most: number): number | undefined {
  const text = params.get(name)
  if (text === null) return undefined
  const value = Number(text)
  return /^\d{1,9}$/.test(text) && value <= most ? value : no('http/bad-query', name)
}

function sortsFrom(params: URLSearchParams, spec: ResourceSpec): Sort[] {
  const { sort } = spec
  const fields = new Set(sort.map(field => field.replace(/^-/, '')))
  const wanted = (params.get('sort') ?? sort[0] ?? '').split(',').filter(Boolean)
  return wanted.slice(0, 3).map(each => {
    const field = each.replace(/^-/, '')
    return fields.has(field) || listedIn(spec, field)
      ? { field, falls: each.startsWith('-') }
      : no('http/bad-sort', each)
  })
}

/** The listed fact that `fact.<id>` names, where a noun has them. */
function listedIn({ withFacts }: ResourceSpec, field: string): string | undefined {
  const id = field.startsWith('fact.') ? field.slice('fact.'.length) : ''
  return withFacts && listedFacts.has(id) ? id : undefined
}

/** Filters by listed facts: `fact.revenue.from=2亿`. */
function factFilters(params: URLSearchParams, { withFacts }: ResourceSpec): FactFilter[] {
  if (!withFacts) return []
  const endOf = (fact: string, name: string): number | undefined => {
    const text = params.get(name)
    return text === null ? undefined : (listedValue(fact, text) ?? no('http/bad-query', name))
  }
  return [...listedFacts].flatMap(fact => {
    const [from, to] = [endOf(fact, `fact.${fact}.from`), endOf(fact, `fact.${fact}.to`)]
    if (from === undefined && to === undefined) return []
    return [{ fact, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }]
  })
}

type Scalar = 'number' | 'boolean' | 'string'

/** What a field's values are, behind `nullable` and the like. */
function scalarOf({ record }: ResourceSpec, field: string): Scalar {
  const schema = record.shape[field] as { readonly def: { type: string; innerType?: unknown } } | undefined
  let def = schema?.def
  while (def?.innerType) def = (def.innerType as { def: { type: string; innerType?: unknown } }).def
  return def?.type === 'number' ? 'number' : def?.type === 'boolean' ? 'boolean' : 'string'
}

function valueOf(text: string, scalar: Scalar, name: string): string | number | boolean {
  if (scalar === 'string') return text
  if (scalar === 'boolean') return text === 'true' ? true : text === 'false' ? false : no('http/bad-query', name)
  return /^-?\d{1,15}$/.test(text) ? Number(text) : no('http/bad-query', name)
}

const end = (params: URLSearchParams, name: string, scalar: Scalar): string | number | undefined => {
  const text = params.get(name)
  if (text === null) return undefined
  const value = valueOf(text, scalar, name)
  return typeof value === 'boolean' ? no('http/bad-query', name) : value
}

function filtersFrom(params: URLSearchParams, spec: ResourceSpec): Filter[] {
  const known = new Set(spec.filter.flatMap(field => [field, `${field}.from`, `${field}.to`]))
  if (spec.withFacts) for (const fact of listedFacts) for (const end of ['from', 'to']) known.add(`fact.${fact}.${end}`)
  for (const name of params.keys()) if (!reserved.has(name) && !known.has(name)) no('http/unknown-filter', name)
  return spec.filter.flatMap(field => {
    const scalar = scalarOf(spec, field)
    const values = params.getAll(field).map(text => valueOf(text, scalar, field))
    if (values.length > mostValues) no('http/bad-query', field)
    const [from, to] = [end(params, `${field}.from`, scalar), end(params, `${field}.to`, scalar)]
    if (values.length === 0 && from === undefined && to === undefined) return []
    return [
      {
        field,
        ...(values.length > 0 ? { values } : {}),
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
      },
    ]
  })
}

/** What a list is asked for in its address; every name and value that means nothing is refused. */
export function readQuery(params: URLSearchParams, spec: ResourceSpec): Asked {
  const [offset, cursor, words] = [whole(params, 'offset', mostOffset), params.get('cursor'), params.get('q')]
  if (words !== null && (!spec.search || words.length > 100)) no('http/bad-query', 'q')
  return {
    filters: filtersFrom(params, spec),
    facts: factFilters(params, spec),
    sorts: sortsFrom(params, spec),
    limit: Math.max(1, whole(params, 'limit', mostRows) ?? usualRows),
    exactTotal: params.get('total') === 'exact',
    ...(offset === undefined ? {} : { offset }),
    ...(cursor === null ? {} : { cursor }),
    ...(words === null || words.trim() === '' ? {} : { words }),
  }
}
