import { entries } from '../../resources/entries.js'
import { entryPaths } from './entry-paths.js'
import { others } from './others.js'
import { componentSchemas, type Part } from './schemas.js'

const problem: Part = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'issues', 'requestId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    issues: {
      type: 'array',
      items: {
        type: 'object',
        required: ['code', 'path', 'message'],
        properties: {
          code: { type: 'string' },
          path: { type: 'array', items: { type: ['string', 'integer'] } },
          message: { type: 'string' },
        },
      },
    },
    requestId: { type: 'string' },
  },
}

/** The API in OpenAPI 3.1, made from the entries that its addresses are mounted from. It names no tenant. */
export function openApiDocument(): Part {
  const paths = Object.assign({}, ...entries.map(entryPaths), others()) as Readonly<Record<string, Part>>
  return {
    openapi: '3.1.0',
    info: {
      title: '培育 Peiyu',
      version: '1',
      description: '企业培育计划平台接口 The interface of a platform for programs that cultivate enterprises',
      license: { name: 'Proprietary', url: 'about:blank' },
    },
    servers: [{ url: '/' }],
    tags: [
      ...entries.map(({ spec }) => ({ name: spec.name, description: `${spec.zh} ${spec.en}` })),
      { name: 'session', description: '登录 signing in' },
      { name: 'account', description: '自己的账号 one’s own account' },
      { name: 'questions', description: '政策问答，不留记录 questions that leave no record' },
    ],
    paths,
    components: {
      schemas: { ...componentSchemas(), Problem: problem },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: '__Host-peiyu' },
        token: { type: 'http', scheme: 'bearer' },
      },
    },
  }
}
