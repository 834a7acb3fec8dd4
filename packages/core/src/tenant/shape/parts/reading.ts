import type * as z from 'zod'
import { choice, keys, keyword } from './keys.js'
import { clause, names, options } from './many.js'
import { name, text } from './text.js'

/** A place that can be read in several ways (读法); `default: none` leaves it open. */
export const reading = keys(
  'reading',
  {
    clause,
    asks: text.describe('要回答的问题'),
    options: options.describe('各种读法'),
    default: keyword('open').describe('未另行决定前采用哪一种；none 为未定'),
  },
  {
    name,
    because: text.describe('为什么默认这样读'),
    effect: choice('effect', ['none']).describe('不影响任何规则的矛盾写 none'),
    'decided-by': names.describe('由谁决定'),
  },
)

export type ReadingShape = z.output<typeof reading>
