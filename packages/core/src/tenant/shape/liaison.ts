import * as z from 'zod'
import { declares } from './parts/declares.js'
import { keys } from './parts/keys.js'
import { id } from './parts/id.js'
import { clause } from './parts/many.js'
import { en, text } from './parts/text.js'

const level = keys('liaison-level', { name: text.describe('层级名称'), clause }, { en })

const visits = keys(
  'visits',
  { clause, every: text.describe('每隔多久'), 'at-least': text.describe('至少几次') },
  { per: text.describe('对每个什么；默认企业') },
)

/** programs/<p>/liaison.yaml: which level of official looks after a firm, and how often they visit (挂点). */
export const liaison = keys(
  'liaison',
  { levels: z.record(id, level).describe('挂点层级') },
  { visits: visits.describe('走访'), ...declares },
)

export type LiaisonShape = z.output<typeof liaison>
