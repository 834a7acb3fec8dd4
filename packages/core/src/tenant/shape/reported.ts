import * as z from 'zod'
import { keys } from './parts/keys.js'
import { id } from './parts/id.js'
import { clause, names } from './parts/many.js'
import { en, expression, name } from './parts/text.js'

const ways = {
  is: expression.describe('报的是多少'),
  above: expression.describe('报的是超过多少'),
  'at-least': expression.describe('报的是多少以上'),
  about: expression.describe('报的是多少左右'),
}

type Ways = Readonly<Partial<Record<keyof typeof ways, string>>>
const oneWay = (figure: Ways, context: z.RefinementCtx<Ways>) => {
  const all = Object.keys(ways)
  if (all.filter(key => figure[key as keyof Ways] !== undefined).length === 1) return
  context.addIssue({ code: 'custom', message: 'choose-one', params: { keys: all.join(', ') }, path: [] })
}

const figure = keys(
  'reported-figure',
  { id, clause },
  {
    ...ways,
    name,
    en,
    'as-of': expression.describe(
      '说的是哪一天、哪一年或哪一段：2023-06-19、2022、2023-01-01..2023-03-31；文件没有写的不写',
    ),
    by: names.describe('谁报的；默认是发文单位'),
  },
).superRefine(oneWay)

/** programs/<p>/reported.yaml: figures that a document reports of some time, which nobody has to reach (所报的数). */
export const reported = keys('reported', { reported: z.array(figure).describe('所报的数') }, {})

export type ReportedShape = z.output<typeof reported>
