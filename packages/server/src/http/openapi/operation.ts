import type { Part } from './schemas.js'

export interface Told {
  readonly id: string
  readonly tag: string
  readonly zh: string
  readonly en: string
  readonly parameters?: readonly Part[]
  readonly body?: Part | undefined
  readonly answer?: Part | undefined
  readonly status?: number
  /** Whoever is not signed in may ask. */
  readonly open?: boolean
}

const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }

const refusals = { '4XX': { description: '不予受理，原因见内容 Refused, and why', content: problem } }

/** One act of the document: what is sent, what is answered, how it is refused. */
export function operation({ id, tag, zh, en, parameters = [], body, answer, status = 200, open = false }: Told): Part {
  const content = answer ? { content: { 'application/json': { schema: answer } } } : {}
  return {
    operationId: id,
    summary: `${zh} ${en}`,
    tags: [tag],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body ? { requestBody: { required: true, content: { 'application/json': { schema: body } } } } : {}),
    responses: { [status]: { description: `${zh} ${en}`, ...content }, ...refusals },
    security: open ? [] : [{ session: [] }, { token: [] }],
  }
}

export const inPath = (name: string, description: string): Part => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: { type: 'string' },
})

export const inQuery = (name: string, schema: Part, description: string): Part => ({
  name,
  in: 'query',
  description,
  schema,
})

export const inHeader = (name: string, description: string): Part => ({
  name,
  in: 'header',
  description,
  schema: { type: 'string' },
})
