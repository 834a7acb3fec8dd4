import type { ResourceSpec } from '@peiyu/core/client'
import type { Entry } from '../../resources/entry.js'
import { inHeader, inPath, inQuery, operation } from './operation.js'
import { type Part, schemaOf } from './schemas.js'

const tenant = inPath('tenant', '辖区 tenant')
const id = inPath('id', '编号 id')
const key = inHeader(
  'Idempotency-Key',
  '同一操作重发时带同一个值，只办一次 The same act sent twice under one key is done once',
)
const ifMatch = inHeader('If-Match', '所见的版本，如 "3"；已变动则不予修改 The version that was seen')

const pageOf = (item: Part): Part => ({
  type: 'object',
  required: ['items', 'total', 'more', 'next'],
  properties: {
    items: { type: 'array', items: item },
    total: { type: 'integer' },
    more: { type: 'boolean' },
    next: { type: ['string', 'null'] },
  },
})

const text = { type: 'string' }

/** What a list can be asked for in its address. */
function listParameters({ filter, sort, search }: ResourceSpec): Part[] {
  const filters = filter.flatMap(field => [
    inQuery(field, { type: 'array', items: text }, `${field} 等于其一 equals one of these`),
    inQuery(`${field}.from`, text, `${field} 不小于 at least`),
    inQuery(`${field}.to`, text, `${field} 不大于 at most`),
  ])
  return [
    ...filters,
    ...(search
      ? [inQuery('q', text, '名称、拼音首字母、信用代码开头 name, pinyin initials, beginning of the code')]
      : []),
    inQuery('sort', text, `排序，默认 ${sort[0] ?? ''}；可用 ${sort.join('、')}；“-”为降序 falls with "-"`),
    inQuery('limit', { type: 'integer', minimum: 1, maximum: 200, default: 50 }, '每页条数 rows of a page'),
    inQuery('cursor', text, '上一页的 next the page before gave it'),
    inQuery('offset', { type: 'integer', minimum: 0, maximum: 10_000 }, '跳过条数 rows passed over'),
    inQuery('total', { type: 'string', enum: ['exact'] }, '要准确总数 an exact total, however many'),
  ]
}

interface Place {
  readonly base: string
  readonly within: readonly Part[]
}

const placeOf = ({ of, name }: ResourceSpec): Place => ({
  base: `${of === 'tenant' ? '/api/t/{tenant}' : '/api'}/${name}`,
  within: of === 'tenant' ? [tenant] : [],
})

const toldOf = ({ name, record }: ResourceSpec) => ({ tag: name, answer: schemaOf(record) })

function collection({ spec, create }: Entry): Part {
  const { name, zh, en } = spec
  const told = toldOf(spec)
  return {
    get: operation({
      ...told,
      id: `${name}.list`,
      zh: `${zh}列表`,
      en: `list of ${en}`,
      parameters: listParameters(spec),
      answer: pageOf(told.answer),
    }),
    ...(create && spec.create
      ? {
          post: operation({
            ...told,
            id: `${name}.create`,
            zh: `新增${zh}`,
            en: 'create',
            parameters: [key],
            body: schemaOf(spec.create),
            status: 201,
          }),
        }
      : {}),
  }
}

function one({ spec, update }: Entry): Part {
  const { name, zh } = spec
  const told = toldOf(spec)
  const [id, body] = [`${name}.update`, spec.update]
  return {
    get: operation({ ...told, id: `${name}.get`, zh, en: 'one record' }),
    ...(update && body
      ? {
          patch: operation({
            ...told,
            id,
            zh: `修改${zh}`,
            en: 'update',
            parameters: [ifMatch, key],
            body: schemaOf(body),
          }),
        }
      : {}),
  }
}

/** The addresses of one noun, as they are mounted. */
export function entryPaths(entry: Entry): Readonly<Record<string, Part>> {
  const { spec, verbs } = entry
  const { base, within } = placeOf(spec)
  const acts = Object.entries(spec.verbs).filter(([verb]) => Object.hasOwn(verbs, verb))
  const events = acts.map(([verb, { body, zh, en }]): [string, Part] => {
    const told = { ...toldOf(spec), zh, en, id: `${spec.name}.${verb}`, parameters: [ifMatch, key] }
    return [`${base}/{id}/${verb}`, { parameters: [...within, id], post: operation({ ...told, body: schemaOf(body) }) }]
  })
  return {
    [base]: { parameters: within, ...collection(entry) },
    [`${base}/{id}`]: { parameters: [...within, id], ...one(entry) },
    ...Object.fromEntries(events),
  }
}
