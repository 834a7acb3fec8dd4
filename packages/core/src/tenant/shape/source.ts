import * as z from 'zod'
import { choice, keys, wordsOf } from './parts/keys.js'
import { asciiId } from './parts/id.js'
import { names } from './parts/many.js'
import { standing, text } from './parts/text.js'

const informative = choice('informative', wordsOf('informative')).describe('不建模的理由')

const number = z.string().regex(/^[1-9]\d*$/, 'bad-number')

const statement = keys('statement', { says: text.describe('用自己的话概括') }, { standing, informative })

const statementOrText = z
  .union([statement, text])
  .transform(found => (typeof found === 'string' ? { says: found } : found))

const sourceClause = keys(
  'source-clause',
  { name: text.describe('这一条讲什么') },
  {
    statements: z.record(number, statementOrText).describe('逐句编号：1、2、3'),
    standing,
    informative: z.union([informative, z.record(number, informative)]).describe('整条不建模的理由，或 { 句号: 理由 }'),
  },
)

const clauseOrName = z
  .union([sourceClause, text])
  .transform(found => (typeof found === 'string' ? { name: found } : found))

const clauseKey = z.string().regex(/^[^#\s]+$/, 'bad-clause')

/** sources/<id>.yaml: an authority document, its clauses and their statements (文件). */
export const source = keys(
  'source',
  { title: text.describe('文件全名') },
  {
    id: asciiId.describe('文件编号；默认文件名'),
    number: text.describe('文号，如 甲府〔2023〕1号'),
    issuer: names.describe('发文单位'),
    date: text.describe('成文日期，如 2017-02-10'),
    short: text.describe('简称，引用条款时写在前面'),
    standing: standing.describe('现行状态；默认现行'),
    coverage: choice('coverage', wordsOf('coverage')).describe('每句都已建模或说明后写 complete'),
    clauses: z.record(clauseKey, clauseOrName).describe('条款，键是文件里的编号，如 三（十七）'),
  },
)

export type SourceShape = z.output<typeof source>
export type SourceClauseShape = z.output<typeof clauseOrName>
