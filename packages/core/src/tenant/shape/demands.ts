import * as z from 'zod'
import { declares } from './parts/declares.js'
import { keys, openKeys } from './parts/keys.js'
import { id } from './parts/id.js'
import { clause, names, options } from './parts/many.js'
import { value } from './parts/expressions.js'
import { expression, force, name, text } from './parts/text.js'
import { notification } from './notifications.js'

const category = openKeys('category', { name: text.describe('名称') }, text)

const categories = keys('categories', { rows: z.record(id, category).describe('每类问题归哪些单位') }, { clause })

/** A way that a demand takes, or may take. */
const route = keys(
  'route',
  { id, clause, when: expression.describe('何时'), to: text.describe('交给谁') },
  { name, force, by: names.describe('由谁'), within: value.describe('时限'), document: text.describe('文书') },
)

const deadlines = keys(
  'deadlines',
  { answer: expression.describe('答复时限') },
  { warn: expression.describe('提前多久预警'), clause },
)

const rating = keys(
  'rating',
  { clause, options: options.describe('满意度选项') },
  { 'return-when': names.describe('哪些评价可发还重办') },
)

const instruction = keys('instruction', { by: names.describe('谁可批示') }, { clause })

/** programs/<p>/demands.yaml: where an enterprise's problem goes, and within what time (企业诉求). */
export const demands = keys(
  'demands',
  { routes: z.array(route).describe('依次看，先符合的先用') },
  {
    categories: categories.describe('问题类别'),
    options: z.array(route).describe('可以做、不必做'),
    deadlines: deadlines.describe('时限'),
    rating: rating.describe('满意度评价'),
    instruction: instruction.describe('领导批示'),
    notifications: z.array(notification).describe('通知'),
    ...declares,
  },
)

export type DemandsShape = z.output<typeof demands>
