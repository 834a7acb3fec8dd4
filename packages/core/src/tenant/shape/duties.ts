import * as z from 'zod'
import { declares } from './parts/declares.js'
import { keys } from './parts/keys.js'
import { id } from './parts/id.js'
import { clause, names } from './parts/many.js'
import { en, expression, force, name, text } from './parts/text.js'

const duty = keys(
  'duty',
  { id, clause, organizations: names.describe('责任单位，第一个牵头') },
  {
    name,
    en,
    says: text.describe('任务内容'),
    force,
    by: expression.describe('到何时完成：日期，或年份（到年底）'),
    every: text.describe('每隔多久：每季度，或一个时长参数'),
    'at-least': expression.describe('至少几次、几家'),
    per: text.describe('对每个什么'),
    targets: names.describe('为哪些目标'),
  },
)

/** programs/<p>/duties.yaml: tasks with the organizations in charge (任务分工). */
export const duties = keys('duties', { duties: z.array(duty).describe('任务') }, declares)

export type DutiesShape = z.output<typeof duties>
